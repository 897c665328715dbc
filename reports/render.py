"""From the views to the page: one jinja2 environment that escapes everything and knows no default values."""

import base64
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.charts import draw
from reports.sections import Shown
from reports.text import shown
from reports.views.cover import Cover
from reports.views.parts import Figure
from reports.words import say

__all__ = ["POLICY", "page"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
_FACES = (
    ("Framing Sans", 400, "sans-400"),
    ("Framing Sans", 600, "sans-600"),
    ("Framing Serif", 400, "serif-400"),
    ("Framing Serif", 600, "serif-600"),
)
_BASIC = "U+0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+FFFD"
_EXTENDED = "U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E9E"


def page(cover: Cover, sections: tuple[Shown, ...]) -> str:
    """The whole page; the fonts for accented letters are in it only if the text has such letters."""
    body = _environment().get_template("body.html.j2").render(cover=cover, sections=sections)
    extended = any(0x100 <= ord(char) < 0x250 or char == "\u1e9e" for char in body)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            cover=cover,
            policy=POLICY,
            style=_style(extended=extended),
            body=Markup(body),  # noqa: S704 -- the same environment has just escaped it
        )
    )


@cache
def _environment() -> Environment:
    """Escapes every value, fails on a name that is not there, and shows no character that a page may not hold."""
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_showable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["say"] = say
    environment.globals["svg"] = _svg
    return environment


def _showable(value: Any) -> Any:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _svg(figure: Figure) -> Markup:
    title = f"{figure.message}. {figure.subtitle}"
    element = draw(figure.chart, figure_id=figure.id, title=title, description=figure.description)
    return Markup(element)  # noqa: S704 -- an XML writer escaped every text in it


@cache
def _style(*, extended: bool) -> Markup:
    """Style sheets and fonts; none of it comes from the article."""
    sheets = "\n".join(_file(f"static/{name}.css").decode("utf-8") for name in ("screen", "print"))
    return Markup(_fonts(extended=extended) + sheets)  # noqa: S704 -- our own files


def _fonts(*, extended: bool) -> str:
    faces = []
    for family, weight, name in _FACES:
        faces.append(_face(family, weight, name, _BASIC))
        if extended:
            faces.append(_face(family, weight, f"{name}-ext", _EXTENDED))
    return "".join(faces)


def _face(family: str, weight: int, name: str, characters: str) -> str:
    data = base64.b64encode(_file(f"static/fonts/{name}.woff2")).decode("ascii")
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:normal;'
        f'src:url(data:font/woff2;base64,{data}) format("woff2");unicode-range:{characters}}}\n'
    )


def _file(name: str) -> bytes:
    return resources.files("reports").joinpath(name).read_bytes()
