"""Where the time and the memory go, as ratios in one run: `python -m framing.validation.bench`.

Seconds are processor time and depend on the machine. The ratios (against the bare parser on the same articles in
the same process, the share of each station, the growth with length) and the peaks of memory are what two machines
can compare.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

from framing.validation.stations import Station, measure_stations, whole_way

__all__ = ["Bench", "Length", "articles_of", "main", "run", "table"]

EXAMPLES = Path("docs/examples")
LENGTHS = (250, 500, 1_000, 2_000, 4_000, 8_000, 16_000)  # words
FROM_CORPUS = 100  # articles
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # waiting threads would count as work
_FRAMING = "import sys; from framing.cli import main; sys.exit(main())"  # the command, by this interpreter


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """Seconds of processor time that `analyze` takes for a text of so many words, the best of three."""

    words: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """All that one run measured; seconds are processor time, memory is the peak resident size in megabytes."""

    articles: int
    words: int
    analyze_against_parser: float  # 1.0 would be the bare parser
    words_per_second: float  # of analyze, warm
    stations: tuple[Station, ...]
    lengths: tuple[Length, ...]
    growth: float  # the largest t(4n)/t(n) from 1,000 words on: 4.0 is linear
    import_ms: float
    cold_report_seconds: float
    cold_report_mb: float


def run(sources: list[str], sample: Path) -> Bench:
    """Measure `sources` (texts or pages); `sample` is the file of the cold run from the command line."""
    import framing

    with tempfile.TemporaryDirectory() as folder:
        cold = _child(sys.executable, "-c", _FRAMING, "report", str(sample), "-o", folder, "--quiet")
    whole_way(sources[0])
    stations = measure_stations(sources, rounds=3 if len(sources) < FROM_CORPUS else 1)
    seconds = {station.name: station.seconds for station in stations}
    words = sum(len(framing.read(source).body.split()) for source in sources)
    texts = _texts([framing.read(source).body for source in sources])
    lengths = tuple(_length(text) for text in texts)
    return Bench(
        articles=len(sources),
        words=words,
        analyze_against_parser=seconds["analyze"] / seconds["bare parser"],
        words_per_second=words / seconds["analyze"],
        stations=stations,
        lengths=lengths,
        growth=_growth(lengths),
        import_ms=_import_ms(),
        cold_report_seconds=cold.seconds,
        cold_report_mb=cold.mb,
    )


def _texts(bodies: list[str]) -> list[str]:
    """Texts of `LENGTHS` words, made of the paragraphs of all bodies in turn."""
    paragraphs = [paragraph for body in bodies for paragraph in body.split("\n\n") if paragraph]
    return [_text_of(words, paragraphs) for words in LENGTHS]


def _text_of(words: int, paragraphs: list[str]) -> str:
    taken: list[str] = []
    n = 0
    for paragraph in cycle(paragraphs):
        if n >= words:
            break
        taken.append(paragraph)
        n += len(paragraph.split())
    return "\n\n".join(taken)


def _length(text: str) -> Length:
    import framing

    article = framing.Article(text=text)
    seconds = []
    for _ in range(3):
        start = time.process_time()
        framing.analyze(article)
        seconds.append(time.process_time() - start)
    return Length(words=len(text.split()), seconds=min(seconds))


def _growth(lengths: tuple[Length, ...]) -> float:
    """The largest t(4n)/t(n), scaled to exactly four times the words; short texts show only fixed costs."""
    long = [length for length in lengths if length.words >= 1_000]
    pairs = zip(long, long[2:], strict=False)
    return max(4 * (b.seconds / b.words) / (a.seconds / a.words) for a, b in pairs)


def _import_ms() -> float:
    """Milliseconds that `import framing` adds to a bare interpreter, the median of eleven."""
    costs = [_seconds("import framing") - _seconds("pass") for _ in range(11)]
    return 1000 * statistics.median(costs)


def _seconds(statement: str) -> float:
    return _child(sys.executable, "-c", statement).seconds


@dataclass(frozen=True, slots=True)
class _Cost:
    seconds: float
    mb: float


def _child(*command: str) -> _Cost:
    """Processor seconds and peak resident megabytes of one process of its own, whose output is dropped."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - our own interpreter and code
    _, status, usage = os.wait4(child.pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return _Cost(seconds, usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))


def articles_of(corpus: Path) -> Iterator[str]:
    """The texts of the first articles of a JSON Lines file whose rows have `title` and `text`."""
    with corpus.open(encoding="utf-8", newline="\n") as file:
        for line in islice(file, FROM_CORPUS):
            row = json.loads(line)
            yield f"{row['title']}\n\n{row['text']}"


def table(bench: Bench) -> str:
    """The figures as lines to read on a terminal; a station's last figure is against the bare parser."""
    parse = next(station.seconds for station in bench.stations if station.name == "bare parser")
    lines = [f"{bench.articles} articles, {bench.words:,} words"]
    lines += [f"  {s.name:<28}{_share(s):>7}{s.seconds:>9.3f} s{s.seconds / parse:>7.3f}" for s in bench.stations]
    lines.append(f"actors / bare parser        {_actors(bench) / parse:6.3f}")
    lines.append(f"analyze / bare parser       {bench.analyze_against_parser:6.2f}")
    lines.append(f"analyze, words a second     {bench.words_per_second:6,.0f}")
    lines += [
        f"  {n.words:>6,} words {n.seconds:>8.3f} s {1e6 * n.seconds / n.words:>8.0f} µs a word" for n in bench.lengths
    ]
    lines.append(f"largest t(4n)/t(n)          {bench.growth:6.2f}")
    lines.append(f"import framing              {bench.import_ms:6.0f} ms")
    lines.append(f"framing report, cold        {bench.cold_report_seconds:6.1f} s {bench.cold_report_mb:8,.0f} MB")
    return "\n".join(lines)


def _actors(bench: Bench) -> float:
    """Seconds that the whole resolution of actors takes: names, groups, pronouns and who speaks."""
    names = {"annotator actors", "annotator coreference", "annotator speakers"}
    return sum(station.seconds for station in bench.stations if station.name in names)


def _share(station: Station) -> str:
    return "" if station.share is None else f"{100 * station.share:.1f} %"


def main() -> None:
    """Measure the samples and, with --corpus, articles of a corpus; a table on stdout, JSON where asked."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.bench", description=main.__doc__)
    parser.add_argument("--examples", type=Path, default=EXAMPLES, help="folder of sample articles")
    parser.add_argument("--corpus", type=Path, help="JSON Lines file with title and text; its first 100 rows")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    os.environ |= _ONE_THREAD
    files = sorted(options.examples.glob("dam-*"))
    benches = {"examples": run([file.read_text(encoding="utf-8") for file in files], files[-1])}
    if options.corpus:
        benches["corpus"] = run(list(articles_of(options.corpus)), files[-1])
    print("\n\n".join(f"{name}: {table(bench)}" for name, bench in benches.items()))
    if options.json:
        figures = {name: asdict(bench) for name, bench in benches.items()}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
