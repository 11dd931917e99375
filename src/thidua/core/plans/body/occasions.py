"""The anniversaries a plan honours: a name, how many years, and the two days in brackets."""

import re
from collections.abc import Iterator

from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.values.days import SHORT, written_days
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.recasing import Casing
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM
from thidua.core.vietnamese.fold import search_key

# What a scan leaves beside the dash may be a dot.
_LATER = SHORT.pattern.replace(r"(?<![\d/.,])", "")
_PAIR = re.compile(rf"\(\s?(?P<first>{SHORT.pattern})\s{{0,2}}[-–—][\s.]{{0,2}}(?P<last>{_LATER})\s?\)")
_YEARS = re.compile(rf"(?<!\d)(?P<years>\d{{1,3}})\s(?:{NAM})\s")
_BEGINS = re.compile(
    rf"[;.:(“\"]|{tolerant('kỷ niệm')}\s|\s(?:va|{tolerant('và')})\s|,\s|{one_of('chào mừng', 'nhân dịp')}\s"
)
_GREETS = re.compile(one_of("chào mừng", "tiến tới", "hướng tới"))
_TIME = r"(?:[ivx]{1,5}(?:\s[ivx]{1,3})?|nhat)"
_CONGRESS = re.compile(
    rf"(?<![a-z0-9]){tolerant('đại hội')}\s(?:(?!{tolerant('đại hội')})[^;.,:()“”]){{0,60}}?"
    rf"(?:{tolerant('lần thứ')}\s{_TIME}(?:\s{tolerant('của Đảng')})?|{tolerant('Đảng các cấp')})(?![a-z0-9])"
)
_RESOLVED = re.compile(rf"{tolerant('nghị quyết')}\s*$")
_LONGEST, _FEWEST_YEARS = 160, 5


def occasions(document: Document) -> list[Fact]:
    """Each pair of days once, in order."""
    seen: set[tuple[object, object]] = set()
    facts = []
    titled = [passage(document.title)] if document.title else []
    for where in (*titled, *(node.block.where for node in document.nodes)):
        for fact in _of_passage(where):
            days = (fact.value["from"], fact.value["to"])
            if days not in seen:
                seen.add(days)
                facts.append(fact)
    return [*_congresses(document), *facts]


def _congresses(document: Document) -> list[Fact]:
    """The congresses that the title and the preamble greet or lead up to, each once; they have no days."""
    seen: list[frozenset[str]] = []
    facts = []
    casing = Casing([row.text for row in document.rows])
    titled = [passage(document.title)] if document.title else []
    for where in (*titled, *(node.block.where for node in document.preamble)):
        if not _GREETS.search(where.folded):
            continue
        for match in _CONGRESS.finditer(where.folded):
            name = casing.recased(proper(where.text[slice(*match.span())]))
            words = frozenset("i" if word == "nhat" else word for word in search_key(name).split())
            is_known = any(words <= other or other <= words for other in seen)
            if not is_known and not _RESOLVED.search(where.folded, 0, match.start()):
                seen.append(words)
                value: dict[str, JsonValue] = {"name": name, "years": None, "from": None, "to": None}
                facts.append(fact_at(where, match.span(), "occasions", value, confidence=75))
    return facts


def _of_passage(where: Passage) -> Iterator[Fact]:
    last = 0
    for match in _PAIR.finditer(where.folded):
        days = [day.iso for part in ("first", "last") for day in written_days(match[part])]
        if len(days) == 2 and _is_anniversary(*days):  # noqa: PLR2004 - a pair
            start, years = _name_start(where.folded, last, match.start())
            name = corrected(where.text[start : match.start()].strip(' ,;“”"')) or None
            value: dict[str, JsonValue] = {"name": name, "years": years, "from": days[0], "to": days[1]}
            notes = _notes(years, days)
            yield fact_at(
                where, (start, match.end()), "occasions", value, confidence=90 - 30 * bool(notes), notes=notes
            )
        last = match.end()


def _is_anniversary(first: str, last: str) -> bool:
    """The same day of another year, or years apart; two days near each other are a stage or a meeting."""
    years = int(last[:4]) - int(first[:4])
    return years >= _FEWEST_YEARS or (years > 0 and first[5:] == last[5:])


def _name_start(folded: str, last: int, end: int) -> tuple[int, int | None]:
    """Where the name begins, after the pair before it, and the number of years before the name."""
    begin = max(end - _LONGEST, last)
    years = list(_YEARS.finditer(folded, begin, end))
    if years:
        return years[-1].end(), int(years[-1]["years"]) or None
    marks = list(_BEGINS.finditer(folded, begin, end))
    return (marks[-1].end() if marks else begin), None


def _notes(years: int | None, days: list[str]) -> tuple[Reason, ...]:
    """The years stated must be those between the two days."""
    between = int(days[1][:4]) - int(days[0][:4])
    if years is None or years == between:
        return ()
    return (Reason.of("reading.years_differ", stated=years, counted=between),)
