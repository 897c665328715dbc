import gc
import logging
import shutil
import sys
from html.parser import HTMLParser

import pytest
import report_article
import report_samples

import reports
from framing.cli import main
from framing.cli.report import _ENGINES
from framing.errors import ConfigError, FramingError, MissingEngineError
from reports import pdf as pdfs
from reports.pdf import chromium, weasyprint


def _pango() -> bool:
    try:
        weasyprint._imported()
    except MissingEngineError:
        return False
    return True


needs_pango = pytest.mark.skipif(not _pango(), reason="WeasyPrint or the system's Pango is not installed")
needs_chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="Chromium is not installed")


class Headings(HTMLParser):
    """The texts of h1 to h6."""

    def __init__(self, html):
        super().__init__()
        self.found, self.inside = [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag[0] == "h" and tag[1:].isdigit():
            self.inside = True
            self.found.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and not (tag[0] == "h" and tag[1:].isdigit())

    def handle_data(self, data):
        if self.inside:
            self.found[-1] += data


def flat(texts):
    return [" ".join(text.split()) for text in texts]


@pytest.fixture(scope="module")
def report():
    return reports.build(report_samples.build(report_article.article(), **report_article.FIELDS))


@pytest.fixture(scope="module")
def made(report, tmp_path_factory):
    return report.to_pdf(tmp_path_factory.mktemp("pdf") / "a.pdf", engine="weasyprint").read_bytes()


@pytest.mark.slow
@needs_pango
class TestWeasyPrint:
    def test_is_tagged_and_says_its_language_and_title(self, made):
        from pdf_reading import reader

        catalogue = reader(made).trailer["/Root"]
        assert catalogue["/MarkInfo"]["/Marked"]
        assert catalogue["/Lang"] == "en"
        assert reader(made).metadata.title.startswith(report_article.TITLE)

    def test_bookmarks_are_the_headings(self, report, made):
        from pdf_reading import bookmarks, reader

        assert flat(bookmarks(reader(made))) == flat(Headings(report.to_html()).found)

    def test_every_chart_has_its_message_as_alternative_text(self, made):
        from pdf_reading import reader, tags

        figures = [alt for tag, alt in tags(reader(made)) if tag == "Figure"]
        assert len(figures) == 5
        assert all(alt and len(alt) > 40 for alt in figures)
        assert {"H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI", "Link"} <= {tag for tag, _ in tags(reader(made))}

    def test_no_link_leads_nowhere(self, made):
        from pdf_reading import dangling, reader

        assert dangling(reader(made)) == []

    def test_the_data_are_attached(self, report, made):
        from pdf_reading import reader

        assert reader(made).attachments == {"results.json": [report.analysis.to_json().encode("utf-8")]}

    def test_running_titles_page_numbers_and_page_references(self, made):
        from pdf_reading import reader

        pages = [page.extract_text() for page in reader(made).pages]
        assert all(f"page {place} of {len(pages)}" in " ".join(text.split()) for place, text in enumerate(pages, 1))
        assert "Ruthless cuts leave Port Ardel" in pages[2]
        first = " ".join(pages[0].split())
        contents = first[first.index("Contents") :]
        numbers = [int(word) for word in contents.split() if word.isdigit() and 1 <= int(word) <= len(pages)]
        assert len(numbers) >= 9
        assert str(len(pages)) in contents

    def test_same_bytes_twice(self, report, made, tmp_path):
        assert report.to_pdf(tmp_path / "b.pdf", engine="weasyprint").read_bytes() == made

    def test_settings_of_the_process_are_left_as_they_were(self, report, tmp_path):
        logging.getLogger("weasyprint").setLevel(logging.INFO)
        report.to_pdf(tmp_path / "c.pdf", engine="weasyprint")
        assert logging.getLogger("weasyprint").level == logging.INFO
        assert gc.isenabled()

    def test_a_long_text_makes_a_short_pdf(self, tmp_path):
        from pdf_reading import reader

        analysis = report_samples.build(report_article.sentences(2000))
        made = reports.build(analysis).to_pdf(tmp_path / "long.pdf", engine="weasyprint").read_bytes()
        assert len(reader(made).pages) < 60
        assert "the rest is in the JSON" in " ".join(" ".join(p.extract_text() for p in reader(made).pages).split())

    def test_hostile_text_brings_nothing_in(self, tmp_path):
        from pdf_reading import reader

        made = reports.build(report_samples.build(report_article.hostile())).to_pdf(tmp_path / "h.pdf", "weasyprint")
        assert list(reader(made.read_bytes()).attachments) == ["results.json"]


@needs_pango
@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://127.0.0.1/x", "ftp://a/b", "DATA:text/plain,x", ""]
)
def test_nothing_but_data_is_fetched(address):
    fetcher = weasyprint._fetcher(weasyprint._imported())
    with pytest.raises(ValueError, match="fetches nothing"):
        fetcher.fetch(address)
    assert fetcher.fetch("data:text/plain,x").read() == b"x"


@needs_pango
def test_a_page_that_cannot_be_laid_out_is_told(monkeypatch):
    import weasyprint as engine

    def fails(*_, **__):
        raise AssertionError("box")

    monkeypatch.setattr(engine.HTML, "write_pdf", fails)
    with pytest.raises(FramingError, match=r"could not lay the page out \(AssertionError: box\); the HTML holds"):
        weasyprint.make("<style></style>", None)


@pytest.mark.slow
@needs_chromium
def test_chromium_is_tagged_and_gives_the_same_bytes_twice(report, tmp_path):
    from pdf_reading import reader

    first = report.to_pdf(tmp_path / "a.pdf", engine="chromium").read_bytes()
    assert report.to_pdf(tmp_path / "b.pdf", engine="chromium").read_bytes() == first
    assert reader(first).trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "19800101" in str(reader(first).metadata.get("/CreationDate"))


@pytest.fixture
def no_engine(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setattr(chromium, "BROWSERS", ("no-such-browser",))


class TestMissing:
    def test_the_command_that_installs_it_is_named(self, report, no_engine, tmp_path):
        with pytest.raises(MissingEngineError, match=r"pip install 'framing\[pdf\]'.*libpango.*or no Chromium"):
            report.to_pdf(tmp_path / "a.pdf")
        assert list(tmp_path.iterdir()) == []

    def test_pango_missing_is_the_same_as_the_package_missing(self, monkeypatch):
        class NoPango:
            def find_spec(self, name, *_):
                if name == "weasyprint":
                    raise OSError("cannot load library 'libpango-1.0-0'")

        monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
        monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
        with pytest.raises(MissingEngineError, match="libpangoft2"):
            weasyprint.make("", None)

    def test_an_older_one_will_not_do(self, monkeypatch):
        from types import ModuleType

        old = ModuleType("weasyprint")
        old.__version__ = "69.5"
        monkeypatch.setitem(sys.modules, "weasyprint", old)
        with pytest.raises(MissingEngineError, match="WeasyPrint 70 or newer"):
            weasyprint.make("", None)

    @pytest.mark.parametrize("engine", ["weasyprint", "chromium", "auto"])
    def test_is_code_4_and_the_page_is_there(self, no_engine, engine, tmp_path, monkeypatch, capsys, report):
        monkeypatch.setattr("framing.analysis.analyze", lambda *_, **__: report.analysis)
        story = tmp_path / "story.txt"
        story.write_text("The council voted on Tuesday to close the quay, and the mayor called it a disgrace.")
        out = tmp_path / "out"
        assert main(["report", str(story), "-o", str(out), "--pdf", "--pdf-engine", engine]) == 4
        assert [path.name for path in out.iterdir()] == ["story.report.html"]
        streams = capsys.readouterr()
        assert streams.out == f"{out / 'story.report.html'}\n"
        assert "install" in streams.err


def test_an_unknown_engine_is_told(report, tmp_path):
    with pytest.raises(ConfigError, match="'word': choose one of auto, weasyprint, chromium"):
        report.to_pdf(tmp_path / "a.pdf", engine="word")


@pytest.fixture
def command(tmp_path, monkeypatch, report):
    """A function that runs `framing report` on a story whose analysis is the sample's, and lists what it wrote."""
    monkeypatch.setattr("framing.analysis.analyze", lambda *_, **__: report.analysis)
    (tmp_path / "story.txt").write_text("The council voted on Tuesday to close the quay, and it was called a disgrace.")

    def run(*options):
        out = tmp_path / "out"
        assert main(["report", str(tmp_path / "story.txt"), "-o", str(out), *options]) == 0
        return sorted(path.name for path in out.iterdir())

    return run


@pytest.mark.parametrize(
    ("options", "files"),
    [
        ((), ["story.report.html"]),
        (("--json",), ["story.report.html", "story.report.json"]),
        (("--format", "md"), ["story.report.md"]),
        (("--format", "json", "--format", "html"), ["story.report.html", "story.report.json"]),
        (("--format", "csv"), [f"story.report.{t}.csv" for t in ("actors", "cues", "measures", "sentences")]),
    ],
)
def test_formats(command, options, files):
    assert command(*options) == files


@pytest.mark.slow
@needs_pango
def test_a_pdf_always_comes_with_its_page(command, capsys):
    assert command("--format", "pdf") == ["story.report.html", "story.report.pdf"]
    assert [line.rpartition("/")[2] for line in capsys.readouterr().out.splitlines()] == [
        "story.report.html",
        "story.report.pdf",
    ]


def test_figures_have_a_folder_of_their_own(command, tmp_path):
    assert command("--figures", str(tmp_path / "charts")) == ["story.report.html"]
    assert "story.rug.svg" in [path.name for path in (tmp_path / "charts").iterdir()]


def test_a_brand_is_in_the_page(command, tmp_path):
    (tmp_path / "our.toml").write_text('name = "The Ardel Gazette"')
    command("--brand", str(tmp_path / "our.toml"))
    assert "The Ardel Gazette · Framing report" in (tmp_path / "out" / "story.report.html").read_text()


def test_a_broken_brand_is_code_2_before_anything_is_read(tmp_path, capsys):
    (tmp_path / "our.toml").write_text('name = "A"\naccent = "#ffff00"')
    assert main(["report", "no-such.txt", "--brand", str(tmp_path / "our.toml")]) == 2
    assert "choose a darker colour" in capsys.readouterr().err


def test_the_command_offers_every_engine():
    assert _ENGINES == pdfs.CHOICES
