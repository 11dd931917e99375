"""Tables that say by row what is handed in and in a column by when: "Loại báo cáo | Thời hạn gửi | Nơi nhận"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thidua.core.kernel.reason import Reason
from thidua.core.plans.body.due import Due, dues
from thidua.core.plans.body.due_words import HANDING
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.values.day_lists import days_from
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NGAY
from thidua.core.vietnamese.fold import fold

_SENT = rf"(?:\s{one_of('gửi', 'nộp', 'báo cáo', 'nhận', 'hoàn thành', 'cuối', 'chót', 'trình')})"
_TERM = rf"(?:{one_of('thời hạn', 'hạn cuối', 'hạn chót')}|han)"
_DUE = re.compile(rf"\W*(?:{_TERM}{_SENT}?|(?:{tolerant('thời gian')}|{NGAY}){_SENT})(?![a-z])")
_WHO = re.compile(rf"\W*{one_of('đơn vị', 'đối tượng', 'cơ quan', 'người', 'chủ trì', 'khối')}")
_TO = re.compile(rf"\W*{one_of('nơi nhận', 'nơi gửi', 'gửi về', 'gửi đến', 'nơi tiếp nhận')}")
_WHAT = re.compile(rf"\W*{one_of('loại', 'nội dung', 'tên', 'báo cáo', 'hồ sơ', 'văn bản', 'công việc', 'sản phẩm')}")
_CELLS = re.compile(r"\||\t+|\s{3,}")
_RULE = re.compile(r"[\s|:+=-]*")
_HOUR = re.compile(rf"\W*(?:\d{{1,2}}\s?(?:h|g|gio|:)\s?\d{{0,2}}\s?(?:phut)?,?\s)?(?:(?:{NGAY})\s)?")
_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class _Head:
    """The columns of a table: which says the day, and which what, who and to whom, if any does."""

    width: int
    due: int
    what: int | None
    who: int | None
    to: int | None
    is_handing: bool


def due_tables(document: Document) -> tuple[list[Fact], frozenset[int]]:
    """The deadlines of such tables, and the lines that the tables take."""
    walk = _Walk()
    for row in (row for node in document.nodes for row in node.block.where.rows):
        walk.take(row)
    return walk.facts, frozenset(walk.lines) if walk.facts else frozenset()


@dataclass(slots=True)
class _Walk:
    """The rows gone through: the head that is open, the rows since that are none of its table, and what was found."""

    head: _Head | None = None
    others: int = 0
    before: str = ""
    facts: list[Fact] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    def take(self, row: Row) -> None:
        """A head opens a table, a row as wide belongs to it, and a few others in a row close it."""
        cells = _cells(row)
        found = _head(cells, self.before)
        if found is not None:
            self.head, self.others = found, 0
            self.lines.add(row.number)
        elif self.head is not None and len(cells) == self.head.width:
            self.facts += _of_row(row, cells, self.head)
            self.others = 0
            self.lines.add(row.number)
        elif self.head is None or not _RULE.fullmatch(row.raw):
            self.others += 1
        if self.others > _MOST_OTHERS:
            self.head = None
        if self.head is None:
            self.before = f"{self.before[-160:]} {row.folded}"


def _cells(row: Row) -> list[str]:
    found = [cell.strip() for cell in _CELLS.split(row.raw.strip().strip("|"))]
    return found if len(found) > 1 else []


def _head(cells: list[str], before: str) -> _Head | None:
    folded = [fold(cell) for cell in cells]
    due = next((at for at, cell in enumerate(folded) if _DUE.match(cell)), None)
    if due is None or any(char.isdigit() for char in "".join(cells)):
        return None
    named = {name: _column(folded, pattern, due) for name, pattern in (("what", _WHAT), ("who", _WHO), ("to", _TO))}
    is_handing = bool(HANDING.search(folded[due]) or HANDING.search(before))
    return _Head(len(cells), due, named["what"], named["who"], named["to"], is_handing)


def _column(folded: list[str], pattern: re.Pattern[str], due: int) -> int | None:
    return next((at for at, cell in enumerate(folded) if at != due and pattern.match(cell)), None)


def _of_row(row: Row, cells: list[str], head: _Head) -> Iterator[Fact]:
    what = cells[head.what] if head.what is not None else next((cell for cell in cells if len(cell) > len("12.")), "")
    if not head.is_handing and not HANDING.search(fold(what)):
        return
    where = passage([row])
    at = where.text.find(cells[head.due])
    if at < 0 or not cells[head.due]:
        return
    span = (at, at + len(cells[head.due]))
    said: dict[str, JsonValue] = {
        "from_whom": _named(cells, head.who), "to_whom": _named(cells, head.to), "what": corrected(what),
    }  # fmt: skip
    for due in _dues_of(cells[head.due]):
        notes = (Reason.of("reading.year_missing", written=due.written),) if due.written else ()
        value = {**said, **_when(due)}
        yield fact_at(where, span, "report_deadlines", value, confidence=50 if due.written else 80, notes=notes)


def _when(due: Due) -> dict[str, JsonValue]:
    """The day as a deadline says it."""
    value: dict[str, JsonValue] = {"due": due.due, "rel": due.rel}
    value |= {"due_text": due.written} if due.written else {}
    return value | ({"every": due.every, "every_text": due.every_text} if due.every_text else {})


def _named(cells: list[str], column: int | None) -> list[JsonValue]:
    return [corrected(cells[column])] if column is not None and cells[column] else []


def _dues_of(cell: str) -> list[Due]:
    """The days of a cell: as in running text, or a bare day, by which it is due."""
    folded = fold(cell)
    bare = _HOUR.match(folded)
    return dues(cell, folded) or [
        Due(0, day.end, day.whole.last() if day.whole else None, "by", day.written, day.every, day.every_text)
        for day in days_from(cell, folded, bare.end() if bare else 0)
    ]
