"""The one period that a time section states, and the day of summing up."""

import re
from collections.abc import Iterator

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.values.periods import WrittenPeriod, periods
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.vietnamese.fold import fold

_TIME = re.compile(rf"(?<![a-z0-9]){tolerant('thời gian')}(?![a-z0-9])")
_NOW = re.compile(rf"\W*{one_of('nay', 'ngày ban hành', 'ngày ký')}")
_SUMMED = re.compile(rf"{one_of('tổng kết', 'sơ kết')}\s(?:\S+\s){{0,5}}?{one_of('vào', 'trong')}\s")
_LONGEST_HEADING = 60


def timed(node: Node, issued: str | None) -> Iterator[Fact]:
    """The period a time section states; "từ nay" is the day of issue."""
    where = node.block.where
    heading = next((over for over in reversed((*node.over, node)) if _is_time(over)), None)
    if heading is None:
        return
    name = proper(heading.block.text.split(":")[0]) if heading is not node else "Thời gian thực hiện"
    for period in periods(where.text, where.folded):
        is_now = bool(_NOW.match(fold(period.from_text)))
        first = period.first or (issued if is_now else None)
        notes = (Reason.of("reading.from_day_of_issue"),) if is_now and first else ()
        value = phase_value(name, period) | {"from": first}
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
    return is_heading and len(heading) <= _LONGEST_HEADING and bool(_TIME.search(heading))


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


def phase_value(name: str, period: WrittenPeriod) -> dict[str, JsonValue]:
    """The value of a phase: days, or the words that stand for them."""
    return {
        "name": name,
        "from": period.first,
        "to": period.last,
        "from_text": None if period.first else corrected(period.from_text),
        "to_text": None if period.last else corrected(period.to_text),
    }
