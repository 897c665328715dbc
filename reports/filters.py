"""The filter of the annotated text as style rules: a choice other than "all" takes away the other sorts' marks."""

from collections.abc import Iterable

from reports.sections import Shown
from reports.views.annotated import Annotated

__all__ = ["rules"]


def rules(sections: Iterable[Shown]) -> str:
    """For each sort of mark that the text has: when it alone is chosen, no other mark, key or note is shown."""
    layers = [e.layer for s in sections if isinstance(s.data, Annotated) for e in s.data.legend]
    told = "".join(
        f"#text:has(#show-{layer}:checked) .prose u:not(.{layer}) {{ text-decoration-line: none; }}\n"
        f"#text:has(#show-{layer}:checked) :is(.prose a, .notes li):not(.{layer}) {{ display: none; }}\n"
        for layer in layers
    )
    return f"@media screen {{\n{told}}}\n" if told else ""
