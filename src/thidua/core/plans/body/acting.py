"""Who acts: the body a heading names, or the one a paragraph begins with."""

import re

from thidua.core.plans.body.doers import DOER, first_act, is_act, is_sound, names_doer
from thidua.core.plans.body.labels import colon_at, label, stop_at
from thidua.core.plans.body.leading import GIVES, after_lead, is_teaching
from thidua.core.plans.body.liable import after_duty, liable_at
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

# "X kêu gọi toàn thể Y …": Y is to act.
_CALLS = re.compile(rf"\s(?:{one_of('kêu gọi', 'đề nghị', 'yêu cầu')}|{GIVES})\s+(?={DOER}(?![a-z0-9]))")
_OFFICES = one_of("trưởng khối", "phó trưởng khối", "trưởng cụm", "phó trưởng cụm", "khối trưởng", "khối phó")
_OFFICER = re.compile(rf",\s{_OFFICES}(?![a-z0-9])")
_BURDEN = re.compile(r"\s(?:có trách nhiệm|chịu trách nhiệm)$")
_ENDS_LABEL = (":", ".")
_LONGEST_ACTOR, _HEADING = 170, 130
# After a verb so many letters to the colon: the colon ends a sentence and no name.
_PAST_VERB = 80


def heading_actor(node: Node) -> str | None:
    """The actor named by the nearest heading over the paragraph, or by the line that its list continues."""
    for over in reversed((*node.over, *((node.lead,) if node.lead else ()))):
        if over.depth is Depth.SECTION:
            continue
        where, start = over.block.where, after_lead(over.block.where, over.block.body)
        if names_doer(where, start):
            return _name(where, start, _actor_end(where, start))
        if is_act(node.block.where, node.block.body) and (end := label(over)) is not None:
            return _name(where, over.block.body, end)
    return None


def own_actor(node: Node, inherited: str | None) -> tuple[str | None, int]:
    """Who acts in this paragraph, and where the words about what is to be done begin."""
    where = node.block.where
    start = after_lead(where, node.block.body)
    if names_doer(where, start):
        return acting_at(where, start) or (inherited, start)
    end = label(node)
    if end is not None and is_act(where, end + 1):
        return _name(where, node.block.body, end), end + 1
    return inherited, start


def acting_at(where: Passage, start: int) -> tuple[str, int] | None:
    """The actor whose name begins there, and where its act does; nothing if no end of the name is found."""
    if (liable := liable_at(where, start)) is not None:
        return _name(where, start, liable), after_duty(where, liable + 1)
    end = _actor_end(where, start)
    is_heading = end == len(where.text) and end - start <= _HEADING
    if not is_heading and (end - start > _LONGEST_ACTOR or end == len(where.text)):
        return None
    calls = [one for one in _CALLS.finditer(where.folded, start) if one.start() <= end and not is_teaching(where, one)]
    if calls and calls[0].start() == end:
        return acting_at(where, calls[0].end())
    who = _name(where, calls[0].end() if calls else start, end)
    act = end + (where.folded[end : end + 1] in _ENDS_LABEL)
    return who, act if act > end else after_duty(where, end)


def sentence_actor(where: Passage, start: int, end: int) -> tuple[str, int] | None:
    """The actor a later sentence of a paragraph begins with, if its act follows within the sentence."""
    begin = after_lead(where, start)
    found = acting_at(where, begin) if begin < end and names_doer(where, begin) else None
    return found if found and found[1] < end else None


def _name(where: Passage, start: int, end: int) -> str:
    return corrected(_BURDEN.sub("", where.text[start:end].strip(" ,.;:")))


def _actor_end(where: Passage, start: int) -> int:
    """Where the name of the actor ends: at a colon, at the first verb, or with the heading."""
    colon, act = colon_at(where.folded, start), first_act(where, start)
    stop = stop_at(where, start) if colon < 0 else None
    if stop is not None and (act is None or act > stop):
        return stop
    is_past = act is not None and (colon - act > _PAST_VERB or (is_sound(where) and act < colon))
    if start < colon <= start + _LONGEST_ACTOR and not is_past:
        return colon
    ends = [at for at in (colon, act if act is not None else -1) if at > start]
    officer = _OFFICER.search(where.folded, start)
    return min([*ends, *([officer.start()] if officer else []), len(where.folded)])
