"""From what a person typed to the value of a fact, and back. A value that cannot be one is refused with an example."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import written
from thidua.core.kernel.reason import Reason
from thidua.modules.plans.forms.shapes import SHAPES, Field, Kind

PREFIX = "v-"
_DAY = re.compile(r"(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?(\d{4})")
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_WHOLE = re.compile(r"\d{1,6}")
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,6})?")


def _read_day(text: str) -> str | None:
    """ISO of dd/mm/yyyy, mm/yyyy or yyyy; None where it is no day of the calendar."""
    iso, typed = _ISO.fullmatch(text), _DAY.fullmatch(text)
    if iso and "-" in text:
        year, month, day = iso.groups()
    elif typed:
        day, month, year = typed.groups()
    else:
        return None
    try:
        whole = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return str(whole) if day else str(whole)[:7] if month else str(whole)[:4]


def _read_amount(text: str) -> Decimal | None:
    plain = text.replace(" ", "")
    return Decimal(plain.replace(".", "").replace(",", ".")) if _AMOUNT.fullmatch(plain) else None


def _names(text: str) -> list[str]:
    return [name for name in (piece.strip(" ;,") for piece in re.split(r"[\n;]", text)) if name]


_READERS: dict[Kind, Callable[[str], Any]] = {
    Kind.NAMES: _names,
    Kind.DAY: _read_day,
    Kind.WHOLE: lambda text: int(text) if _WHOLE.fullmatch(text) else None,
    Kind.AMOUNT: _read_amount,
}
_CAUSES = {
    Kind.DAY: "plan.field_not_a_day",
    Kind.WHOLE: "plan.field_not_whole",
    Kind.AMOUNT: "plan.field_not_a_number",
}


def _read(field: Field, text: str) -> Outcome[Any]:
    """One field; blank is None (an empty list of names), which is not zero."""
    label = str(field.label)
    if not text and field.needed:
        return refuse("plan.field_missing", field=label)
    if not text:
        return Ok([] if field.kind is Kind.NAMES else None)
    value = _READERS.get(field.kind, str)(text)
    return refuse(_CAUSES[field.kind], field=label, typed=text) if value is None else Ok(value)


def typed_value(group: str, posted: Mapping[str, str], *, before: Mapping[str, Any]) -> Outcome[dict[str, Any]]:
    """The value typed for a fact of the group; what the form does not show is kept from `before`.

    Refused with one reason for each field that cannot be read.
    """
    found: dict[str, Any] = dict(before)
    wrong: list[Reason] = []
    for field in SHAPES[group].fields:
        text = posted.get(PREFIX + field.name, "")
        read = _read(field, text.strip() if field.kind is Kind.NAMES else " ".join(text.split()))
        if isinstance(read, Refused):
            wrong.extend(read.reasons)
        else:
            found[field.name] = read.value
    if wrong:
        return Refused(tuple(wrong))
    return Ok(_completed(group, found))


def _completed(group: str, value: dict[str, Any]) -> dict[str, Any]:
    """What follows from the typed fields: the formula of a scoring rule, the symbol of a number."""
    if group == "scoring" and value.get("cross_term") and value.get("divisor"):
        value["expression"] = f"(self + {value['cross_term']}(cross)) / {value['divisor']}"
    if group == "number":
        value["symbol"] = str(value["value"]).partition("/")[2] or value.get("symbol")
    return value


def shown_day(iso: object) -> str:
    """dd/mm/yyyy of an ISO day, mm/yyyy or yyyy of a partial one."""
    return "/".join(reversed(str(iso).split("-"))) if iso else ""


def shown_field(field: Field, value: object) -> str:
    """A field's value as it would be typed."""
    if value is None:
        return ""
    if field.kind is Kind.DAY:
        return shown_day(value)
    if isinstance(value, list):
        return "\n".join(str(item) for item in value)
    if isinstance(value, Decimal):
        return written(value)
    return str(value)
