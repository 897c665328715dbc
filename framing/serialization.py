"""An analysis as plain data and back; the JSON Schema comes from the same declarations (schema 1)."""

import json
from functools import cache
from importlib import resources
from typing import Any

from pydantic import TypeAdapter, ValidationError

from framing.errors import SchemaError
from framing.results import Analysis

__all__ = ["from_dict", "json_schema", "shipped_schema", "to_dict", "to_json"]


@cache
def _adapter() -> TypeAdapter[Analysis]:
    return TypeAdapter(Analysis)


def to_dict(analysis: Analysis) -> dict[str, Any]:
    """The analysis as dictionaries, lists, strings and numbers."""
    data: dict[str, Any] = _adapter().dump_python(analysis, mode="python")
    return _plain(data)  # type: ignore[no-any-return]


def _plain(value: Any) -> Any:
    """Tuples become lists, as they would on the way through JSON."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def from_dict(data: dict[str, Any]) -> Analysis:
    """The analysis that `to_dict` gave; SchemaError names the first field that does not fit."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise SchemaError(
            f"not an analysis of schema 1: {where}: {first['msg']}. "
            "Give the dictionary that Analysis.to_dict() or `framing analyze` wrote."
        ) from error


def to_json(analysis: Analysis) -> str:
    """JSON text with a final newline; ASCII only, so that a lone surrogate in the text survives."""
    return json.dumps(to_dict(analysis), ensure_ascii=True, indent=1, allow_nan=False) + "\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema that the declarations in `framing.results` imply."""
    schema = _adapter().json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def shipped_schema() -> dict[str, Any]:
    """The JSON Schema file that ships with the package; a test holds it equal to `json_schema()`."""
    text = resources.files("framing").joinpath("schema/analysis-1.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
