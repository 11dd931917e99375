"""One row of a list of awarded: the name, the position, the unit, the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.cells import Cell
from thidua.core.plans.rows.forms import called, form_in, is_body
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.tail.listed import NAME
from thidua.core.plans.tail.person import is_persons, restored
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.row import Row, folded
from thidua.core.plans.wording.bank import OFFICES
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import exact, one_of

_PARTS = re.compile(r"\s*[,;]\s+|\s+[-–—]\s+|\s*;\s*$")
_ROLES = (
    *OFFICES, "chuyên viên", "nhân viên", "giáo viên", "kế toán", "cán bộ", "công chức", "viên chức", "công nhân",
    "phó", "trưởng", "giảng viên", "bác sĩ", "kỹ sư", "ủy viên",
)  # fmt: skip
_OFFICE = re.compile(rf"\W*{exact(*_ROLES)}(?![a-z0-9])")
_EDGES = " .,;:-–—"
_COLUMNS = (
    ("order", re.compile(r"\W*(?:stt|tt|so\sthu\stu|so\stt)\W*")),
    ("form", re.compile(rf".*{one_of('hình thức', 'danh hiệu', 'khen thưởng')}.*")),
    ("position", re.compile(rf"\W*{one_of('chức vụ', 'chức danh')}.*")),
    ("name", re.compile(rf"\W*{one_of('họ và tên', 'họ tên', 'tên', 'tập thể', 'cá nhân')}.*")),
    ("unit", re.compile(rf".*{one_of('đơn vị', 'cơ quan', 'nơi công tác', 'địa chỉ')}.*")),
)  # fmt: skip
_LEAST, _LONGEST = 3, 200


@dataclass(frozen=True, slots=True)
class TableHead:
    """Which column holds what, by place from 0."""

    columns: tuple[str | None, ...]

    def of(self, name: str, found: Sequence[Cell]) -> Cell | None:
        """The cell of a column, if the table has it and it is not empty."""
        for column, cell in zip(self.columns, found, strict=False):
            if column == name and cell.text:
                return cell
        return None


_WITHOUT_HEAD = TableHead(("name", "unit"))


def table_head(found: Sequence[Cell]) -> TableHead | None:
    """The head of a table of awarded: it names the order or at least two known columns, among them a name."""
    columns = tuple(_column(cell) for cell in found)
    named = {column for column in columns if column}
    return TableHead(columns) if "name" in named and len(named) > 1 else None


def _column(cell: Cell) -> str | None:
    if len(cell.text) > 60:  # noqa: PLR2004 - a heading of a column is short
        return None
    return next((name for name, pattern in _COLUMNS if pattern.fullmatch(cell.folded)), None)


def table_row(row: Row, found: Sequence[Cell], head: TableHead | None, listing: Listing) -> Iterator[Fact]:
    """The fact of a table's row. Without a head: the first cell with words is the name, the next says the unit."""
    if head is None:
        found = [cell for cell in found if any(char.isalpha() for char in cell.text)]
        head = _WITHOUT_HEAD
    name = head.of("name", found)
    if name is None or len(name.text) < _LEAST:
        return
    form, position, unit = (_text(head.of(column, found)) for column in ("form", "position", "unit"))
    given = form_in(folded(form or "")) or listing.form
    value = _value(listing, name.text, unit=unit, position=position) | {"form": given}
    src = row.raw[name.start : name.end]
    yield Fact("awarded", "awarded", value, row.number, row.number, src, 85 if given else 70)


def _text(cell: Cell | None) -> str | None:
    return cell.text if cell else None


def listed_row(node: Node, listing: Listing) -> Iterator[Fact]:
    """The fact of an item "Ông A, Trưởng phòng X, Sở Y" or "Phòng X, Sở Y"."""
    where, start = node.block.where, node.block.body
    text = where.text[start:].rstrip(_EDGES)
    if not _LEAST <= len(text) <= _LONGEST or text.endswith(":"):
        return
    parts = [part for part in _PARTS.split(text) if part]
    rest = parts[1:]
    position = rest.pop(0) if rest and _OFFICE.match(folded(rest[0])) else None
    value = _value(listing, parts[0], unit=", ".join(rest) or None, position=position)
    if value["side"] == "person" and any(row.seams for row in where.rows):
        value["name"] = restored(str(value["name"]))
    yield fact_at(where, (start, start + len(text)), "awarded", value, confidence=80)


def _value(listing: Listing, name: str, *, unit: str | None, position: str | None) -> dict[str, JsonValue]:
    lead = called(name)
    bare = name[lead:].strip(_EDGES)
    is_named = bool(NAME.match(bare)) and is_persons(bare) and not is_body(folded(bare))
    side = "person" if lead else listing.side or ("person" if is_named else "collective")
    return {
        "name": proper(bare) if side == "collective" else bare,
        "side": side,
        "position": corrected(position.strip(_EDGES)) if position else None,
        "unit": corrected(unit.strip(_EDGES)) if unit else None,
        "form": listing.form,
        "status": listing.status,
    }
