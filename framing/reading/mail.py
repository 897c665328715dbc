"""The head of a text that was pasted from a mail."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.reading.dates import find_date
from framing.reading.units import Unit

__all__ = ["MailHead", "find_mail_head"]

_FIELD = re.compile(
    r"(from|to|cc|bcc|date|sent|subject|reply-to|message-id|received|return-path|mime-version|content-type|"
    r"content-transfer-encoding|x-[a-z-]{1,30}|list-[a-z-]{1,30}):\s",
    re.IGNORECASE,
)
_MOST = 40  # lines that a head may have


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHead:
    """The first `end` units are the head; `subject` and `date` are indices of units, or None."""

    end: int
    subject: int | None
    date: int | None
    title: str | None
    published: str | None


def find_mail_head(units: Sequence[Unit]) -> MailHead | None:
    """The head, if the text begins with at least two fields of one, the sender or the subject among them."""
    names: list[str] = []
    for unit in units[:_MOST]:
        match = _FIELD.match(unit.text)
        if match is None:
            break
        names.append(match.group(1).lower())
    if len(names) < 2 or not {"from", "subject"} & set(names):
        return None
    subject = names.index("subject") if "subject" in names else None
    date = next((names.index(name) for name in ("date", "sent") if name in names), None)
    found = None if date is None else find_date(units[date].text)
    return MailHead(
        end=len(names),
        subject=subject,
        date=date,
        title=None if subject is None else units[subject].text.split(":", 1)[1].strip() or None,
        published=found.iso if found else None,
    )
