"""Who has to do what: each sentence of the sections on organisation, under the actor its heading or its own words name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.context import Context, announces
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import ACTOR, FIRST_VERB, VERB, VERB_AT, names_actor
from thidua.core.plans.wording.names import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_CLOSING = re.compile(rf"\W*{one_of('trên đây là', 'nơi nhận')}")
_CHARGED = re.compile(rf"(?P<who>{ACTOR}[^:;.]{{3,120}}?)\s{tolerant('có trách nhiệm')}\s?:?\s*$")
_ASKED = re.compile(rf"{one_of('đề nghị', 'yêu cầu')}\s(?P<who>{ACTOR}[^:;.]{{2,160}}?)\s(?={VERB}\s)")
_LEAD_WORD = re.compile(rf"\W*(?:{one_of('đề nghị', 'giao', 'yêu cầu')}\s+)")
_DUTY = re.compile(rf"\W*{tolerant('có trách nhiệm')}\s*:?\s*")
_NEXT = re.compile(rf";\s+(?={VERB}(?![a-z0-9]))")
_LEAST, _LONGEST_ACTOR, _HEADING = 16, 170, 130


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
    for node in document.nodes:
        if _is_passed_over(node):
            continue
        _charge(actors, node)
        if _is_organising(node):
            facts += _of_node(node, _heading_actor(node))
        elif actors.charged and node.section == actors.charged_in and not _CHARGED.search(node.block.folded):
            facts += _of_node(node, actors.charged)
    return [_with_day(fact, due) for fact in facts]


def _is_passed_over(node: Node) -> bool:
    """Headings, the closing words, lines in capitals, and items that only carry a day for the line above their list."""
    folded = node.block.folded
    is_day = node.lead is not None and not VERB_AT.match(folded, node.block.body)
    is_closing = bool(_CLOSING.match(folded)) or is_capital(node.block.text)
    return node.depth is Depth.SECTION or node.section is None or is_closing or is_day


def _is_organising(node: Node) -> bool:
    return any(announces(over, Context.ORGANISATION) for over in node.over if over.depth <= Depth.NUMBER)


def _charge(actors: _Actors, node: Node) -> None:
    match = _CHARGED.search(node.block.folded)
    if match:
        actors.charged = corrected(node.block.where.text[slice(*match.span("who"))])
        actors.charged_in = node.section


def _heading_actor(node: Node) -> str | None:
    """The actor named by the nearest heading over the paragraph."""
    for over in reversed(node.over):
        start = _after_lead(over)
        folded = over.block.folded[start:]
        if over.depth is not Depth.SECTION and names_actor(folded):
            end = _actor_end(folded)
            return corrected(over.block.where.text[start : start + end].strip(" ,.;:"))
    return None


def _after_lead(node: Node) -> int:
    match = _LEAD_WORD.match(node.block.folded, node.block.body)
    return match.end() if match else node.block.body


def _actor_end(folded: str) -> int:
    """Where the name of the actor ends: at a colon, at the first verb, or with the heading."""
    colon = folded.find(":")
    verb = FIRST_VERB.search(folded)
    if 0 < colon <= _LONGEST_ACTOR:
        return colon
    ends = [at for at in (colon, verb.start() if verb else -1) if at > 0]
    comma = re.search(
        rf",\s(?:{one_of('trưởng khối', 'phó trưởng khối', 'trưởng cụm', 'phó trưởng cụm', 'khối trưởng')})", folded
    )
    return min([*ends, *([comma.start()] if comma else []), len(folded)])


def _of_node(node: Node, inherited: str | None) -> Iterator[Fact]:
    block = node.block
    who, start = _own_actor(node, inherited)
    if start >= len(block.where.text.rstrip()):
        return
    for sentence in sentences(block.where, start):
        for part in _parts(sentence):
            yield from _task(part, who)


def _own_actor(node: Node, inherited: str | None) -> tuple[str | None, int]:
    """Who acts in this paragraph, and where the words about what is to be done begin."""
    start = _after_lead(node)
    folded = node.block.folded[start:]
    if not names_actor(folded):
        return inherited, start
    end = _actor_end(folded)
    is_heading = end == len(folded) and len(folded) <= _HEADING
    if not is_heading and (end > _LONGEST_ACTOR or end == len(folded)):
        return inherited, start
    who = corrected(node.block.where.text[start : start + end].strip(" ,.;:"))
    after = start + end
    duty = _DUTY.match(node.block.folded, after)
    return who, duty.end() if duty else after + (node.block.folded[after : after + 1] == ":")


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
    what = corrected(part.where.text[start : part.end].strip(" .;:,/-+"))
    if who is None or len(what) < _LEAST:
        return
    is_act = bool(VERB_AT.match(part.where.folded, start))
    value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
    yield fact_at(part.where, (start, part.end), "tasks", value, confidence=80 if is_act else 60)


def _with_day(fact: Fact, due: list[Fact]) -> Fact:
    """The task with the day of a deadline that was read on its lines."""
    day = next((one for one in due if fact.line <= one.line <= fact.line_to and one.value["due"]), None)
    if day is None:
        return fact
    value = {**fact.value, "due": day.value["due"], "rel": day.value["rel"]}
    return Fact(fact.key, fact.group, value, fact.line, fact.line_to, fact.src, fact.confidence, fact.notes)
