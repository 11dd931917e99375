"""Who acts: the body a heading names, or the one a paragraph begins with."""

import re

from thidua.core.plans.body.organising import DUTY_OF
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import ACTOR, VERB, first_verb, names_actor
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_ASKS = rf"{one_of('đề nghị', 'giao', 'yêu cầu', 'đối với')}\s+(?:cho\s)?"
_PERSONS = rf"(?:cac\s)?(?:{one_of('đồng chí')}|ong(?:\s?[(,/]?\s?ba\)?)?)\s?[:,]?\s"
_LEAD_WORD = re.compile(
    rf"\W*(?:(?:{_ASKS})?(?:{_PERSONS})?(?={ACTOR}(?![a-z0-9]))|{_ASKS}|{DUTY_OF}(?={ACTOR}(?![a-z0-9])))"
)
_DUTY = re.compile(rf"\W*{tolerant('có trách nhiệm')}\s*:?\s*")
# "Hằng năm, X …", "Căn cứ Kế hoạch này, X …": when or by what X is to act stands first.
_FIRST = one_of(
    "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "định kỳ", "trong", "căn cứ",
    "trên cơ sở", "sau khi", "đồng thời", "ngoài ra", "khi",
)  # fmt: skip
_BEFORE_ACTOR = re.compile(
    rf"\W*{_FIRST}(?![a-z0-9])[^;:.]{{0,260}}?,\s(?:{_ASKS})?(?={ACTOR}(?![a-z0-9])[^;:.]{{0,160}}?\s{VERB}(?![a-z0-9]))"
)
# The names of those who are to carry a decision out run on over commas and semicolons.
_LIABLE = one_of("chịu trách nhiệm", "có trách nhiệm")
LIABLE = re.compile(rf"\s(?={_LIABLE}(?![a-z0-9]))")
# "X kêu gọi toàn thể Y …": Y is to act.
_CALLS = re.compile(rf"\s{one_of('kêu gọi', 'đề nghị', 'yêu cầu')}\s+(?={ACTOR}(?![a-z0-9]))")
_LONGEST_ACTOR, _LONGEST_LIABLE, _HEADING = 170, 600, 130
# After a verb so many letters to the colon: the colon ends a sentence and no name.
_PAST_VERB = 80


def heading_actor(node: Node) -> str | None:
    """The actor named by the nearest heading over the paragraph, or by the line that its list continues."""
    for over in reversed((*node.over, *((node.lead,) if node.lead else ()))):
        start = _after_lead(over)
        folded = over.block.folded[start:]
        if over.depth is not Depth.SECTION and names_actor(folded):
            end = _actor_end(folded)
            return corrected(over.block.where.text[start : start + end].strip(" ,.;:"))
    return None


def own_actor(node: Node, inherited: str | None) -> tuple[str | None, int]:
    """Who acts in this paragraph, and where the words about what is to be done begin."""
    start = _after_lead(node)
    folded = node.block.folded[start:]
    if not names_actor(folded):
        return inherited, start
    if liable := LIABLE.search(folded, 0, _LONGEST_LIABLE):
        who = corrected(node.block.where.text[start : start + liable.start()].strip(" ,.;:"))
        duty = _DUTY.match(node.block.folded, start + liable.end())
        return who, duty.end() if duty else start + liable.end()
    end = _actor_end(folded)
    is_heading = end == len(folded) and len(folded) <= _HEADING
    if not is_heading and (end > _LONGEST_ACTOR or end == len(folded)):
        return inherited, start
    called = _CALLS.search(folded, 0, end)
    who = corrected(node.block.where.text[start + (called.end() if called else 0) : start + end].strip(" ,.;:"))
    after = start + end
    duty = _DUTY.match(node.block.folded, after)
    return who, duty.end() if duty else after + (node.block.folded[after : after + 1] == ":")


def _actor_end(folded: str) -> int:
    """Where the name of the actor ends: at a colon, at the first verb, or with the heading."""
    sentence = re.split(r"\.\s", folded, maxsplit=1)[0]
    colon = sentence.find(":")
    verb = first_verb(folded)
    is_past = verb is not None and colon - verb.start() > _PAST_VERB
    if 0 < colon <= _LONGEST_ACTOR and not is_past:
        return colon
    ends = [at for at in (colon, verb.start() if verb else -1) if at > 0]
    comma = re.search(
        rf",\s(?:{one_of('trưởng khối', 'phó trưởng khối', 'trưởng cụm', 'phó trưởng cụm', 'khối trưởng')})", folded
    )
    return min([*ends, *([comma.start()] if comma else []), len(folded)])


def _after_lead(node: Node) -> int:
    begin = node.block.body
    if before := _BEFORE_ACTOR.match(node.block.folded, begin):
        return before.end()
    match = _LEAD_WORD.match(node.block.folded, begin)
    return match.end() if match else begin
