"""Who acts: the body a heading names, or the one a paragraph begins with."""

import re

from thidua.core.plans.body.organising import DUTY_OF
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import ACTOR, VERB, first_verb, names_actor
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import SOFT, one_of, tolerant

_ASKS = rf"{one_of('đề nghị', 'giao', 'yêu cầu', 'đối với')}\s+(?:cho\s)?"
_PERSONS = rf"(?:cac\s)?(?:{one_of('đồng chí')}|ong(?:\s?[(,/]?\s?ba\)?)?)\s?[:,]?\s"
_LEAD_WORD = re.compile(
    rf"\W*(?:(?:{_ASKS})?(?:{_PERSONS})?(?={ACTOR}(?![a-z0-9]))|{_ASKS}|{DUTY_OF}(?={ACTOR}(?![a-z0-9])))"
)
_DUTY = re.compile(rf"\W*{tolerant('có trách nhiệm')}\s*:?\s*")
# "Hằng năm, X …", "Căn cứ Kế hoạch này, X …": when or by what X is to act stands first.
_FIRST = one_of(
    "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "định kỳ", "trong", "căn cứ",
    "trên cơ sở", "sau khi", "đồng thời", "ngoài ra", "khi", "nếu",
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
_PAST_VERB = 40
_BRACKET = re.compile(r"\([^()]{0,120}\)")
_ROLES = ("trưởng khối", "phó trưởng khối", "trưởng cụm", "phó trưởng cụm", "khối trưởng")
_IN_BLOC = re.compile(rf",\s(?:{one_of(*_ROLES)})")


def heading_actor(node: Node) -> str | None:
    """The actor named by the nearest heading over the paragraph, or by the line that its list continues."""
    for over in reversed((*node.over, *((node.lead,) if node.lead else ()))):
        where = over.block.where
        start = _after_lead(where, over.block.body)
        if over.depth > Depth.SECTION and names_actor(where.folded, start):
            return corrected(where.text[start : start + _actor_end(where, start)].strip(" ,.;:"))
    return None


def own_actor(node: Node, inherited: str | None) -> tuple[str | None, int]:
    """Who acts in this paragraph, and where the words about what is to be done begin."""
    return actor_at(node.block.where, node.block.body, inherited)


def actor_at(where: Passage, begin: int, inherited: str | None) -> tuple[str | None, int]:
    """Who acts in the sentence that begins there, and where the words about what is to be done begin."""
    start = _after_lead(where, begin)
    folded = where.folded[start:]
    if not names_actor(folded):
        return inherited, start
    if liable := LIABLE.search(_first_sentence(folded), 0, _LONGEST_LIABLE):
        who = corrected(where.text[start : start + liable.start()].strip(" ,.;:"))
        duty = _DUTY.match(where.folded, start + liable.end())
        return who, duty.end() if duty else start + liable.end()
    end = _actor_end(where, start)
    is_heading = end == len(folded) and len(folded) <= _HEADING
    if not is_heading and (end > _LONGEST_ACTOR or end == len(folded)):
        return inherited, start
    called = _CALLS.search(folded, 0, end)
    who = corrected(where.text[start + (called.end() if called else 0) : start + end].strip(" ,.;:"))
    after = start + end
    duty = _DUTY.match(where.folded, after)
    return who, duty.end() if duty else after + (where.folded[after : after + 1] == ":")


def _first_sentence(folded: str) -> str:
    return re.split(r"\.\s", folded, maxsplit=1)[0]


def _actor_end(where: Passage, start: int) -> int:
    """Where the name of the actor ends: at a colon, at the first verb, or with the heading. Brackets are none of it."""
    folded = _BRACKET.sub(lambda match: "_" * len(match.group()), where.folded[start:])
    colon = _first_sentence(folded).find(":")
    verb = _verb(folded, where.text[start:])
    is_past = verb is not None and colon - verb > _PAST_VERB
    if 0 < colon <= _LONGEST_ACTOR and not is_past:
        return colon
    ends = [at for at in (colon, verb if verb is not None else -1) if at > 0]
    comma = _IN_BLOC.search(folded)
    return min([*ends, *([comma.start()] if comma else []), len(folded)])


def _verb(folded: str, text: str) -> int | None:
    """Where the first verb begins; one with a large letter is part of a name ("Phòng Tổ chức", "Ủy ban Kiểm tra")."""
    verb = first_verb(folded)
    while verb is not None and text[verb.start() + 1 : verb.start() + 2].isupper() and SOFT not in folded:
        verb = first_verb(folded, verb.end() - 1)
    return verb.start() if verb else None


def _after_lead(where: Passage, begin: int) -> int:
    if before := _BEFORE_ACTOR.match(where.folded, begin):
        return before.end()
    match = _LEAD_WORD.match(where.folded, begin)
    return match.end() if match else begin
