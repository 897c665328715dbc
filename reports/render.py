"""From the views to the page: one jinja2 environment that escapes everything and knows no default values."""

from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports import filters, fonts
from reports.brand import Brand
from reports.charts import draw
from reports.sections import Shown
from reports.text import shown
from reports.views.cover import Cover
from reports.views.parts import Figure
from reports.words import say

__all__ = ["POLICY", "page"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


def page(cover: Cover, sections: tuple[Shown, ...], brand: Brand | None = None) -> str:
    """The whole page, with the fonts that its text needs."""
    environment = _environment()
    body = environment.get_template("body.html.j2").render(cover=cover, sections=sections, brand=brand)
    style = fonts.css(body) + _sheets() + filters.rules(sections) + (brand.style() if brand else "")
    return environment.get_template("page.html.j2").render(
        cover=cover,
        policy=POLICY,
        style=Markup(style),  # noqa: S704 -- our own files, names made of letters, checked colours
        body=Markup(body),  # noqa: S704 -- the same environment has just escaped it
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
def _sheets() -> str:
    """The style sheets; none of it comes from the article."""
    folder = resources.files("reports")
    return "\n".join(folder.joinpath(f"static/{name}.css").read_text(encoding="utf-8") for name in ("screen", "print"))
