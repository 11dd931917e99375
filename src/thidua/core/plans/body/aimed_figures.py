"""Which figures of a sentence are marks to reach, each with its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.core.plans.body.beside import is_beside
from thidua.core.plans.body.graded import grades
from thidua.core.plans.body.measures import FLOOR_LEAD, Measure, measures
from thidua.core.plans.body.open_things import open_thing
from thidua.core.plans.body.passed import is_done, is_rule, is_told
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.target import THINGS, target_of
from thidua.core.plans.body.things import PRAISED, is_counted
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.context import Context, nearest
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of
from thidua.core.plans.wording.words import CUA, NAM
from thidua.core.vietnamese.fold import fold

_PREPARE = re.compile(one_of("xây dựng", "tổ chức", "thực hiện", "phấn đấu", "vận động", "hoàn thành", "triển khai"))
_GROWTH = re.compile(r"(?:(?:tang|giam)\s)?so\sv[o6]i")
# "từ 48,14% năm 2015 xuống dưới 33%": the first is where it stands.
_CHANGED = re.compile(
    r"(?:(?:\s[a-z]{2,7}){0,2}/[\d.]{1,9}(?:\s[a-z]{2,7}){1,3})?"
    rf"(?:\s\(?(?:{NAM})\s20\d\d\)?)?\s{one_of('xuống', 'lên')}(?:\s(?:con|dat))?\s"
)
# "vai trò nêu gương của 100% đảng viên": whose it is, and nothing to reach.
_OF = re.compile(rf"\s(?:{CUA}|{one_of('thuộc')})\s$")
_PART = re.compile(r"\W*(?:trong đó|trong do)(?:\scó)?,?\s", re.IGNORECASE)
_EXACT = frozenset({"%"})
_COUNTS = THINGS | {"lần/năm"}
_FAR = 200


def figures(
    node: Node,
    sentence: Sentence,
    *,
    is_target_section: bool,
    drawn: frozenset[int] = frozenset(),
    year: int | None = None,
) -> Iterator[Fact]:
    """The targets with figures of one sentence; lines of tables are none of it."""
    beyond = open_thing if is_target_section else None
    where = sentence.where
    found = list(measures(where.folded, sentence.start, sentence.end, text=where.text, beyond=beyond))
    told = _Told(node, sentence, tuple(found), drawn, year, is_target_section)
    yield from _told(told) if not is_rule(sentence) else ()
    if is_target_section and not found:
        yield from grades(sentence)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with its figures, and what is known of where it stands."""

    node: Node
    sentence: Sentence
    found: tuple[Measure, ...]
    drawn: frozenset[int]
    year: int | None
    is_aiming: bool


def _told(told: _Told) -> Iterator[Fact]:
    begin, last = told.sentence.start, None
    for at, measure in enumerate(told.found):
        if not _is_target(told, at, begin):
            continue
        following = told.found[at + 1].start if at + 1 < len(told.found) else None
        fact, end = target_of(told.node, told.sentence, _lifted(measure, told.node), begin, following)
        last = _as_growth(fact, last) or _as_part(fact, last) or fact
        if last.value["name"]:
            yield last
        begin = end


def _is_target(told: _Told, at: int, begin: int) -> bool:
    """Whether a figure is a mark to reach: stated as one, and neither where things stand nor told beside."""
    where, measure = told.sentence.where, told.found[at]
    said = where.folded[max(begin, measure.figure - _FAR) : measure.figure]
    is_content = nearest(told.node) is Context.CONTENTS
    following = told.found[at + 1] if at + 1 < len(told.found) else None
    is_base = following is not None and _CHANGED.fullmatch(where.folded, measure.end, following.start) is not None
    return (
        (told.is_aiming or _is_stated(measure, said, is_content=is_content))
        and not is_base
        and not is_told(where.folded[told.sentence.start : measure.figure], told.year)
        and not is_done(where, begin, measure.figure)
        and measure.unit not in PRAISED
        and not is_beside(where, told.found, at)
        and where.line_at(measure.figure) not in told.drawn
    )


def _as_growth(fact: Fact, last: Fact | None) -> Fact | None:
    """A figure "tăng 12,5% so với năm 2023" measures what the figure before it named."""
    if last is None or not _GROWTH.match(fold(str(fact.value["name"]))):
        return None
    return replace(fact, value={**fact.value, "name": last.value["name"]})


def _as_part(fact: Fact, last: Fact | None) -> Fact | None:
    """A figure "trong đó giỏi 35%" is a part of what was named before it."""
    part = _PART.match(str(fact.value["name"]))
    if part is None:
        return None
    scope = fact.value["scope"] or (last.value["name"] if last else None)
    return replace(fact, value={**fact.value, "name": str(fact.value["name"])[part.end() :], "scope": scope})


def _is_stated(measure: Measure, before: str, *, is_content: bool) -> bool:
    """Outside a section on targets only shares and a few counts that are to be prepared are targets."""
    if _OF.search(before):
        return False
    if is_content and measure.operator != "=" and is_counted(measure.unit) and "/" not in measure.unit:
        return True
    return measure.unit.split("/")[0] in _EXACT or (measure.unit in _COUNTS and bool(_PREPARE.search(before)))


def _lifted(measure: Measure, node: Node) -> Measure:
    """A list under "… tối thiểu:" holds floors."""
    has_floor = any(FLOOR_LEAD.search(over.block.folded) for over in (*node.over, *((node.lead,) if node.lead else ())))
    return replace(measure, operator=">=") if has_floor and measure.operator == "=" else measure
