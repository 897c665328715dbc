"""The user's list of actors: its file, its errors, and that it decides last."""

from pathlib import Path

import pytest

import framing
from framing.actorlist import ActorList, ListedActor, ListedForm, ListedLink, actor_table
from framing.annotations import Annotations
from framing.annotators import actors
from framing.article import Article
from framing.errors import ConfigError
from framing.language import parse

LIST = ActorList(
    actors=(
        ListedActor(
            name="Turkey",
            kind="state",
            forms=(ListedForm(text="Türkiye"), ListedForm(text="Turks", relation="people")),
        ),
        ListedActor(name='Ali "Bey" Kaya', kind="person", links=(ListedLink(relation="leader", actor="Turkey"),)),
        ListedActor(name="Back\\slash\ttab"),
    ),
    merges=(("Shusha", "Shushi"),),
    exclude=("Telegram",),
)


def resolve(text: str, actor_list: ActorList | None = None) -> Annotations:
    return actors.annotate(Annotations(document=parse(Article(text=text))), actor_list)


def owners(found: Annotations) -> dict[str, str]:
    names = {actor.id: actor.name for actor in found.actors}
    return {found.document.text(mention.span): names[mention.actor] for mention in found.mentions}


def test_round_trip() -> None:
    assert ActorList.from_text(LIST.to_toml()) == LIST


def test_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(LIST.to_toml(), encoding="utf-8")
    assert ActorList.from_toml(path) == LIST


ERRORS = [
    ("foo = 1", ["foo", "no such key", "actor, merge, exclude"]),
    ("[[actor]]\nkind = 'state'", ["actor 1", "needs a name"]),
    ("[[actor]]\nname = 'A'\nkind = 'stat'", ["'A', kind", "'stat'", "use one of person"]),
    ("[[actor]]\nname = 'A'\ncolour = 'red'", ["colour", "'red'", "no such key"]),
    ("[[actor]]\nname = ''", ["name", "at least one letter"]),
    ("[[actor]]\nname = 'A'\n[[actor]]\nname = 'A'", ["'A'", "already", "one place"]),
    ("[[actor]]\nname = 'A'\naliases = ['B']\n[[actor]]\nname = 'B'", ["'B'", "'A' has this form already"]),
    ("[[actor]]\nname = 'A'\naliases = ['X']\nforms = { people = ['X'] }", ["'X'", "already"]),
    ("[[actor]]\nname = 'A'\naliases = 'B'", ["aliases", "array"]),
    ("[[actor]]\nname = 'A'\nforms = ['B']", ["forms", "table"]),
    ("[[actor]]\nname = 'A'\nlinks = { boss = 'B' }", ["'A', links", "'boss'", "use one of self"]),
    ("[[actor]]\nname = 'A'\nlinks = { leader = 'A' }", ["'A'", "linked to itself"]),
    ("exclude = ['A']\n[[actor]]\nname = 'A'", ["exclude", "'A'", "remove one of the two"]),
    ("exclude = ['A']\nmerge = [['A', 'B']]", ["merge", "also excluded"]),
    ("merge = [['A']]", ["merge[0]", "at least 2 names"]),
    ("merge = [['A', 'B'], ['B', 'C']]", ["'B'", "two merges"]),
    ("actor = 3", ["actor", "[[actor]]"]),
    ("actor = ", ["not TOML"]),
]


@pytest.mark.parametrize(("text", "parts"), ERRORS, ids=[text[:40] for text, _ in ERRORS])
def test_errors_name_file_key_value_rule_and_remedy(text: str, parts: list[str]) -> None:
    with pytest.raises(ConfigError) as error:
        ActorList.from_text(text, "list.toml")
    for part in ["list.toml", *parts]:
        assert part in str(error.value)


def test_missing_file_and_bytes_that_are_not_text(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml.*cannot be read.*framing actors"):
        ActorList.from_toml(tmp_path / "nowhere.toml")
    (tmp_path / "bad.toml").write_bytes(b"name = '\xff'")
    with pytest.raises(ConfigError, match=r"bad\.toml: byte 8 is not UTF-8"):
        ActorList.from_toml(tmp_path / "bad.toml")


TEXT = "Vasko Industries hired Ana Lind. Lind praised Vasko. Shusha and Shushi burned. Telegram said nothing."


def test_aliases_go_to_the_listed_actor() -> None:
    listed = ActorList(
        actors=(ListedActor(name="The Vasko Group", kind="organisation", forms=(ListedForm(text="Vasko Industries"),)),)
    )
    found = owners(resolve(TEXT, listed))
    assert found["Vasko Industries"] == "The Vasko Group"
    assert found["Vasko"] == "The Vasko Group"


def test_forms_get_their_relation_and_places_that_no_rule_finds() -> None:
    listed = ActorList(
        actors=(ListedActor(name="Lindists", kind="group", forms=(ListedForm(text="hired", relation="member"),)),)
    )
    mention = next(m for m in resolve(TEXT, listed).mentions if m.actor == "lindists")
    assert (mention.relation, mention.span.of(TEXT)) == ("member", "hired")


def test_kind_and_links() -> None:
    listed = ActorList(
        actors=(
            ListedActor(
                name="Ana Lind", kind="group", links=(ListedLink(relation="leader", actor="Vasko Industries"),)
            ),
        )
    )
    found = resolve(TEXT, listed)
    lind = next(actor for actor in found.actors if actor.name == "Ana Lind")
    vasko = next(actor for actor in found.actors if actor.name == "Vasko Industries")
    assert lind.kind == "group"
    assert [(link.relation, link.actor) for link in lind.links] == [("leader", vasko.id)]


def test_merges_and_exclusions() -> None:
    plain = owners(resolve("They left Dorvan and Belvik. Dorvan burned. Belvik fell."))
    assert plain["Dorvan"] != plain["Belvik"]
    listed = ActorList(merges=(("Dorvan", "Belvik"),), exclude=("Telegram",))
    merged = owners(resolve("They left Dorvan and Belvik. Dorvan burned. Belvik fell.", listed))
    assert merged["Belvik"] == merged["Dorvan"] == "Dorvan"
    assert "Telegram" not in owners(resolve(TEXT, listed))


def test_a_name_may_be_split_between_two_listed_actors() -> None:
    text = "Joe Marr spoke first. Marr was followed by Hunter Marr. Marr left."
    listed = ActorList(
        actors=(
            ListedActor(name="Joe Marr", kind="person"),
            ListedActor(name="Hunter Marr", kind="person", forms=(ListedForm(text="Marr"),)),
        )
    )
    assert owners(resolve(text, listed))["Marr"] == "Hunter Marr"


def test_the_table_of_an_analysis_is_a_list_that_changes_nothing() -> None:
    article = framing.Article(
        text="Moscow accused Kenya of lying. Kenyan envoys met Anna Petrova, a Russian minister, in Moscow.\n"
        "Petrova said Kenyans should wait. The envoys left Moscow, and Kenya closed its embassy.\n"
    )
    analysis = framing.analyze(article)
    listed = ActorList.from_text(actor_table(analysis))
    again = framing.analyze(article, actors=listed)
    assert {a.name for a in analysis.actors} == {actor.name for actor in listed.actors}
    assert {a.name: a.kind for a in again.actors} == {a.name: a.kind for a in analysis.actors}
