"""The one period that a time section states, the steps it lists, and the day of summing up."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.phase import is_period, phase_fact
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.values.periods import WrittenPeriod, periods
from thidua.core.plans.values.spans import span_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of, tolerant

_TIME = re.compile(rf"(?<![a-z0-9]){tolerant('thời gian')}(?![a-z0-9])")
_GONE = re.compile(rf"\W*{tolerant('thời gian')}\s(?:{one_of('qua', 'vừa qua', 'tới', 'gần đây', 'sắp tới', 'này')})")
_SUMMED = re.compile(rf"{one_of('tổng kết', 'sơ kết')}\s(?:\S+\s){{0,5}}?{one_of('vào', 'trong')}\s")
_DRIVE = one_of("phong trào", "đợt thi đua", "đợt cao điểm", "kế hoạch này", "chiến dịch", "tháng cao điểm")
_LAUNCHED = re.compile(rf"{_DRIVE}(?![a-z])[^.;:]{{0,160}}?[\s(](?=(?:bat dau\s)?(?:ke\s)?tu\s)")
_CLAUSE_END = re.compile(r"[;.](?:\s|$)")
_LONGEST_HEADING, _LONGEST_STEP = 60, 60


def timed(node: Node, issued: str | None) -> Iterator[Fact]:
    """The period a time section states."""
    heading = next((over for over in reversed((*node.over, node)) if _is_time(over)), None)
    if heading is None:
        return
    where, own = node.block.where, heading is node
    step = None if own else _step(node)
    period = next((one for one in periods(where.text, where.folded) if is_period(one)), None)
    period = period or _spanned(node, is_heading=own, has_step=bool(step))
    if period is not None:
        if step and period.start < node.block.body + len(step):
            step = None
        named = step or ("Thời gian thực hiện" if own else proper(heading.block.text.split(":")[0]))
        yield phase_fact(where, (period.start, period.end), named, period, issued, confidence=85)
    yield from _summing_up(node)


def _spanned(node: Node, *, is_heading: bool, has_step: bool) -> WrittenPeriod | None:
    """A span of months, quarters or years behind the colon, or, of a paragraph under a heading, at its beginning."""
    where = node.block.where
    at = where.folded.find(":", node.block.body) + 1
    found = span_at(where.text, where.folded, at) if at and (has_step or is_heading) else None
    return found or (None if is_heading else span_at(where.text, where.folded, node.block.body))


def launched(node: Node, issued: str | None) -> Iterator[Fact]:
    """The period of a sentence "Đợt thi đua được thực hiện từ D đến D", where no section tells the time."""
    where = node.block.where
    for match in _LAUNCHED.finditer(where.folded, node.block.body):
        near = (one for one in periods(where.text, where.folded) if 0 <= one.start - match.end() <= len("bat dau ke "))
        period = next((one for one in near if one.last and (issued is None or one.last >= issued[:10])), None)
        if period is not None:
            name = "Thời gian thực hiện"
            yield phase_fact(where, (period.start, period.end), name, period, issued, confidence=75)
            return


def spans_listed(nodes: Sequence[Node], issued: str | None) -> list[Fact]:
    """The items of a list that each begin with a span: "- Từ D đến D: thi đua cao điểm"; one alone is none."""
    found = []
    for node in nodes:
        where = node.block.where
        period = next(periods(where.text, where.folded), None) if node.depth is not Depth.PLAIN else None
        if period is None or period.start > node.block.body + 2 or not where.folded[period.end :].startswith(":"):
            continue
        name = corrected(_CLAUSE_END.split(where.text[period.end + 1 :])[0].strip(" .;,"))
        if name and (period.first or period.last):
            found.append(phase_fact(where, (period.start, period.end), name, period, issued, confidence=80))
    return found if len(found) > 1 else []


def stated(node: Node, issued: str | None) -> Iterator[Fact]:
    """Of a text that tells of what was: a paragraph on the time with both days, or what stands under such a heading."""
    begins = any(_TIME.match(over.block.folded[over.block.body :].lstrip()) for over in (*node.over[-1:], node))
    for fact in timed(node, issued) if begins else ():
        if fact.value["from"] and fact.value["to"] and fact.value["name"] != "Tổng kết":
            yield fact


def _step(node: Node) -> str | None:
    """The words before the colon of "Phát động: tháng 01/2025"."""
    words, colon, _rest = node.block.text.partition(":")
    return corrected(words.strip(" .;,-")) if colon and 0 < len(words) <= _LONGEST_STEP else None


def _is_time(node: Node) -> bool:
    """Whether a heading, the words before a colon, or those before the first day speak of the time."""
    folded = node.block.folded[node.block.body :]
    heading = folded.split(":")[0]
    if _GONE.match(folded):
        return False
    is_heading = node.depth is Depth.SECTION or ":" in node.block.text or len(heading) == len(folded)
    if is_heading and len(heading) <= _LONGEST_HEADING:
        return bool(_TIME.search(heading))
    period = next(periods(node.block.text, folded), None)
    return _TIME.match(folded.lstrip()) is not None and period is not None and period.start <= _LONGEST_HEADING


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
