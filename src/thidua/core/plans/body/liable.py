"""Who is said to answer for something: "X, Y và Z chịu trách nhiệm thi hành", "X có trách nhiệm …"."""

import re

from thidua.core.plans.body.doers import first_act, is_sound
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of, tolerant

_ON_THIS = rf"{tolerant('căn cứ quyết định')}[^.]{{0,20}}\s{tolerant('thi hành')}"
_LIABLE = re.compile(rf"\s(?=(?:{one_of('chịu trách nhiệm', 'có trách nhiệm')}|{_ON_THIS})(?![a-z0-9]))")
_ENACTS = re.compile(rf"[^.;:]{{0,40}}\s{tolerant('thi hành')}(?![a-z0-9])")
_DUTY = re.compile(rf"\W*{tolerant('có trách nhiệm')}\s*:?\s*")
# The names of those who are to carry a decision out run on over commas and semicolons.
_LONGEST = 600


def liable_at(where: Passage, start: int) -> int | None:
    """Where the names end of those who are said to answer for it, if they are told no other act before."""
    liable = _LIABLE.search(where.folded, start, start + _LONGEST)
    if liable is None or not is_sound(where) or _ENACTS.match(where.folded, liable.end()):
        return liable.start() if liable else None
    act = first_act(where, start)
    return liable.start() if act is None or act >= liable.start() else None


def after_duty(where: Passage, at: int) -> int:
    """Where the words behind "có trách nhiệm" begin; the same place where they do not stand."""
    duty = _DUTY.match(where.folded, at)
    return duty.end() if duty else at
