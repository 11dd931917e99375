"""The phases of a plan: quarters, numbered stages, and the one period of a time section; and what is done in each."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.quarters import in_order
from thidua.core.plans.body.timed import phase_value, timed
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import ROMANS, Node
from thidua.core.plans.values.periods import WrittenPeriod, periods, quarter_days, quarter_of
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_STAGE = re.compile(rf"\W*(?:{one_of('giai đoạn', 'đợt', 'bước')})\s(?P<number>\d|[iv1l|]{{1,3}})(?![\w/])")
_DEADLINE = re.compile(rf"{tolerant('trước')}\s+{one_of('ngày')}")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_QUARTER_HEADING, _FIRST_LINES = 60, 6


def phases(document: Document, issued: str | None) -> list[Fact]:
    """All phases in order. A time section whose stages are listed adds no phase of its own."""
    year = _year_of(document, issued)
    staged = [fact for node in document.nodes for fact in (*_quarters(node, year), *_stages(node, document.nodes))]
    return in_order(staged) or [fact for node in document.nodes for fact in timed(node, issued)]


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
    value = phase_value(name, written)
    yield fact_at(block.where, (0, block.body + match.end()), "phases", value, confidence=85)


def _under(node: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    """What follows under the paragraph; only the first lines of a stage say when it is."""
    return (other for other in nodes[node.place + 1 : node.place + 1 + _FIRST_LINES] if node in other.over)


def _dated(node: Node) -> Iterator[WrittenPeriod]:
    where = node.block.where
    return (period for period in periods(where.text, where.folded) if period.first or period.last)
