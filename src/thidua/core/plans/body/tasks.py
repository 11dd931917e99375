"""Who has to do what: each sentence of the sections on organisation, under the actor its heading or itself names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.body.acting import LIABLE, heading_actor, own_actor
from thidua.core.plans.body.due import dues
from thidua.core.plans.body.organising import organises
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.noise import is_speech
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import ACTOR, VERB, VERB_AT, names_actor
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import SOFT, exact, one_of, tolerant
from thidua.core.plans.wording.words import VE

_CLOSING = re.compile(rf"\W*{one_of('trên đây là', 'nơi nhận', 'chỉ thị này', 'văn bản này')}")
_CHARGED = re.compile(rf"(?P<who>{ACTOR}[^:;.]{{3,120}}?)\s{tolerant('có trách nhiệm')}\s?:?\s*$")
_ASKED = re.compile(rf"{one_of('đề nghị', 'yêu cầu')}\s(?P<who>{ACTOR}(?![a-z0-9])[^:;.]{{0,160}}?)\s(?={VERB}\s)")
_FOR = re.compile(rf"\s(?:{VE})\s(?P<who>{ACTOR}[^;.]{{3,90}}?)\s(?:{exact('để')}\s)?(?={VERB}(?![a-z0-9]))")
_TROUBLE = re.compile(one_of("vướng mắc", "khó khăn", "vấn đề phát sinh"))
_NEXT = re.compile(rf";\s+(?={VERB}(?![a-z0-9]))")
# A directive tells each body what to do, paragraph by paragraph, without a section on organisation.
_DIRECTIVES = frozenset({"CT", "CTLT"})
# What follows the last full stop without a word is the mark of a hand or a seal.
_MARKS = re.compile(r"\.\s(?!.*[^\W\d_]{3}).*$")
_LEAST, _LOOK = 16, 30


@dataclass(slots=True)
class _Actors:
    """Who is spoken of by a line "… có trách nhiệm:", and in which part."""

    charged: str | None = None
    charged_in: Node | None = None


def tasks(document: Document, due: list[Fact]) -> list[Fact]:
    """Every task in order, with the day of a deadline that stands in the same words."""
    actors = _Actors()
    facts: list[Fact] = []
    days = frozenset(str(one.value["due"]) for one in due if one.value["due"])
    is_directive = document.kind is not None and document.kind.code in _DIRECTIVES
    for node in document.nodes:
        if _is_passed_over(node):
            continue
        _charge(actors, node)
        is_told = is_directive and node.section is None and node not in document.preamble
        if organises(node) or is_told or _carries_out(node):
            facts += _of_node(node, heading_actor(node), days)
        elif actors.charged and _part(node) is actors.charged_in and not _CHARGED.search(node.block.folded):
            facts += _of_node(node, actors.charged, days)
    return facts


def _is_passed_over(node: Node) -> bool:
    """Headings, lines in capitals, and items that only carry a day for the line above their list."""
    is_item = node.lead is not None and not VERB_AT.match(node.block.folded, node.block.body)
    is_named = node.lead is not None and names_actor(node.lead.block.folded, node.lead.block.body)
    return node.depth is Depth.SECTION or is_capital(node.block.text) or (is_item and not is_named)


def _part(node: Node) -> Node | None:
    """The section or article that the paragraph stands in."""
    outermost = (*node.over, node)[0]
    return outermost if outermost.depth <= Depth.ARTICLE else None


def _carries_out(node: Node) -> bool:
    """An article of a decision by which those it names carry it out."""
    part = _part(node)
    if part is None or part.depth is not Depth.ARTICLE or organises(node):
        return False
    who, start = own_actor(node, None)
    return who is not None and LIABLE.search(node.block.folded, 0, start + _LOOK) is not None


def _charge(actors: _Actors, node: Node) -> None:
    match = _CHARGED.search(node.block.folded)
    if match and _part(node) is not None:
        actors.charged = corrected(node.block.where.text[slice(*match.span("who"))])
        actors.charged_in = _part(node)


def _of_node(node: Node, inherited: str | None, days: frozenset[str]) -> Iterator[Fact]:
    """A task for each sentence; where the paragraph names its own actor, for each act between its semicolons."""
    block = node.block
    is_closing = _CLOSING.match(block.folded) is not None
    who, start = (None, block.body) if is_closing else own_actor(node, inherited)
    if start >= len(block.where.text.rstrip()):
        return
    for sentence in sentences(block.where, start):
        if _CLOSING.match(sentence.folded):
            continue
        for part in _parts(sentence) if start > block.body else (sentence,):
            yield from _task(part, who, days)


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    start = sentence.start
    for match in _NEXT.finditer(sentence.where.folded, sentence.start, sentence.end):
        yield Sentence(sentence.where, start, match.start())
        start = match.end()
    yield Sentence(sentence.where, start, sentence.end)


def _task(part: Sentence, who: str | None, days: frozenset[str]) -> Iterator[Fact]:
    asked = _ASKED.search(part.folded)
    start = part.start
    if asked and not VERB_AT.match(part.folded):
        who, start = corrected(part.text[slice(*asked.span("who"))]), part.start + asked.end()
    what = corrected(_MARKS.sub("", part.where.text[start : part.end]).strip(" .;:,/-+"))
    is_sound = SOFT not in part.where.folded
    if not who or len(what) < _LEAST or (is_sound and not is_speech(what)):
        return
    is_act = bool(VERB_AT.match(part.where.folded, start))
    value: dict[str, JsonValue] = {"who": [who], "what": what, **_day(part, days)}
    yield fact_at(part.where, (start, part.end), "tasks", value, confidence=80 if is_act else 60)
    if asked or _TROUBLE.search(part.where.folded, 0, start):
        yield from _answer(part.where, start, part.end)


def _answer(where: Passage, start: int, end: int) -> Iterator[Fact]:
    """A sentence "… phản ánh về X để tổng hợp, …" gives X a task of its own."""
    match = _FOR.search(where.folded, start, end)
    what = corrected(where.text[match.end() : end].strip(" .;:,/-+")) if match else ""
    if match and len(what) >= _LEAST:
        who = corrected(where.text[slice(*match.span("who"))])
        value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
        yield fact_at(where, (match.end(), end), "tasks", value, confidence=60)


def _day(part: Sentence, days: frozenset[str]) -> dict[str, JsonValue]:
    """The day of a deadline that stands in these words."""
    found = (one for one in dues(part.where.text, part.where.folded) if part.start <= one.start < part.end)
    day = next((one for one in found if one.due in days), None)
    return {"due": day.due, "rel": day.rel} if day else {"due": None}
