"""What a PDF holds, read with pypdf: bookmarks, tags, alternative texts, attachments, text of its pages."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def bookmarks(pdf: PdfReader) -> list[str]:
    """The titles of all bookmarks, in order, whatever their depth."""
    found: list[str] = []

    def collect(items: list[Any]) -> None:
        for item in items:
            if isinstance(item, Destination):
                found.append(str(item.title))
            else:
                collect(item)

    collect(pdf.outline)
    return found


def tags(pdf: PdfReader) -> list[tuple[str, str | None]]:
    """Every structure element's tag with its alternative text, in reading order."""
    found: list[tuple[str, str | None]] = []
    root = pdf.trailer["/Root"].get("/StructTreeRoot")
    waiting: list[Any] = [root.get_object()] if root is not None else []
    while waiting:
        node = waiting.pop()
        if "/S" in node:
            found.append((str(node["/S"]).lstrip("/"), str(node["/Alt"]) if "/Alt" in node else None))
        kids = node.get("/K", [])
        for kid in reversed(kids if isinstance(kids, list) else [kids]):
            inner = kid.get_object()
            if isinstance(inner, dict):
                waiting.append(inner)
    return found


def dangling(pdf: PdfReader) -> list[str]:
    """Names that a link of the PDF leads to and that are nowhere."""
    there = set(pdf.named_destinations)
    asked = []
    for page in pdf.pages:
        for reference in page.get("/Annots") or []:
            note = reference.get_object()
            target = note.get("/Dest") or note.get("/A", {}).get("/D")
            if isinstance(target, str):
                asked.append(target)
    return [name for name in dict.fromkeys(asked) if name not in there]
