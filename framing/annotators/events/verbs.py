"""The table of verbs: class, who has the power, what it does to the patient, and the nouns made of it."""

from dataclasses import dataclass
from functools import cache

from framing import tables

__all__ = ["MARKS", "Verb", "nominalisations", "verbs"]

MARKS = ("of", "on", "upon", "against")  # prepositions before the patient of a noun, unless the table says otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One verb of `tables/agency_verbs.tsv`.

    `power` says who has the power in what it tells: agent, patient or equal; `effect` what it does to the
    patient: -1 harm, 0 neither, 1 benefit (Rashkin, Singh & Choi 2016, Connotation frames; Sap et al. 2017).
    """

    lemma: str
    category: str
    power: str
    effect: int
    nouns: tuple[str, ...]
    ergative: bool
    possessed: bool  # whether a possessor before the noun is the patient: his arrest, but their attack
    marks: tuple[str, ...]  # prepositions before the patient of the noun: attack on, damage to, support for
    needs_patient: bool  # whether the noun is an event only with one: strikes on Aleppo, but not a strike by nurses
    thing: str | None  # its class when the patient is nobody: release a hostage (help), release a report


@cache
def verbs() -> dict[str, Verb]:
    """Every verb by its lemma; phrasal verbs by verb and particle, "break out"."""
    found = (_verb(row) for row in tables.load("agency_verbs").rows)
    return {verb.lemma: verb for verb in found}


@cache
def nominalisations() -> dict[str, Verb]:
    """Every noun that names what a verb does, with that verb; of two verbs the first in the table counts."""
    found: dict[str, Verb] = {}
    for verb in verbs().values():
        for noun in verb.nouns:
            found.setdefault(noun, verb)
    return found


def _verb(row: dict[str, str]) -> Verb:
    marks = row["marks"].split("|") if row["marks"] != "-" else []
    return Verb(
        lemma=row["verb"],
        category=row["category"],
        power=row["power"],
        effect=int(row["effect"]),
        nouns=tuple(noun for noun in row["nouns"].split("|") if noun != "-"),
        ergative=row["ergative"] == "yes",
        possessed=row["possessor"] == "patient",
        marks=tuple(mark for mark in marks if mark != "required") or MARKS,
        needs_patient="required" in marks,
        thing={"-": row["category"], "none": None}.get(row["thing"], row["thing"]),
    )
