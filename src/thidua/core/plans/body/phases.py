"""The phases of a plan: quarters, numbered stages, and the one period of a time section; and what is done in each."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.labelled import labelled
from thidua.core.plans.body.quarters import in_order
from thidua.core.plans.body.stages import stages
from thidua.core.plans.body.timed import launched, spans_listed, stated, timed
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import ROMANS, Node
from thidua.core.plans.values.periods import quarter_days, quarter_of
from thidua.core.plans.wording.tolerant import one_of

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_IN = re.compile(r"\s*(?:[ivx]{1,4}\s?[.)]\s)?(?:trong\s)?(?=q)")
_DUE = re.compile(rf"\W*{one_of('trước', 'chậm nhất', 'trước ngày', 'báo cáo', 'gửi')}\s")
_REPORTS = re.compile(rf"{one_of('chế độ báo cáo', 'thời hạn', 'chế độ thông tin')}")
_QUARTER_HEADING = 60


def phases(document: Document, issued: str | None) -> list[Fact]:
    """All phases in order: the whole time, where it is told with both days and covers them, and its parts."""
    year = _year_of(document, issued)
    nodes = document.nodes
    staged = [fact for node in nodes for fact in (*_quarters(node, year), *stages(node, nodes, issued))]
    parts = in_order(staged) or spans_listed(nodes, issued) or labelled(nodes, issued)
    timing = [fact for node in nodes for fact in timed(node, issued)]
    whole = timing or [fact for node in nodes for fact in launched(node, issued)][:1]
    return [*(fact for fact in whole if not parts or _covers(fact, parts)), *parts]


def _covers(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether a period with both days holds all stages, and is none of them."""
    first, last = str(whole.value["from"] or ""), str(whole.value["to"] or "")
    ends = [(str(part.value["from"] or first), str(part.value["to"] or last)) for part in parts]
    return bool(first and last) and (first, last) not in ends and all(first <= one and two <= last for one, two in ends)


def phases_told(document: Document, issued: str | None) -> list[Fact]:
    """Of a report or a news item the stages it lists, the times of a paragraph of their own, or drives to come."""
    nodes = document.nodes
    listed = [fact for node in nodes for fact in stages(node, nodes, issued)]
    told = [fact for node in nodes for fact in stated(node, issued)]
    drives = [fact for node in nodes for fact in launched(node, issued)] if issued and not told else []
    return [*told, *drives, *(listed if len(listed) > 1 else [])]


def _year_of(document: Document, issued: str | None) -> int | None:
    titled = [match.group() for row in document.title for match in _YEAR.finditer(row.folded)]
    return int(titled[0]) if titled else int(issued[:4]) if issued else None


def _quarters(node: Node, year: int | None) -> Iterator[Fact]:
    """A heading "Quý I/2024", alone or before the colon of what is done in it."""
    block = node.block
    folded = block.folded[block.body :]
    heading, colon, rest = folded.partition(":")
    begin = _IN.match(folded)
    if begin is None or len(heading) > _QUARTER_HEADING or (node.depth is Depth.PLAIN and not colon):
        return
    found = quarter_of(folded[begin.end() :], year=year)
    if found is None or _DUE.match(rest) or any(_REPORTS.search(over.block.folded) for over in node.over):
        return
    number, written, end = found
    if colon and begin.end() + end > len(heading) + 1:
        return
    first, last = quarter_days(number, written)
    name = f"Quý {ROMANS[number - 1]}/{written}"
    value: dict[str, JsonValue] = {"name": name, "from": first, "to": last, "from_text": None, "to_text": None}
    yield fact_at(block.where, (0, block.body + begin.end() + end), "phases", value, confidence=90)
