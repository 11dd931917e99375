"""Instruments cited without a whole number: a law by its name, the resolution of a congress, "Nghị định 82"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM, SO

_OF_THE_FIELD = tolerant("luật thi đua, khen thưởng")
_STOP = r"[,;.()\"“”]|\s(?:va|so|quy|duoc|ngay|theo|tai|cua|de|se|nay|hien|sua)\s|\s20\d\d"
_LAW = re.compile(rf"(?<![a-z0-9])(?P<name>{_OF_THE_FIELD}|luat\s[a-zđ](?:(?!{_STOP}|\snam\s).){{3,60}})")
_YEAR = re.compile(rf"\s(?:{NAM}\s)?(?P<year>20\d\d)(?!\d)")
_NUMBERED = re.compile(rf"\s(?:{SO}\s?)?\d{{1,3}}\s?/")
_CONGRESS = re.compile(
    rf"(?<![a-z0-9]){tolerant('nghị quyết')}\s(?P<who>{tolerant('đại hội')}\s[^;.,()]{{4,80}}?)\s"
    rf"{tolerant('lần thứ')}\s(?P<time>[ivx]{{1,5}}(?:\s[ivx]{{1,3}})?)(?P<of>\s{tolerant('của Đảng')})?(?![a-z0-9])"
)
_BARE = re.compile(
    rf"(?<![a-z0-9])(?P<type>{one_of('nghị định', 'nghị quyết', 'thông tư')})\s(?:{SO}\s)?(?P<seq>\d{{1,4}})"
    rf"(?![\d/%-]|\s?[/-]|[.,]\d)(?=\W*(?:[a-z]{{2}}|$))"
)
_TYPES = {"nghi di": "Nghị định", "nghi qu": "Nghị quyết"}
_LEAST = 9


@dataclass(frozen=True, slots=True)
class Named:
    """A citation without a whole number; `known_as` is what it is recognised by when it is cited again."""

    known_as: str
    start: int
    end: int
    fact: Fact


def named_in(where: Passage, *, role: str) -> Iterator[Named]:
    """Every one of a paragraph in order."""
    found = [*_laws(where, role), *_congresses(where, role), *_bare(where, role)]
    yield from sorted(found, key=lambda one: one.start)


def _laws(where: Passage, role: str) -> Iterator[Named]:
    for match in _LAW.finditer(where.folded):
        written = where.text[slice(*match.span("name"))].rstrip()
        if not _is_law(written, match["name"]) or _NUMBERED.match(where.folded, match.end()):
            continue
        date, end = _dated(where.folded, match.end())
        name = corrected(written)
        span = (match.start(), end or match.start() + len(written))
        yield _named(where, span, "Luật", role, date=date, subject=name[:1].upper() + name[1:])


def _is_law(written: str, folded: str) -> bool:
    """Whether the words name a law: its name begins large; that of the field is known by its words."""
    return written[:1] in "Ll" and (written[5:6].isupper() or bool(re.match(_OF_THE_FIELD, folded)))


def _dated(folded: str, at: int) -> tuple[str | None, int | None]:
    """The day or the year behind a law's name, and where it ends."""
    if (day := day_at(folded, at, within=7)) is not None:
        return day.iso, day.end
    year = _YEAR.match(folded, at)
    return (year["year"], year.end()) if year else (None, None)


def _congresses(where: Passage, role: str) -> Iterator[Named]:
    for match in _CONGRESS.finditer(where.folded):
        if _is_quoted(where.text[: match.start()]):
            continue
        held = corrected(where.text[slice(*match.span("who"))])
        time = "".join(match["time"].split()).upper()
        issuer = f"{held} lần thứ {time}{' của Đảng' if match['of'] else ''}"
        yield _named(where, match.span(), "Nghị quyết", role, issuer=issuer)


def _is_quoted(before: str) -> bool:
    """Whether a quotation mark is open: what stands in a movement's name is not cited."""
    return max(before.rfind(mark) for mark in "“«") > max(before.rfind(mark) for mark in "”»")


def _bare(where: Passage, role: str) -> Iterator[Named]:
    for match in _BARE.finditer(where.folded):
        type_ = _TYPES.get(" ".join(match["type"].split())[:7], "Thông tư")
        yield _named(where, match.span(), type_, role, number=match["seq"])


def _named(where: Passage, span: tuple[int, int], type_: str, role: str, **said: str | None) -> Named:
    known_as = str(said.get("subject") or said.get("issuer") or said.get("number")).lower()
    value: dict[str, JsonValue] = {
        "type": type_, "number": said.get("number"), "date": said.get("date"), "issuer": said.get("issuer"),
        "subject": said.get("subject"), "role": role,
    }  # fmt: skip
    fact = fact_at(where, span, "citations", value, confidence=75)
    return Named(f"{type_} {known_as}", *span, fact)
