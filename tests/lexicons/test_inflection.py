import pytest

from framing.lexicons.inflection import forms


@pytest.mark.parametrize(
    ("lemma", "pos", "expected"),
    [
        ("slam", "VERB", "slams slammed slamming"),
        ("smear", "VERB", "smears smeared smearing"),
        ("vilify", "VERB", "vilifies vilified vilifying"),
        ("betray", "VERB", "betrays betrayed betraying"),
        ("incite", "VERB", "incites incited inciting"),
        ("flee", "VERB", "flees fled fleeing"),
        ("lie", "VERB", "lies lay lain lying"),
        ("grind", "VERB", "grinds ground grinding"),
        ("whitewash", "VERB", "whitewashes whitewashed whitewashing"),
        ("crony", "NOUN", "cronies"),
        ("henchman", "NOUN", "henchmen"),
        ("bully", "NOUN", "bullies"),
        ("boss", "NOUN", "bosses"),
        ("ploy", "NOUN", "ploys"),
        ("ugly", "ADJ", "uglier ugliest"),
        ("vile", "ADJ", "viler vilest"),
        ("grim", "ADJ", "grimmer grimmest"),
        ("utterly", "ADV", ""),
    ],
)
def test_forms(lemma: str, pos: str, expected: str) -> None:
    assert forms(lemma, pos) == (lemma, *expected.split())
