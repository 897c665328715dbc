"""A report broken on purpose must fail each point of the gate: a check that cannot fail checks nothing."""

from pathlib import Path

import gate_pages
import gate_pdfs
import gate_same
import pytest
import report_article
import report_samples

import reports
from framing.results import Analysis
from reports.pdf import weasyprint as engine

pytestmark = [pytest.mark.slow, pytest.mark.gate]


@pytest.fixture(scope="module")
def report():
    analysis = report_samples.build(report_article.one_sentence(), **report_article.FIELDS)
    return reports.build(Analysis.from_dict(analysis.to_dict()))


@pytest.fixture(scope="module")
def html(report):
    return report.to_html()


@pytest.fixture
def page(tmp_path, html):
    """A function that writes the page with one thing in it replaced."""

    def write(old: str = "</main>", new: str = "</main>") -> Path:
        assert old in html
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.html"
        path.write_text(html.replace(old, new, 1), encoding="utf-8")
        return path

    return write


POLICY = '<meta http-equiv="Content-Security-Policy"'


def test_1_invalid_markup(tools, page):
    broken = [
        page("</main>", "<p><div></p></main>"),
        page("</main>", '<p id="report"></p></main>'),
        page("</main>", '<p role="nosuch">x</p></main>'),
        page("html {", "html { colour: red;"),
    ]
    whole = page()
    found = gate_pages.markup([whole, *broken])
    assert found[whole] == []
    assert all(found[path] for path in broken)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("</main>", '<p style="color: #999">Pale on white</p></main>', "light: color-contrast"),
        ("</main>", '<p style="color: #333; background: none">Dark on dark</p></main>', "dark: color-contrast"),
        ("</main>", "<p><a href='#report'></a></p></main>", "link-name"),
        ('lang="en"', "", "html-has-lang"),
        ("</main>", "<h6>Deep</h6></main>", "heading-order"),
        ("</main>", '<div style="width: 400px">x</div></main>', "wider than 320 px"),
        ("</main>", "<p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p></main>", "image-alt"),
    ],
)
def test_2_inaccessible_or_too_wide(browser, page, old, new, told):
    assert any(told in line for line in gate_pages.accessible(browser, page(old, new)))


def test_2_the_page_itself_passes(browser, page):
    assert gate_pages.accessible(browser, page()) == []


def test_3_a_dark_mode_that_never_applies(browser, page):
    assert gate_pages.dark(browser, page()) == []
    assert gate_pages.dark(browser, page("--paper: #17191b", "--papyrus: #17191b"))
    assert gate_pages.dark(browser, page("prefers-color-scheme: dark", "prefers-color-scheme: light"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</main>", "<script>document.title = 1</script></main>"),
        ("</main>", '<img src="https://example.org/x.png" alt="x"></main>'),
        ("</main>", '<p style="background: url(x.png)">x</p></main>'),
        ("</main>", '<a href="javascript:x()">x</a></main>'),
        ("</main>", "<button>x</button></main>"),
        (POLICY, f"<title>first</title>{POLICY}"),
    ],
)
def test_4_foreign_parts(browser, page, old, new):
    assert gate_pages.alone(browser, page()) == []
    assert gate_pages.alone(browser, page(old, new))


def test_4_what_is_asked_for_is_counted(browser, html, tmp_path):
    path = tmp_path / "asks.html"
    bare = html[: html.index(POLICY)] + html[html.index('<meta charset="utf-8">') :]
    path.write_text(bare.replace("</main>", '<img src="x.png" alt="x"></main>'), encoding="utf-8")
    assert f"asked for {tmp_path.as_uri()}/x.png" in gate_pages.alone(browser, path)


def test_5_ids_and_links(page):
    assert gate_pages.linked(page()) == []
    assert gate_pages.linked(page("</main>", '<a href="#nowhere">x</a></main>'))
    assert gate_pages.linked(page("</main>", '<p id="report">x</p></main>'))


def test_6_an_order_that_comes_from_a_set(tools, report, tmp_path):
    analysis = tmp_path / "a.json"
    analysis.write_text(report.analysis.to_json(), encoding="utf-8")
    report.save(tmp_path / "a.html")
    report.to_pdf(tmp_path / "a.pdf", engine="weasyprint")
    shuffled = "reports.checks = None; from reports import words\nadd = f' {hash(str(words))}'"
    changing = gate_same.MAKE.replace("import reports\n", f"import reports\n{shuffled}\n").replace(
        'report.save(stem.with_suffix(".html"))', 'stem.with_suffix(".html").write_text(report.to_html() + add)'
    )
    assert _differing(analysis, tmp_path / "same", gate_same.MAKE) == []
    assert _differing(analysis, tmp_path / "other", changing) == ["a.html changes"]
    assert _differing(analysis, tmp_path / "fails", "raise SystemExit(3)")[0].startswith("making them anew ended")


def _differing(analysis: Path, folder: Path, make: str) -> list[str]:
    folder.mkdir()
    return gate_same.differing([analysis], folder, make)


@pytest.fixture
def pdf(tools, tmp_path):
    """A function that writes a page as a PDF, with the engine's own options."""

    def write(html: str, **options: object) -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.pdf"
        path.write_bytes(engine._imported().HTML(string=html).write_pdf(**options))
        return path

    return write


class TestPdf:
    def test_5_a_link_that_leads_nowhere(self, pdf, tmp_path):
        from pypdf import PdfReader, PdfWriter
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

        whole = pdf('<h1 id="a">A</h1><a href="#a">a</a>')
        assert gate_pdfs.linked(whole) == []
        writer = PdfWriter(clone_from=PdfReader(whole))
        note = DictionaryObject({NameObject("/Dest"): TextStringObject("nowhere")})
        writer.pages[0][NameObject("/Annots")] = ArrayObject([note])
        writer.write(tmp_path / "broken.pdf")
        assert gate_pdfs.linked(tmp_path / "broken.pdf") == ["nothing is called 'nowhere'"]

    def test_7_tags_language_title(self, pdf):
        page = '<html lang="en"><title>T</title><h1>A</h1>'
        assert gate_pdfs.tagged(pdf(page, pdf_variant="pdf/ua-1")) == []
        assert gate_pdfs.tagged(pdf(page)) == ["the PDF is not tagged"]
        nameless = gate_pdfs.tagged(pdf("<h1>A</h1>", pdf_variant="pdf/ua-1"))
        assert nameless == ["the PDF does not say its language", "the PDF has no title"]

    def test_7_a_font_that_is_not_in_the_file(self, pdf, tmp_path):
        assert gate_pdfs.embedded(pdf("<p>Some text")) == []
        bare = tmp_path / "bare.pdf"
        bare.write_bytes(_with_standard_font())
        assert gate_pdfs.embedded(bare) == ["font not embedded: Helvetica"]

    def test_7_bookmarks_and_headings(self, pdf, tmp_path):
        page = tmp_path / "page.html"
        page.write_text("<h1>A</h1><h2>B  c</h2>", encoding="utf-8")
        assert gate_pdfs.outlined(pdf("<h1>A</h1><h2>B c</h2>"), page) == []
        assert gate_pdfs.outlined(pdf("<style>h2 { bookmark-level: none }</style><h1>A</h1><h2>B c</h2>"), page)

    def test_7_a_chart_without_words(self, pdf, tmp_path):
        chart = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Told</title><path d="M0 0h9v9z"/></svg>'
        )
        page = tmp_path / "page.html"
        page.write_text(chart, encoding="utf-8")
        assert gate_pdfs.described(pdf(chart, pdf_variant="pdf/ua-1"), page) == []
        silent = chart.replace("<title>Told</title>", "")
        assert gate_pdfs.described(pdf(silent, pdf_variant="pdf/ua-1"), page) == ["figure 1 has no alternative text"]
        assert gate_pdfs.described(pdf("<p>x", pdf_variant="pdf/ua-1"), page) == ["0 figures for 1 in the page"]

    def test_7_blank_pages_and_ink_at_the_edge(self, pdf):
        assert gate_pdfs.printed(pdf("<p>x")) == []
        assert "is blank" in gate_pdfs.printed(pdf("<p>x<p style='break-before: page'>"))[0]
        wide = "<style>@page { margin: 1cm }</style><p style='width: 40cm; background: red'>x"
        assert "up to its edge" in gate_pdfs.printed(pdf(wide))[0]


def test_8_too_large(page):
    assert gate_pages.small(page()) == []
    assert gate_pages.small(page("</main>", " " * 300_001 + "</main>"))


def _with_standard_font() -> bytes:
    """A PDF of one page in Helvetica, which every reader is expected to have, so that it is not embedded."""
    from io import BytesIO

    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 20 Td (x) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(stream)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
