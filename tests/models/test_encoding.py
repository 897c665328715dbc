"""Marked text to ids: one marker a name, nothing else about it."""

from hypothesis import given
from hypothesis import strategies as st

from framing.article import Span
from framing.models.encoding import Encoder, Mark
from framing.models.stance import files


def encoder() -> Encoder:
    return files.encoder()


def marks(text: str, *names: str) -> list[Mark]:
    return [Mark(span=Span(text.index(n), text.index(n) + len(n)), slot=slot) for slot, n in enumerate(names)]


def test_a_name_of_any_length_is_one_token() -> None:
    short, long = "Bo sued Ana.", "The International Committee of the Red Cross sued Ana."
    one = encoder().encode(short, marks(short, "Bo", "Ana"))
    other = encoder().encode(long, marks(long, "The International Committee of the Red Cross", "Ana"))
    assert one == other


def test_an_unmarked_name_is_seen() -> None:
    text = "Bo sued Ana."
    assert encoder().encode(text, marks(text, "Bo")) != encoder().encode("Bo sued Eva.", marks(text, "Bo"))


def test_actors_are_numbered_as_they_appear() -> None:
    text = "Bo sued Ana."
    markers = encoder().markers
    assert encoder().encode(text, marks(text, "Ana", "Bo")).positions == ((3,), (1,))
    assert encoder().encode(text, marks(text, "Ana", "Bo")).ids[1] == markers[0]


def test_mentions_of_one_actor_share_a_marker() -> None:
    text = "Ana said she sued Bo."
    both = [Mark(span=Span(0, 3), slot=0), Mark(span=Span(9, 12), slot=0), Mark(span=Span(18, 20), slot=1)]
    encoded = encoder().encode(text, both)
    assert encoded.positions == ((1, 3), (5,))
    assert encoded.ids[1] == encoded.ids[3] != encoded.ids[5]


def test_of_overlapping_marks_the_centre_wins() -> None:
    text = "Ana's party sued Bo."
    inner = [Mark(span=Span(0, 11), slot=0), Mark(span=Span(0, 3), slot=1)]
    assert encoder().encode(text, inner).positions == ((1,), ())
    assert encoder().encode(text, inner, centre=1).positions == ((), (1,))


def test_a_long_text_is_cut_around_the_centre() -> None:
    text = "word " * 300 + "Ana" + " word" * 300
    encoded = encoder().encode(text, marks(text, "Ana"))
    assert len(encoded.ids) == encoder().limit
    assert encoded.ids[encoded.positions[0][0]] == encoder().markers[0]


def test_text_that_looks_like_a_special_token_stays_text() -> None:
    plain = encoder().encode("[MASK] [SEP] [unused1]", [])
    assert not set(plain.ids[1:-1]) & {encoder().first, encoder().last, *encoder().markers, 103}


@given(st.text(st.characters(), max_size=60))
def test_any_text_can_be_encoded(text: str) -> None:
    encoded = encoder().encode("x" + text, [Mark(span=Span(0, 1), slot=0)])
    assert encoded.positions[0] == (1,)


def test_a_sentence_without_end_is_not_read_whole() -> None:
    text = "word " * 2000 + "Ana" + " word" * 2000
    encoded = encoder().encode(text, [*marks(text, "Ana"), Mark(span=Span(0, 4), slot=1)])
    assert len(encoded.ids) == encoder().limit
    assert encoded.positions[1] == ()
