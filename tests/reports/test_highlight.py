import itertools

from hypothesis import given
from hypothesis import strategies as st

from framing.article import Span
from reports.highlight import Mark, Piece, pieces

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))
layers = st.sampled_from(("loaded", "hedge", "quotation", "actor"))


@st.composite
def marked(draw):
    found = draw(st.lists(st.tuples(spans, layers), max_size=12))
    return tuple(Mark(span=span, layer=layer, number=i) for i, (span, layer) in enumerate(found, start=1))


wholes = st.tuples(st.integers(0, 50), st.integers(1, 30)).map(lambda two: Span(two[0], two[0] + two[1]))


@given(wholes, marked())
def test_pieces_join_up_to_the_whole(whole, marks):
    found = pieces(whole, marks)
    assert found[0].span.start == whole.start
    assert found[-1].span.end == whole.end
    assert all(a.span.end == b.span.start for a, b in itertools.pairwise(found))
    assert all(len(piece.span) for piece in found)


@given(wholes, marked())
def test_every_character_has_exactly_the_layers_that_lie_on_it(whole, marks):
    for piece in pieces(whole, marks):
        for at in range(piece.span.start, piece.span.end):
            on = {m.layer for m in marks if m.span.start <= at < m.span.end}
            assert set(piece.layers) == on


@given(wholes, marked())
def test_every_mark_inside_begins_once_and_ends_once(whole, marks):
    found = pieces(whole, marks)
    begins = [n for piece in found for n in piece.begins]
    ends = [n for piece in found for n in piece.ends]
    inside = [m for m in marks if len(m.span)]
    assert sorted(begins) == [m.number for m in inside if whole.start <= m.span.start < whole.end]
    assert sorted(ends) == [m.number for m in inside if whole.start < m.span.end <= whole.end]
    for piece in found:
        assert all(marks[n - 1].span.start == piece.span.start for n in piece.begins)
        assert all(marks[n - 1].span.end == piece.span.end for n in piece.ends)


@given(wholes, marked())
def test_neighbours_differ(whole, marks):
    found = pieces(whole, marks)
    for before, after in itertools.pairwise(found):
        assert before.layers != after.layers or before.ends or after.begins


@given(wholes, marked(), st.randoms())
def test_the_order_of_the_marks_does_not_matter(whole, marks, random):
    shuffled = list(marks)
    random.shuffle(shuffled)
    assert pieces(whole, marks) == pieces(whole, shuffled)


def test_crossing_marks():
    marks = [Mark(span=Span(0, 6), layer="quotation", number=1), Mark(span=Span(4, 9), layer="loaded", number=2)]
    assert pieces(Span(0, 10), marks) == (
        Piece(span=Span(0, 4), layers=("quotation",), begins=(1,), ends=()),
        Piece(span=Span(4, 6), layers=("loaded", "quotation"), begins=(2,), ends=(1,)),
        Piece(span=Span(6, 9), layers=("loaded",), begins=(), ends=(2,)),
        Piece(span=Span(9, 10), layers=(), begins=(), ends=()),
    )
