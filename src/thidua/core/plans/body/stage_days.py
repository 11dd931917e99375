"""When a stage is: the span behind its name, one of its ends, or the two days that its first words tell."""

import re

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.days import written_days
from thidua.core.plans.values.ends import first_day, last_day
from thidua.core.plans.values.periods import WrittenPeriod
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import DEN

_UNTIL = re.compile(rf"[\s:(]{{1,2}}(?:{tolerant('kéo dài')}\s)?(?:{DEN}|toi)\s(?:{tolerant('hết')}\s)?")
_SINCE = re.compile(rf"[\s:(]{{1,2}}{one_of('bắt đầu', 'khởi động')}\s(?:tu\s)?(?=\d|ngay\s\d|thang\s\d)")
_STOP = re.compile(r"\.\s|;|$")
_NEAR = len("ngay 00 thang 00 nam 0000")


def edge_at(where: Passage, at: int) -> WrittenPeriod | None:
    """A stage that only one end tells: "đến hết 30/6/2026", "bắt đầu 01/7/2026"."""
    folded = where.folded
    if (until := _UNTIL.match(folded, at)) and (last := last_day(folded[until.end() : until.end() + _NEAR])):
        return WrittenPeriod(None, last[0], "", "", at, until.end() + last[1])
    since = _SINCE.match(folded, at)
    first = first_day(folded[since.end() : since.end() + _NEAR], None) if since else None
    return WrittenPeriod(first, None, "", "", at, since.end() + _NEAR) if since and first else None


def two_days(where: Passage, at: int, end: int) -> WrittenPeriod | None:
    """The two whole days of "khởi động 10/6/2026, khép lại 15/7/2026"."""
    stop = _STOP.search(where.folded, at, end)
    until = stop.start() if stop else end
    days = [day for day in written_days(where.folded[at:until]) if day.is_whole]
    if len(days) != 2 or days[0].iso >= days[1].iso:  # noqa: PLR2004 - a beginning and an end
        return None
    return WrittenPeriod(days[0].iso, days[1].iso, "", "", at + days[0].start, at + days[1].end)
