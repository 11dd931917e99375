"""The sentences in which reasons and events are said, by language: TOML files, one for each subject."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from thidua.core.kernel.quantity import written
from thidua.core.kernel.reason import Reason

HERE = Path(__file__).parent
LANGUAGES = ("vi", "en")


@cache
def catalogue(folder: str, language: str) -> dict[str, str]:
    """All sentences of a folder (`reasons` or `events`) in a language; a code twice is an error."""
    found: dict[str, str] = {}
    for path in sorted((HERE / folder / language).glob("*.toml")):
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        twice = found.keys() & entries.keys()
        if twice:
            raise ValueError(f"{path.name} repeats {sorted(twice)}")
        found.update(entries)
    return found


def said(value: object) -> str:
    """A value as the sentence shows it: Vietnamese numbers and dates, lists with commas."""
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%H:%M ngày %d/%m/%Y")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, (list, tuple)):
        return ", ".join(said(entry) for entry in value)
    return "" if value is None else str(value)


def kept(reason: Reason) -> dict[str, Any]:
    """A reason for a JSON column: days in ISO form, amounts as text."""
    return {"code": reason.code, "values": {name: _plain(value) for name, value in reason.values}}


def of_kept(kept_reason: Mapping[str, Any]) -> Reason:
    """The reason of a JSON column; its values are as they were written, days as days."""
    return Reason.of(kept_reason["code"], **{name: _lively(value) for name, value in kept_reason["values"].items()})


def _plain(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    if isinstance(value, date) and not isinstance(value, datetime):
        return {"day": value.isoformat()}
    return value if value is None or isinstance(value, (bool, int, str)) else said(value)


def _lively(value: object) -> object:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) else value


def _language(language: str | None) -> str:
    chosen = (language or get_language() or "vi")[:2]
    return chosen if chosen in LANGUAGES else "vi"


def sentence(reason: Reason, language: str | None = None) -> str:
    """The reason as a sentence of the reader's language; its bare code where the catalogue lacks it (tests forbid)."""
    template = catalogue("reasons", _language(language)).get(reason.code, reason.code)
    values = {name: said(value) for name, value in reason.values}
    text = template.format(**values)
    return f"{values['where']}: {text}" if "where" in values else text


def told(event: str, facts: dict[str, object], *, title: str, language: str | None = None) -> str:
    """An event of the history as the predicate of a sentence whose subject is the actor."""
    template = catalogue("events", _language(language))[event]
    return template.format_map({"title": title} | {name: said(value) for name, value in facts.items()})
