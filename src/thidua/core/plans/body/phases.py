"""The phases of a plan: quarters, numbered stages, and the one period of a time section; and what is done in each."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import ROMANS, Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.values.periods import WrittenPeriod, periods, quarter_days, quarter_of
from thidua.core.plans.wording.names import corrected, proper
from thidua.core.plans.wording.tolerant import one_of, tolerant

_STAGE = re.compile(rf"\W*(?:{one_of('giai đoạn', 'đợt', 'bước')})\s(?P<number>\d|[iv1l|]{{1,3}})(?![\w/])")
_TIME = re.compile(rf"(?<![a-z0-9]){tolerant('thời gian')}(?![a-z0-9])")
_NOW = re.compile(rf"\W*{one_of('nay', 'ngày ban hành', 'ngày ký')}")
_SUMMED = re.compile(rf"{one_of('tổng kết', 'sơ kết')}\s(?:\S+\s){{0,5}}?{one_of('vào', 'trong')}\s")
_DEADLINE = re.compile(rf"{tolerant('trước')}\s+{one_of('ngày')}")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_QUARTER_HEADING = 60


def phases(document: Document, issued: str | None) -> list[Fact]:
    """All phases in order. A time section whose stages are listed adds no phase of its own."""
    year = _year_of(document, issued)
    staged = [fact for node in document.nodes for fact in (*_quarters(node, year), *_stages(node, document.nodes))]
    return staged or [fact for node in document.nodes for fact in _timed(node, issued)]


def activities(document: Document, found: Sequence[Fact]) -> list[Fact]:
    """What is listed under a phase, within the days of the phase."""
    by_line = {fact.line: fact for fact in found}
    return [
        fact
        for node in document.nodes
        for over in reversed(node.over)
        if (phase := by_line.get(over.block.where.rows[0].number)) and (fact := _activity(node, phase))
    ]


def _activity(node: Node, phase: Fact) -> Fact | None:
    where = node.block.where
    name = corrected(node.block.text.rstrip(".;, "))
    if not name:
        return None
    value: dict[str, JsonValue] = {
        "name": name,
        "from": phase.value["from"],
        "to": phase.value["to"],
        "phase": phase.value["name"],
    }
    return fact_at(where, (node.block.body, len(where.text)), "activities", value, confidence=phase.confidence - 10)


def _year_of(document: Document, issued: str | None) -> int | None:
    titled = [match.group() for row in document.title for match in _YEAR.finditer(row.folded)]
    return int(titled[0]) if titled else int(issued[:4]) if issued else None


def _quarters(node: Node, year: int | None) -> Iterator[Fact]:
    block = node.block
    if node.depth is Depth.PLAIN or len(block.text) > _QUARTER_HEADING:
        return
    found = quarter_of(block.folded[block.body :], year=year)
    if found is None or block.folded[block.body :].lstrip()[:1] != "q":
        return
    number, written, end = found
    first, last = quarter_days(number, written)
    name = f"Quý {ROMANS[number - 1]}/{written}"
    value: dict[str, JsonValue] = {"name": name, "from": first, "to": last, "from_text": None, "to_text": None}
    yield fact_at(block.where, (0, block.body + end), "phases", value, confidence=90)


def _stages(node: Node, nodes: Sequence[Node]) -> Iterator[Fact]:
    block = node.block
    match = _STAGE.match(block.folded[block.body :])
    if match is None or node.depth is Depth.PLAIN or _DEADLINE.search(block.folded[block.body :][: match.end() + 20]):
        return
    written = next((period for part in (node, *_under(node, nodes)) for period in _dated(part)), None)
    if written is None:
        return
    name = corrected(block.text[: match.end()].strip(" :;.,-"))
    value = _value(name, written)
    yield fact_at(block.where, (0, block.body + match.end()), "phases", value, confidence=85)


def _under(node: Node, nodes: Sequence[Node]) -> tuple[Node, ...]:
    return tuple(other for other in nodes if node in other.over)


def _dated(node: Node) -> Iterator[WrittenPeriod]:
    where = node.block.where
    return (period for period in periods(where.text, where.folded) if period.first or period.last)


def _timed(node: Node, issued: str | None) -> Iterator[Fact]:
    """The period a time section states; "từ nay" is the day of issue."""
    where = node.block.where
    heading = next((over for over in reversed((*node.over, node)) if _is_time(over)), None)
    if heading is None:
        return
    name = proper(heading.block.text.split(":")[0]) if heading is not node else "Thời gian thực hiện"
    for period in periods(where.text, where.folded):
        is_now = bool(_NOW.match(period.from_text.lower()))
        first = period.first or (issued if is_now else None)
        notes = (Reason.of("reading.from_day_of_issue"),) if is_now and first else ()
        value = _value(name, period) | {"from": first}
        yield fact_at(
            where, (period.start, period.end), "phases", value, confidence=85 if period.last else 70, notes=notes
        )
        break
    yield from _summing_up(node)


def _is_time(node: Node) -> bool:
    """Whether a heading, or the words before a colon, speak of the time."""
    heading = node.block.folded[node.block.body :].split(":")[0]
    is_heading = (
        node.depth is Depth.SECTION
        or ":" in node.block.text
        or len(heading) == len(node.block.folded[node.block.body :])
    )
    return is_heading and len(heading) <= _QUARTER_HEADING and bool(_TIME.search(heading))


def _summing_up(node: Node) -> Iterator[Fact]:
    where = node.block.where
    for match in _SUMMED.finditer(where.folded):
        if (day := day_at(where.folded, match.end(), within=2)) is not None:
            value: dict[str, JsonValue] = {
                "name": "Tổng kết",
                "from": day.first(),
                "to": day.last(),
                "from_text": None,
                "to_text": None,
            }
            yield fact_at(where, (match.start(), day.end), "phases", value, confidence=80)


def _value(name: str, period: WrittenPeriod) -> dict[str, JsonValue]:
    return {
        "name": name,
        "from": period.first,
        "to": period.last,
        "from_text": None if period.first else corrected(period.from_text),
        "to_text": None if period.last else corrected(period.to_text),
    }
