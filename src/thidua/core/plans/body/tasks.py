"""Who has to do what: each sentence of the sections on organisation, under the actor its heading or itself names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thidua.core.plans.body.acting import heading_actor, own_actor
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.noise import is_speech
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import ACTOR, VERB, VERB_AT
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import SOFT, exact, one_of, tolerant
from thidua.core.plans.wording.words import VE

_CLOSING = re.compile(rf"\W*{one_of('trên đây là', 'nơi nhận', 'chỉ thị này', 'văn bản này')}")
_CHARGED = re.compile(rf"(?P<who>{ACTOR}[^:;.]{{3,120}}?)\s{tolerant('có trách nhiệm')}\s?:?\s*$")
_ASKED = re.compile(rf"{one_of('đề nghị', 'yêu cầu')}\s(?P<who>{ACTOR}[^:;.]{{2,160}}?)\s(?={VERB}\s)")
_FOR = re.compile(rf"\s(?:{VE})\s(?P<who>{ACTOR}[^;.]{{3,90}}?)\s{exact('để')}\s(?={VERB}(?![a-z0-9]))")
_NEXT = re.compile(rf";\s+(?={VERB}(?![a-z0-9]))")
# A directive tells each body what to do, paragraph by paragraph, without a section on organisation.
_DIRECTIVES = frozenset({"CT", "CTLT"})
# What follows the last full stop without a word is the mark of a hand or a seal.
_MARKS = re.compile(r"\.\s(?!.*[^\W\d_]{3}).*$")
_LEAST = 16


@dataclass(slots=True)
class _Actors:
    """Who is spoken of: by heading, and by a line "… có trách nhiệm:"."""

    by_heading: dict[str, str] = field(default_factory=dict)
    charged: str | None = None
    charged_in: Node | None = None


def tasks(document: Document, due: list[Fact]) -> list[Fact]:
    """Every task in order, with the day of a deadline that stands in the same words."""
    actors = _Actors()
    facts: list[Fact] = []
    is_directive = document.kind is not None and document.kind.code in _DIRECTIVES
    for node in document.nodes:
        if _is_passed_over(node, is_directive=is_directive):
            continue
        _charge(actors, node)
        if _is_organising(node) or (is_directive and node.section is None and node not in document.preamble):
            facts += _of_node(node, heading_actor(node))
        elif actors.charged and node.section == actors.charged_in and not _CHARGED.search(node.block.folded):
            facts += _of_node(node, actors.charged)
    return [_with_day(fact, due) for fact in facts]


def _is_passed_over(node: Node, *, is_directive: bool) -> bool:
    """Headings, the closing words, lines in capitals, and items that only carry a day for the line above their list."""
    folded = node.block.folded
    is_day = node.lead is not None and not VERB_AT.match(folded, node.block.body)
    is_closing = bool(_CLOSING.match(folded)) or is_capital(node.block.text)
    is_outside = node.section is None and not is_directive
    return node.depth is Depth.SECTION or is_outside or is_closing or is_day


def _is_organising(node: Node) -> bool:
    return any(announces(over, Context.ORGANISATION) for over in node.over if over.depth <= Depth.NUMBER)


def _charge(actors: _Actors, node: Node) -> None:
    match = _CHARGED.search(node.block.folded)
    if match:
        actors.charged = corrected(node.block.where.text[slice(*match.span("who"))])
        actors.charged_in = node.section


def _of_node(node: Node, inherited: str | None) -> Iterator[Fact]:
    block = node.block
    who, start = own_actor(node, inherited)
    if start >= len(block.where.text.rstrip()):
        return
    for sentence in sentences(block.where, start):
        for part in _parts(sentence):
            yield from _task(part, who)


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    start = sentence.start
    for match in _NEXT.finditer(sentence.where.folded, sentence.start, sentence.end):
        yield Sentence(sentence.where, start, match.start())
        start = match.end()
    yield Sentence(sentence.where, start, sentence.end)


def _task(part: Sentence, who: str | None) -> Iterator[Fact]:
    asked = _ASKED.search(part.folded)
    start = part.start
    if asked and not VERB_AT.match(part.folded):
        who, start = corrected(part.text[slice(*asked.span("who"))]), part.start + asked.end()
    what = corrected(_MARKS.sub("", part.where.text[start : part.end]).strip(" .;:,/-+"))
    is_sound = SOFT not in part.where.folded
    if not who or len(what) < _LEAST or (is_sound and not is_speech(what)):
        return
    is_act = bool(VERB_AT.match(part.where.folded, start))
    value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
    yield fact_at(part.where, (start, part.end), "tasks", value, confidence=80 if is_act else 60)
    if asked:
        yield from _answer(part.where, start, part.end)


def _answer(where: Passage, start: int, end: int) -> Iterator[Fact]:
    """A sentence "… phản ánh về X để tổng hợp, …" gives X a task of its own."""
    match = _FOR.search(where.folded, start, end)
    what = corrected(where.text[match.end() : end].strip(" .;:,/-+")) if match else ""
    if match and len(what) >= _LEAST:
        who = corrected(where.text[slice(*match.span("who"))])
        value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
        yield fact_at(where, (match.end(), end), "tasks", value, confidence=60)


def _with_day(fact: Fact, due: list[Fact]) -> Fact:
    """The task with the day of a deadline that was read on its lines."""
    day = next((one for one in due if fact.line <= one.line <= fact.line_to and one.value["due"]), None)
    if day is None:
        return fact
    value = {**fact.value, "due": day.value["due"], "rel": day.value["rel"]}
    return Fact(fact.key, fact.group, value, fact.line, fact.line_to, fact.src, fact.confidence, fact.notes)
