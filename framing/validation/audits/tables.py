"""The tables of the audits: TSV with `# key: value` lines, then a header row."""

from importlib.resources import files

__all__ = ["read_table"]


def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a shipped table by column name, in file order."""
    text = files("framing.validation.audits").joinpath(name).read_text(encoding="utf-8")
    header, *rows = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    return tuple(dict(zip(header, row, strict=True)) for row in rows)
