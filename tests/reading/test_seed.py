"""The article the project was born from, as far as reading goes."""

import json
from pathlib import Path

from framing.reading import read


def test_metadata_and_body_are_exact(shared: Path) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    source = shared / "seed" / "article.txt"
    article = read(source)
    assert {name: getattr(article, name) for name in gold["metadata"]} == gold["metadata"]
    body = [block.span.of(article.text) for block in article.blocks_of("body")]
    assert len(body) == gold["body"]["paragraphs"]
    assert body[0].startswith(gold["body"]["starts"])
    assert body[-1].rstrip().endswith(gold["body"]["ends"])
    assert not [part for part in gold["body"]["never_in_body"] if part in article.body]
    assert article.text == source.read_bytes().decode("utf-8")
    assert article.language == "en"
    assert [block.kind for block in article.blocks[:8]] == (
        ["menu", "title", "deck", "byline", "dateline", "caption", "caption", "credit"]
    )
