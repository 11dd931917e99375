"""Tasks that a table hands out: a head with "Nhiệm vụ" and "Đơn vị chủ trì", then rows numbered from 1."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.doers import is_sound
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import passage
from thidua.core.plans.text.row import Row
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_CELLS = re.compile(r"[^|\t]+?(?=\s{2,}|\s*[|\t]|\s*$)")
_TASK = re.compile(
    rf"\W*{one_of('nhiệm vụ', 'công việc', 'nội dung công việc', 'nội dung nhiệm vụ', 'việc')}(?![a-z0-9])"
)
_DOER = re.compile(one_of("chủ trì", "thực hiện", "phụ trách", "đảm nhiệm", "đơn vị làm", "chịu trách nhiệm"))
_WHEN = re.compile(one_of("thời gian", "thời hạn", "hoàn thành", "tiến độ", "hạn"))
_LEAST_CELLS, _LEAST = 3, 8


def tabled_tasks(document: Document) -> list[Fact]:
    """Every numbered row of such tables, down to the first that is none."""
    rows = [row for row in document.rows if not row.is_blank]
    return [fact for at, row in enumerate(rows) if (head := _head(row)) for fact in _below(rows[at + 1 :], head)]


def _head(row: Row) -> tuple[int, int] | None:
    """The columns of the task and of who does it, counted from 0."""
    cells = [row.folded[begin:end] for begin, end in _cells(row)]
    task = next((at for at, cell in enumerate(cells) if _TASK.match(cell)), None)
    doer = next((at for at, cell in enumerate(cells) if _DOER.search(cell) and not _WHEN.search(cell)), None)
    return (
        (task, doer) if task is not None and doer is not None and task != doer and len(cells) >= _LEAST_CELLS else None
    )


def _cells(row: Row) -> list[tuple[int, int]]:
    raw = row.raw if len(row.raw) == len(row.folded) else row.folded
    return [match.span() for match in _CELLS.finditer(raw) if raw[slice(*match.span())].strip()]


def _below(rows: Sequence[Row], head: tuple[int, int]) -> Iterator[Fact]:
    expected = 1
    for row in rows:
        cells = _cells(row)
        number = row.folded[slice(*cells[0])].strip(" .)") if cells else ""
        if number != str(expected) and number != f"{expected:02d}":
            return
        if len(cells) > max(head):
            yield from _task(row, cells, head)
        expected += 1


def _task(row: Row, cells: Sequence[tuple[int, int]], head: tuple[int, int]) -> Iterator[Fact]:
    where = passage([row])
    if not is_sound(where):
        return
    what_at, who_at = ((begin - where.begins[0], end - where.begins[0]) for begin, end in (cells[at] for at in head))
    what, who = (corrected(where.text[max(begin, 0) : end].strip(" .;:,")) for begin, end in (what_at, who_at))
    if len(what) < _LEAST or not who:
        return
    days = (
        day_at(where.folded, end - where.begins[0] - (end - begin), within=24) for begin, end in cells[max(head) + 1 :]
    )
    day = next((one for one in days if one is not None and one.is_whole), None)
    value: dict[str, JsonValue] = {"who": [who], "what": what, "due": day.iso if day else None}
    yield fact_at(where, (max(what_at[0], 0), what_at[1]), "tasks", value, confidence=75)
