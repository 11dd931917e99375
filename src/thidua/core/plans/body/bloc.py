"""The bloc: its name, who heads it and who deputises, its members, and when they were chosen."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.members import MEMBERS, members
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import NAM

_BLOC = re.compile(rf"\W*{one_of('khối thi đua', 'cụm thi đua', 'khối các', 'cụm các')}(?![a-z0-9])")
_HEAD = one_of("trưởng khối", "khối trưởng", "trưởng cụm", "cụm trưởng")
_DEPUTY = one_of("phó trưởng khối", "khối phó", "phó khối", "phó trưởng cụm", "cụm phó")
_ROLE = rf"(?P<deputy>{_DEPUTY})|(?P<head>{_HEAD})"
_APPOSED = re.compile(rf"(?P<unit>[^,:;.]{{4,120}}?)\s?[,–-]\s?(?:{_ROLE})(?![a-z0-9])[\s.:;,]*$")
_IS = re.compile(rf"\s(?:-|–|la|1a|13|12|lam|{tolerant('giữ chức')})\s(?:{_ROLE})(?![a-z0-9])")
_HEADS = ("ban quản lý", "sở", "cục", "chi cục", "văn phòng", "ủy ban nhân dân", "ubnd", "công ty", "trường")
_UNIT_HEAD = re.compile(rf"(?<![a-z0-9]){exact(*_HEADS)}(?![a-z0-9])")
# A person's office after the role: "… Khối phó …, Trưởng ban Quản lý KKT tỉnh Quảng Ninh đọc báo cáo".
_OFFICE = re.compile(
    rf"{tolerant('trưởng')}\s(?P<unit>{tolerant('ban quản lý')}\s[^,.;()]{{3,60}}?)"
    rf"\s(?:{exact('đọc', 'phát biểu', 'cho biết', 'khẳng định', 'nhấn mạnh', 'báo cáo')})(?![a-z0-9])"
)
_ELECTED = re.compile(rf"{one_of('kết quả bầu', 'bầu', 'bình chọn')}\s(?=.{{0,40}}(?:{_ROLE}))")
_VOTE = re.compile(rf"(?<![a-z0-9]){one_of('tín nhiệm bầu', 'thống nhất bầu', 'nhất trí bầu', 'tiến hành bầu')}\s")
_YEAR = re.compile(rf"(?:{NAM})\s(?P<year>20\d\d)(?!\d)")
_ENDS = " ;.,:"
_FAR = 130


def bloc(document: Document, issuing: Fact | None) -> tuple[list[Fact], list[Check]]:
    """All facts about the bloc, and the check that as many members are listed as are announced."""
    roles = _distinct([fact for node in document.nodes for fact in (*_heading(node), *_told(node))])
    listed, checks = members(document)
    elections = [fact for node in document.preamble for fact in _elections(node)]
    elections += [fact for node in document.nodes for fact in _voted(node)]
    named = _name(issuing) if issuing and (roles or listed or elections) else []
    named = named or [fact for node in document.nodes for fact in _counted(node)][:1]
    return [*named, *roles, *listed, *elections], checks


def _name(issuing: Fact) -> list[Fact]:
    value = str(issuing.value["value"])
    if not _BLOC.match(corrected(value).lower()) and not value.lower().startswith(("khối", "cụm")):
        return []
    return [replace(issuing, key="bloc", group="bloc", value={"name": value})]


def _counted(node: Node) -> Iterator[Fact]:
    """The bloc's name, from "Khối thi đua X gồm 11 đơn vị thành viên: …"."""
    where = node.block.where
    match = MEMBERS.search(where.folded)
    if match and _BLOC.match(where.folded):
        name = corrected(where.text[: match.start()].strip(_ENDS))
        yield fact_at(where, (0, match.start()), "bloc", {"name": name}, confidence=80)


def _voted(node: Node) -> Iterator[Fact]:
    """One election for each role of "… tín nhiệm bầu X là Khối trưởng năm 2020 và Y là Khối phó năm 2020"."""
    where = node.block.where
    for sentence in sentences(where, node.block.body):
        vote = _VOTE.search(where.folded, sentence.start, sentence.end)
        for role in _told(node, vote.end(), sentence.end) if vote else ():
            value = {"on": None, **{name: role.value.get(name) for name in ("year", "role", "unit")}}
            yield replace(role, group="bloc.elections", key="bloc.elections", value=value)


def _heading(node: Node) -> Iterator[Fact]:
    """A heading "X, Trưởng khối"."""
    block = node.block
    match = _APPOSED.match(block.folded, block.body)
    if match and node.over:
        yield _role(node, match, match.span("unit"), year=None, confidence=88)


def _told(node: Node, start: int = 0, end: int | None = None) -> Iterator[Fact]:
    """A sentence "X là Khối trưởng … năm 2020", or a person's role and then the unit the person leads."""
    folded = node.block.folded
    for match in _IS.finditer(folded, start, len(folded) if end is None else end):
        unit = _unit_before(folded, match.start()) or _unit_after(folded, match.end())
        year = _YEAR.search(folded, match.end(), match.end() + _FAR)
        if unit is not None:
            yield _role(node, match, unit, year=int(year["year"]) if year else None, confidence=65)


def _unit_before(folded: str, end: int) -> tuple[int, int] | None:
    """The body whose name runs up to the role."""
    begin = max(end - _FAR, max(folded.rfind(mark, 0, end) for mark in ",;.(") + 1)
    heads = list(_UNIT_HEAD.finditer(folded, max(begin, 0), end))
    return (heads[-1].start(), end) if heads else None


def _unit_after(folded: str, start: int) -> tuple[int, int] | None:
    match = _OFFICE.search(folded, start, start + 2 * _FAR)
    return match.span("unit") if match else None


def _role(node: Node, match: re.Match[str], unit_at: tuple[int, int], *, year: int | None, confidence: int) -> Fact:
    where = node.block.where
    is_cluster = "cum" in match.group("deputy") if match["deputy"] else "cum" in match.group("head")
    area = "cụm" if is_cluster else "khối"
    role = f"Phó Trưởng {area}" if match["deputy"] else f"Trưởng {area}"
    unit = corrected(where.text[slice(*unit_at)].strip(_ENDS))
    unit = unit[:1].upper() + unit[1:]
    value: dict[str, JsonValue] = {"role": role, "unit": unit} | ({"year": year} if year else {})
    span = (min(unit_at[0], match.start()), max(unit_at[1], match.end()))
    return fact_at(where, span, "bloc.roles", value, confidence=confidence)


def _distinct(facts: list[Fact]) -> list[Fact]:
    """Each role of a unit once a year; a mention without a year counts only where no other has one."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in sorted(facts, key=lambda fact: fact.value.get("year") is None):
        named = (fact.value["role"], str(fact.value["unit"]).lower())
        year = fact.value.get("year")
        if (*named, year) not in kept and (year is not None or not any(key[:2] == named for key in kept)):
            kept[*named, year] = fact
    return sorted(kept.values(), key=lambda fact: fact.line)


def _elections(node: Node) -> Iterator[Fact]:
    where = node.block.where
    match = _ELECTED.search(where.folded)
    day = day_at(where.folded, match.end(), within=200) if match else None
    if match and day and day.is_whole:
        year = _YEAR.search(where.folded, match.end(), day.start)
        value: dict[str, JsonValue] = {"on": day.iso, "year": int(year["year"]) if year else None}
        yield fact_at(where, (match.start(), day.end), "bloc.elections", value, confidence=75)
