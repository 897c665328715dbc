"""How much of a long article a page shows; all of it is always in the JSON."""

__all__ = [
    "ACTOR_ROWS",
    "CHART_ACTORS",
    "FINDING_ROWS",
    "FRAME_PASSAGES",
    "FRAME_PASSAGES_FEW",
    "LINKS",
    "NAME",
    "PAGE_BYTES",
    "PULLS",
    "SENTENCE",
    "SOURCE",
    "TERM_ROWS",
    "TEXT_ROOMS",
    "TONE_ROWS",
]

NAME = 60  # characters of an actor's name in running text
SOURCE = 40  # characters of the words that name a source
CHART_ACTORS = 10  # rows of the actors' chart
TONE_ROWS = 12  # actors in the table of tone or stance
ACTOR_ROWS = 15  # rows of the tables of actors and of speakers
PULLS = 8  # sentences listed as those that pull hardest
TERM_ROWS = 50  # loaded terms listed in their context
FINDING_ROWS = 100  # rows of the table of all findings
FRAME_PASSAGES = 5  # sentences listed under a dominant frame
FRAME_PASSAGES_FEW = 3  # under any other frame, and under each of the four functions
SENTENCE = 170  # characters of a sentence that is listed with a link to it
LINKS = 6  # links to sentences in one cell
TEXT_ROOMS = (
    70_000,
    40_000,
    20_000,
    8_000,
)  # bytes of annotated text with its notes, roughly; less where a page is too big
PAGE_BYTES = 300_000  # of one article's page
