import base64
import re

import pytest
import report_article
import report_samples

import reports
from framing.errors import ConfigError
from reports.brand import LOGO_BYTES, Brand, contrast
from reports.checks import problems

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def toml(tmp_path):
    """A function that writes a brand file and reads it."""
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "logo.svg").write_bytes(SVG)
    (tmp_path / "logo.gif").write_bytes(b"GIF89a")
    (tmp_path / "large.png").write_bytes(PNG + b"x" * LOGO_BYTES)

    def read(text):
        path = tmp_path / "brand.toml"
        path.write_text(text, encoding="utf-8")
        return Brand.from_toml(path)

    return read


@pytest.fixture(scope="module")
def analysis():
    return report_samples.build(report_article.one_sentence())


def test_name_logo_and_accent_are_in_the_page(toml, analysis):
    page = reports.build(
        analysis, brand=toml('name = "The Ardel <Gazette>"\nlogo = "logo.png"\naccent = "#7A0019"')
    ).to_html()
    assert "The Ardel &lt;Gazette&gt; · Framing report" in page
    assert 'alt="The Ardel &lt;Gazette&gt;"' in page
    assert "--accent: #7a0019" in page
    assert problems(page) == ()


def test_without_one_the_page_is_as_it_was(analysis):
    page = reports.build(analysis).to_html()
    assert "<img" not in page
    assert page == reports.build(analysis, brand=None).to_html()


def test_a_drawing_is_an_image_and_never_markup(toml, analysis):
    page = reports.build(analysis, brand=toml('name = "A"\nlogo = "logo.svg"')).to_html()
    assert 'src="data:image/svg+xml;base64,' in page
    assert "<script" not in page
    assert problems(page) == ()


def test_a_dark_accent_is_made_that_can_be_read(toml):
    brand = toml('name = "A"\naccent = "#00205b"')
    assert contrast(brand.accent_dark, "#17191b") >= 4.5
    assert toml('name = "A"\naccent = "#00205b"\naccent_dark = "#ffcc00"').accent_dark == "#ffcc00"


def test_the_contrasts_asked_for_are_those_of_the_page(analysis):
    page = reports.build(analysis).to_html()
    papers = re.findall(r"--paper: (#\w+);", page)
    assert papers[:2] == ["#fff", "#17191b"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('accent = "#00566b"', "'name' is missing"),
        ('name = ""', "'name' must be a text"),
        ("name = 3", "'name' must be a text"),
        ('name = "A"\ncolour = "#000000"', "unknown field 'colour'; known are name, logo, accent, accent_dark"),
        ('name = "A"\naccent = "red"', "'red' is not a colour: write it as #rrggbb"),
        ('name = "A"\naccent = "#fff; } body { display: none"', "is not a colour"),
        ('name = "A"\naccent = "#ffcc00"', r"contrast of 1\.5:1 on #ffffff, text needs 4\.5:1: choose a darker colour"),
        ('name = "A"\naccent_dark = "#00205b"', r"on #17191b, text needs 4\.5:1: choose a lighter colour"),
        ('name = "A"\nlogo = "none.png"', "relative to the TOML file"),
        ('name = "A"\nlogo = "logo.gif"', "neither PNG, JPEG nor SVG"),
        ('name = "A"\nlogo = "large.png"', f"more than {LOGO_BYTES}: make it smaller"),
        ("name = ", "not TOML"),
    ],
)
def test_an_error_names_the_field_the_rule_and_the_remedy(toml, text, told):
    with pytest.raises(ConfigError, match=told):
        toml(text)


def test_no_file(tmp_path):
    with pytest.raises(ConfigError, match="give the path of a TOML file"):
        Brand.from_toml(tmp_path / "none.toml")


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
