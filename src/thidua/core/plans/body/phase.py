"""A phase as a fact: its days, or the words that stand for them; "từ nay" is the day of issue."""

import re

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.periods import WrittenPeriod
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.vietnamese.fold import fold

_NOW = re.compile(rf"\W*{one_of('nay', 'hôm nay', 'ngày hôm nay', 'ngày ban hành', 'ngày ký', 'khi ban hành')}")
_EVENT = re.compile(rf"\W*(?:khi\s|(?:ngay\s)?{one_of('đại hội', 'tổ chức', 'phát động', 'kết thúc', 'hoàn thành')}\s)")


def is_period(period: WrittenPeriod) -> bool:
    """Whether the words tell a time: a day at one end, or from now or an event to an event."""
    if period.first or period.last:
        return True
    begins, ends = fold(period.from_text), fold(period.to_text)
    return bool((_NOW.match(begins) or _EVENT.match(begins)) and _EVENT.match(ends))


def phase_fact(
    where: Passage, span: tuple[int, int], name: str, period: WrittenPeriod, issued: str | None, *, confidence: int
) -> Fact:
    """The phase of a period; without a last day it is less sure."""
    is_now = bool(_NOW.match(fold(period.from_text)))
    first = period.first or (issued if is_now else None)
    notes = (Reason.of("reading.from_day_of_issue"),) if is_now and first else ()
    value: dict[str, JsonValue] = {
        "name": name,
        "from": first,
        "to": period.last,
        "from_text": None if period.first else corrected(period.from_text),
        "to_text": None if period.last else corrected(period.to_text),
    }
    return fact_at(where, span, "phases", value, confidence=confidence if period.last else 70, notes=notes)
