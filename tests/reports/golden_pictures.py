"""Pictures of charts as they are meant to look, and how far a chart is from its picture.

`python tests/reports/golden_pictures.py` makes them anew: look at each before it is committed.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE / "golden"
DOTS = 40  # an inch: small files, and no reader's eye sees less
SIDE = 12  # pixels of the squares that are compared
MEAN, WORST = 0.5, 5.0  # of 255: what the whole picture, and one square of it, may differ by on average
RECIPES = ("article", "one_actor", "one_sentence", "many_actors", "long_names")


def charts() -> Iterator[tuple[str, object]]:
    """Every chart of the recipes by its name, and those of a text of 5,000 sentences; without doubles."""
    import report_article
    import report_samples

    import reports
    from reports.pictures import figures

    recipes = {name: getattr(report_article, name)() for name in RECIPES}
    recipes["long_text"] = report_article.sentences(5000)
    for name, recipe in recipes.items():
        for figure in figures(reports.build(report_samples.build(recipe)).sections):
            if name == "article" or figure.id != "figure-readability":
                yield f"{name}-{figure.id.removeprefix('figure-')}", figure.chart


def drawn(chart: object) -> bytes:
    """The chart in grey, as a small PNG."""
    from PIL import Image

    from reports.charts import picture

    file = BytesIO()
    with Image.open(BytesIO(picture(chart, title="golden", dots=DOTS))) as image:
        image.convert("L").save(file, format="png", optimize=True)
    return file.getvalue()


def difference(one: bytes, other: bytes) -> tuple[float, float]:
    """The mean difference of two pictures in grey, and that of the square where they differ most; 255 by size."""
    import numpy as np
    from PIL import Image

    first, second = (np.asarray(Image.open(BytesIO(data)).convert("L"), dtype=float) for data in (one, other))
    if first.shape != second.shape:
        return 255.0, 255.0
    apart = abs(first - second)
    squares = [
        apart[y : y + SIDE, x : x + SIDE].mean()
        for y in range(0, apart.shape[0], SIDE)
        for x in range(0, apart.shape[1], SIDE)
    ]
    return float(apart.mean()), float(max(squares))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, chart in charts():
        (FOLDER / f"{name}.png").write_bytes(drawn(chart))
