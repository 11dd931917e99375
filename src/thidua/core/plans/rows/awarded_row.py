"""One row of a list of awarded: the name, the position, the unit, the form."""

import re
from collections.abc import Iterator

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.forms import called, form_in, is_body
from thidua.core.plans.rows.grid.cues import ALIAS, BODY, OFFICE, title_of
from thidua.core.plans.rows.grid.entries import Entry
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.rows.post import post
from thidua.core.plans.tail.listed import NAME
from thidua.core.plans.tail.person import is_persons, restored
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.text.row import folded
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import exact

_COMMA = re.compile(r"\s*[,;]\s+(?![^()]*\))|\s*;\s*$")
_DASH = re.compile(r"\s+[-–—]\s+(?![^()]*\))")
# What stands behind a name and a comma, and is none of it: "đã hoàn thành xuất sắc nhiệm vụ".
_BECAUSE = re.compile(
    rf"[,;]?\s(?:{exact('đã có', 'đã', 'vì đã', 'vì có', 'do đã', 'có thành tích', 'có nhiều thành tích')})\s"
)
_EDGES = " .,;:-–—"
_LEAST, _LONGEST = 3, 260
_SURE, _WITHOUT_FORM, _UNSURE = 85, 70, 55


def table_row(entry: Entry, listing: Listing) -> Iterator[Fact]:
    """The fact of a table's entry; one whose parting is not sure rests on all its words."""
    cells = {column: one.text for column, one in entry.cells.items()}
    main = entry.cells.get("name") or entry.cells.get("who")
    if main is None or len(main.text) < _LEAST or not any(char.isalpha() for char in main.text):
        return
    name, position, unit = _said(main.text, is_all="who" in cells)
    if "post" in cells:
        position, unit = post(_parts(cells["post"]))
    position, unit = cells.get("position") or position, cells.get("unit") or unit or listing.unit
    given = form_in(folded(cells.get("form", ""))) or listing.form
    value = _value(listing, name, unit=unit, position=position, where=entry.where) | {"form": given}
    span = main.span if entry.is_sure else entry.words.span
    sure = _UNSURE if not entry.is_sure else _SURE if given else _WITHOUT_FORM
    yield fact_at(entry.where, span, "awarded", value, confidence=sure)


def _said(text: str, *, is_all: bool) -> tuple[str, str | None, str | None]:
    """The name and what one cell says beside it: "Ông A, Trưởng phòng X, Sở Y"."""
    parts = _parts(text)
    if len(parts) > 1 and OFFICE.match(folded(parts[1])):
        return parts[0], *post(parts[1:])
    return (parts[0], None, ", ".join(parts[1:]) or None) if is_all else (text, None, None)


def _parts(text: str) -> list[str]:
    """What commas part, or dashes where no comma stands: a dash may be within a name."""
    parts = [part for part in _COMMA.split(text) if part]
    found = parts if len(parts) > 1 else [part for part in _DASH.split(text) if part]
    is_name = len(found) > 1 and len(parts) == 1 and BODY.match(folded(text)) is not None
    return [text] if is_name or not found else found


def listed_row(where: Passage, span: tuple[int, int], listing: Listing) -> Iterator[Fact]:
    """The fact of an item "Ông A, Trưởng phòng X, Sở Y" or "Phòng X, Sở Y"."""
    start, end = span
    because = _BECAUSE.search(where.folded, start, end)
    text = where.text[start : because.start() if because else end].rstrip(_EDGES)
    if not _LEAST <= len(text) <= _LONGEST or text.endswith(":"):
        return
    parts = _parts(text)
    position, unit = post(parts[1:])
    value = _value(listing, parts[0], unit=unit, position=position, where=where)
    yield fact_at(where, (start, start + len(text)), "awarded", value, confidence=80)


def _value(
    listing: Listing, name: str, *, unit: str | None, position: str | None, where: Passage
) -> dict[str, JsonValue]:
    lead = called(name) or title_of(name)
    bare = name[lead:].strip(_EDGES)
    plain = ALIAS.sub("", bare)
    is_named = bool(NAME.match(plain)) and is_persons(plain) and not is_body(folded(plain))
    side = "person" if lead else listing.side or ("person" if is_named else "collective")
    if side == "person" and any(row.seams for row in where.rows):
        bare = restored(bare)
    return {
        "name": proper(bare) if side == "collective" else bare,
        "side": side,
        "position": corrected(position.strip(_EDGES)) if position else None,
        "unit": corrected(unit.strip(_EDGES)) if unit else None,
        "form": listing.form,
        "status": listing.status,
    }
