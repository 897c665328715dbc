"""Generated parts of hand-written pages, between `<!-- NAME:begin -->` and `<!-- NAME:end -->`."""

from framing.errors import ConfigError

__all__ = ["between", "fill"]


def fill(page: str, name: str, content: str) -> str:
    """The page with `content` between the markers of `name`; ConfigError when they are not there once each.

    >>> fill("a <!-- x:begin -->old<!-- x:end --> b", "x", "new")
    'a <!-- x:begin -->\\nnew\\n<!-- x:end --> b'
    """
    before, after = _around(page, name)
    return f"{before}{_begin(name)}\n{content.strip()}\n{_end(name)}{after}"


def between(page: str, name: str) -> str:
    """What stands between the markers of `name`, without the white space around it.

    >>> between("<!-- x:begin -->\\nnew\\n<!-- x:end -->", "x")
    'new'
    """
    before, after = _around(page, name)
    return page[len(before) + len(_begin(name)) : len(page) - len(after) - len(_end(name))].strip()


def _around(page: str, name: str) -> tuple[str, str]:
    begin, end = _begin(name), _end(name)
    if page.count(begin) != 1 or page.count(end) != 1 or page.index(begin) > page.index(end):
        raise ConfigError(f"the page needs {begin} and then {end}, once each: put them where the part belongs")
    return page[: page.index(begin)], page[page.index(end) + len(end) :]


def _begin(name: str) -> str:
    return f"<!-- {name}:begin -->"


def _end(name: str) -> str:
    return f"<!-- {name}:end -->"
