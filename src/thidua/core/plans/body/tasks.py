"""Who has to do what: each sentence of the sections on organisation, under the actor its heading or itself names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.body.acting import LIABLE, actor_at, heading_actor
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
from thidua.core.plans.wording.kinds import LETTER
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
# "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện" asks for nothing beyond the paper itself.
_VACUOUS = re.compile(
    rf"\W*(?:{one_of('nghiêm túc', 'tổ chức')}\s)?{one_of('triển khai thực hiện', 'thực hiện', 'tổ chức thực hiện')}\W*"
)
_ADDRESSED = re.compile(rf"\W*(?:{tolerant('kính gửi')}|{tolerant('công văn')})")
_LEAST, _OPENING = 16, 30


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
    is_letter = _is_letter(document)
    for node in document.nodes:
        if _is_passed_over(node):
            continue
        _charge(actors, node)
        is_told = is_directive and node.section is None and node not in document.preamble
        if organises(node) or is_told:
            facts += _of_node(node, heading_actor(node), days)
        elif actors.charged and _part(node) is actors.charged_in and not _CHARGED.search(node.block.folded):
            facts += _of_node(node, actors.charged, days)
        elif is_letter and node.section is None:
            facts += _of_node(node, None, days)
        elif (part := _part(node)) is not None and part.depth is Depth.ARTICLE:
            facts += _of_node(node, None, days, is_article=True)
    return facts


def _is_letter(document: Document) -> bool:
    """Whether the text is a letter to those it asks: of no other kind, with an address."""
    is_other = document.kind is not None and document.kind.code != LETTER.code
    return not is_other and any(_ADDRESSED.match(row.folded) for row in document.rows[:_OPENING])


def _is_passed_over(node: Node) -> bool:
    """Headings, lines in capitals, and items that only carry a day for the line above their list."""
    is_item = node.lead is not None and not VERB_AT.match(node.block.folded, node.block.body)
    is_named = node.lead is not None and names_actor(node.lead.block.folded, node.lead.block.body)
    return node.depth is Depth.SECTION or is_capital(node.block.text) or (is_item and not is_named)


def _part(node: Node) -> Node | None:
    """The section or article that the paragraph stands in."""
    outermost = (*node.over, node)[0]
    return outermost if outermost.depth <= Depth.ARTICLE else None


def _charge(actors: _Actors, node: Node) -> None:
    match = _CHARGED.search(node.block.folded)
    if match and _part(node) is not None:
        actors.charged = corrected(node.block.where.text[slice(*match.span("who"))])
        actors.charged_in = _part(node)


def _of_node(node: Node, inherited: str | None, days: frozenset[str], *, is_article: bool = False) -> Iterator[Fact]:
    """A task for each sentence and each act between its semicolons, of the actor it names or of the one before it.

    An article of a decision tells only who carries it out or is charged with something.
    """
    where = node.block.where
    inherited = None if _CLOSING.match(node.block.folded) else inherited
    for sentence in sentences(where, node.block.body):
        if _CLOSING.match(sentence.folded):
            continue
        who, start = actor_at(where, sentence.start, inherited)
        if is_article and (who is None or not LIABLE.search(sentence.folded)):
            continue
        inherited = who
        if start < sentence.end:
            for part in _parts(Sentence(where, start, sentence.end)):
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
    if _VACUOUS.fullmatch(part.where.folded, start, part.end):
        return
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
