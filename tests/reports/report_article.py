"""An invented article of 40 sentences with eight actors, and the recipes made from it."""

from report_samples import HOSTILE, Recipe

BODY = [
    "Dock workers in Port Ardel walked out for a third day on Tuesday as the Harbour Board pressed on with a ruthless plan to cut night shifts. The Dockers' Union said the walkout would last “until every shift is back on the table”. Ships waited outside the breakwater. Cranes stood still. The board's draconian timetable leaves crews no time to find other work.",
    "Mayor Ilse Varga met both sides at the town hall on Monday night. Varga has urged calm from the first day. The mayor offered to pay for a mediator. Neither side took up the offer. Varga called the talks “difficult but honest”.",
    "Harbour Board chairman Tomas Reth struck a harsher note. Reth claimed the union was holding the town to ransom. He told reporters that “a handful of agitators” had hijacked the dispute. The chairman gave no names. The Harbour Board declined to say how many jobs would go. Its own report, seen by this paper, speaks of ninety.",
    "For the families of Port Ardel the dispute has been devastating. Shops near the quay report half their usual trade. The bakery on Mill Street may close next week. Teachers collected food for the strikers' children. Nobody in Port Ardel expected a fight like this.",
    "Northern Freight, the largest shipping line in the harbour, has sent four ships to Kelmouth instead. Northern Freight reportedly asked the Harbour Board for damages. The company praised the port of Kelmouth for its swift help. Kelmouth has gladly taken the trade. Northern Freight might never come back, its manager hinted.",
    "The government in Lorn has so far kept out of it. The Transport Ministry said it was watching the dispute closely. Critics slammed the ministry for a shameful silence. The ministry could order a cooling-off period of thirty days. The Dockers' Union rejected such an order as “a gift to the board”.",
    "Police reported no arrests. Two windows of the board's office were smashed on Sunday. The union condemned the damage at once. Reth blamed “union thugs” all the same. The Dockers' Union has asked him to apologise.",
    "Talks are due to resume on Thursday. Varga will chair them. The Harbour Board has promised to bring new figures. The union has promised to listen. Until then the cranes of Port Ardel stay silent.",
]

ACTORS = [
    ("Harbour Board", "organisation", [("board", "self")]),
    ("Dockers' Union", "organisation", [("union", "self"), ("strikers", "member")]),
    ("Ilse Varga", "person", [("Varga", "self"), ("mayor", "self")]),
    ("Tomas Reth", "person", [("Reth", "self"), ("chairman", "self")]),
    ("Port Ardel", "place", [("town", "self")]),
    ("Northern Freight", "organisation", [("company", "self")]),
    ("Transport Ministry", "organisation", [("ministry", "self"), ("government in Lorn", "government")]),
    ("Kelmouth", "place", []),
]

LOADED = [
    ("ruthless", "emotive", "strict"),
    ("draconian", "emotive", "strict"),
    ("hijacked", "delegitimising", "taken over"),
    ("agitators", "labelling", "activists"),
    ("devastating", "emotive", "hard"),
    ("slammed", "conflict verb", "criticised"),
    ("shameful", "moral judgement", None),
    ("thugs", "labelling", "people"),
    ("smashed", "conflict verb", "broken"),
    ("ransom", "emotive", None),
    ("walked out", "conflict verb", "stopped work"),
]

SPEAKERS = {
    "until every shift is back on the table": ("Dockers' Union", "said"),
    "difficult but honest": ("Ilse Varga", "called"),
    "a handful of agitators": ("Tomas Reth", "told"),
    "the union was holding the town to ransom": ("Tomas Reth", "claimed"),
    "a gift to the board": ("Dockers' Union", "rejected"),
    "union thugs": ("Tomas Reth", "blamed"),
    "it was watching the dispute closely": ("Transport Ministry", "said"),
    "Northern Freight might never come back": (None, "hinted"),
}

TITLE = "Ruthless cuts leave Port Ardel’s docks silent for a third day"
BLOCKS = [
    ("menu", "Home Local Business Sport Tides Subscribe"),
    ("title", TITLE),
    ("deck", "Harbour Board and union trade blame as ships sail on to Kelmouth"),
    ("byline", "By PERRIN ASHDOWN"),
    ("caption", "Idle cranes at the north quay on Monday"),
    *(("body", paragraph) for paragraph in BODY),
]


def article() -> Recipe:
    """The article itself."""
    return Recipe(
        blocks=BLOCKS,
        actors=ACTORS,
        loaded=[("Ruthless", "emotive", "strict"), *LOADED],
        hedges=["may", "might", "reportedly", "could"],
        speakers=SPEAKERS,
        links={"Tomas Reth": [("leader", "Harbour Board")]},
        title=TITLE,
    )


FIELDS = {
    "byline": "Perrin Ashdown",
    "outlet": "The Ardel Gazette",
    "published": "2024-03-12",
    "url": "https://gazette.example/docks",
    "deck": BLOCKS[2][1],
}


def no_actor() -> Recipe:
    """Nobody acts."""
    return Recipe(blocks=[("title", "Rain"), ("body", " ".join(["It rained all day."] * 12))], actors=[], title="Rain")


def one_actor() -> Recipe:
    """One actor in one sentence or two."""
    return Recipe(blocks=[("body", "The Harbour Board met. It rained.")], actors=ACTORS[:1], title=None)


def one_sentence() -> Recipe:
    """A text of one sentence without a headline."""
    return Recipe(blocks=[("body", "Varga slammed the board.")], actors=ACTORS[:3], loaded=LOADED)


def many_actors(n: int = 40) -> Recipe:
    """Many actors, each in six sentences."""
    names = [f"Councillor {chr(65 + i % 26)}{'aeiou'[i // 26]}lder" for i in range(n)]
    lines = [f"{name} spoke against the plan on day {day}." for day in range(6) for name in names]
    return Recipe(
        blocks=[
            ("title", "Forty councillors"),
            *(("body", " ".join(lines[i : i + 8])) for i in range(0, len(lines), 8)),
        ],
        actors=[(name, "person", []) for name in names],
        title="Forty councillors",
    )


def long_names() -> Recipe:
    """Names of 120 characters."""
    names = [
        ("Extraordinary Interregional Commission for Harbours and Waterways " * 3)[:119] + str(i) for i in range(6)
    ]
    lines = [f"The {name} met on day {day}." for day in range(6) for name in names]
    return Recipe(
        blocks=[("title", names[0]), ("body", " ".join(lines))], actors=[(n, "organisation", []) for n in names]
    )


def hostile() -> Recipe:
    """Every text field tries to break out of the page."""
    name = f"Evil {HOSTILE}"
    body = [
        f"{name} met {name} on day {day}. A ruthless {HOSTILE} plan “{day} {HOSTILE}” said {name}." for day in range(8)
    ]
    return Recipe(
        blocks=[("menu", HOSTILE), ("title", HOSTILE), *(("body", paragraph) for paragraph in body)],
        actors=[(name, "person", []), ("plan", "group", [])],
        loaded=[("ruthless", f"emotive {HOSTILE}", HOSTILE)],
        speakers={f"{day} {HOSTILE}": (name, "said") for day in range(8)},
        title=HOSTILE,
    )


def sentences(n: int) -> Recipe:
    """The same article over and over, `n` sentences long."""
    paragraphs = [paragraph for _ in range(n // 40 + 1) for paragraph in BODY][: n * len(BODY) // 40]
    return Recipe(
        blocks=[("title", TITLE), *(("body", paragraph) for paragraph in paragraphs)],
        actors=ACTORS,
        loaded=LOADED,
        hedges=["may", "might"],
        title=TITLE,
    )
