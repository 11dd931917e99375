"""The bloc: its name, who heads it and who deputises, its members, and when they were chosen."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.body.announcing import COUNTED
from thidua.core.plans.body.members import members
from thidua.core.plans.body.roles import ROLE, YEAR, headed, told
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Check, Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.days import day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_BLOC = re.compile(rf"\W*{one_of('khối thi đua', 'cụm thi đua', 'khối các', 'cụm các')}(?![a-z0-9])")
_NAMED = re.compile(rf"(?<![a-z0-9]){one_of('khối thi đua', 'cụm thi đua')}(?![a-z0-9])")
_ELECTED = re.compile(rf"{one_of('kết quả bầu', 'bầu', 'bình chọn')}\s(?=.{{0,40}}(?:{ROLE}))")
_VOTES = ("tín nhiệm bầu", "thống nhất bầu", "nhất trí bầu", "tiến hành bầu", "đã bầu", "bầu chọn", "suy tôn")
_VOTE = re.compile(rf"(?<![a-z0-9]){one_of(*_VOTES)}\s")
_ENDS = " ;.,:"


def bloc(document: Document, issuing: Fact | None) -> tuple[list[Fact], list[Check]]:
    """All facts about the bloc, and the check that as many members are listed as are announced."""
    found, checks = members(document)
    listed = [fact for fact in found if fact.group == "bloc.members"]
    roles = [fact for node in document.nodes for fact in (*headed(node), *told(node))]
    roles = _distinct([*(fact for fact in found if fact.group == "bloc.roles"), *roles])
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
    match = COUNTED.search(where.folded)
    begin = max(where.folded.rfind(mark, 0, match.start()) for mark in ".;:") + 1 if match else 0
    named = _NAMED.search(where.folded, begin, match.start()) if match else None
    if match and named:
        name = corrected(where.text[named.start() : match.start()].strip(_ENDS))
        yield fact_at(where, (named.start(), match.start()), "bloc", {"name": name}, confidence=80)


def _voted(node: Node) -> Iterator[Fact]:
    """One election for each role of "… tín nhiệm bầu X là Khối trưởng năm 2020 và Y là Khối phó năm 2020"."""
    where = node.block.where
    for sentence in sentences(where, node.block.body):
        vote = _VOTE.search(where.folded, sentence.start, sentence.end)
        for role in told(node, vote.end(), sentence.end) if vote else ():
            value = {"on": None, **{name: role.value.get(name) for name in ("year", "role", "unit")}}
            yield replace(role, group="bloc.elections", key="bloc.elections", value=value)


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
        year = YEAR.search(where.folded, match.end(), day.start)
        value: dict[str, JsonValue] = {"on": day.iso, "year": int(year["year"]) if year else None}
        yield fact_at(where, (match.start(), day.end), "bloc.elections", value, confidence=75)
