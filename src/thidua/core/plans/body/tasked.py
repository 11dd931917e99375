"""A task as a fact: who is told, what to do, and the day of a deadline that stands in the same words."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.acts import Act
from thidua.core.plans.body.doers import DOER, is_act, is_sound
from thidua.core.plans.body.due import dues
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.told import asked
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.noise import is_speech
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of
from thidua.core.plans.wording.words import VE
from thidua.core.vietnamese.fold import fold

_FOR = re.compile(rf"\s(?:{VE})\s(?P<who>{DOER}[^;.]{{3,90}}?)\s(?:{exact('để')}\s)?(?={VERB}(?![a-z0-9]))")
_TROUBLE = re.compile(one_of("vướng mắc", "khó khăn", "vấn đề phát sinh"))
_TO_ANSWER = re.compile(rf"{exact('để')}\s{one_of('xem xét', 'giải quyết', 'được', 'hướng dẫn', 'kịp thời', 'cùng')}")
# "… nghiêm túc triển khai thực hiện Kế hoạch này" at the end asks for nothing that was not said.
_PLEADS = one_of(
    "nghiêm túc", "triển khai", "tổ chức", "thực hiện", "kế hoạch", "chỉ thị", "công văn", "này", "tốt", "đầy đủ"
)
_PLEA = re.compile(rf"(?:\W*{_PLEADS})+\W*")
# What follows the last full stop without a word is the mark of a hand or a seal.
_MARKS = re.compile(r"\.\s(?!.*[^\W\d_]{3}).*$")
_LEAST, _LEAST_SAID = 12, 16
SURE, UNSURE = 80, 60


def tasks_of(act: Act, days: frozenset[str]) -> Iterator[Fact]:
    """The task, and that of whoever is to answer those in trouble; `days` are those of deadlines."""
    where, part, who, start = act.where, act.part, act.who, act.start
    requested = asked(where, part.start, part.end) if not is_act(where, start) else None
    if requested:
        who, start = requested
    what = corrected(_MARKS.sub("", where.text[start : part.end]).strip(" .;:,/-+"))
    least = _LEAST if is_act(where, start) else _LEAST_SAID
    if not who or len(what) < least or (is_sound(where) and not is_speech(what)):
        return
    value: dict[str, JsonValue] = {"who": [who], "what": what, **_day(part, days)}
    yield fact_at(where, (start, part.end), "tasks", value, confidence=SURE if is_act(where, start) else UNSURE)
    if requested or _TROUBLE.search(where.folded, 0, start):
        yield from _answer(where, start, part.end)


def is_plea(task: Fact) -> bool:
    """Whether a task says no more than that the paper is to be carried out."""
    return _PLEA.fullmatch(fold(str(task.value["what"]))) is not None


def _answer(where: Passage, start: int, end: int) -> Iterator[Fact]:
    """A sentence "… phản ánh về X để tổng hợp, …" gives X a task of its own."""
    match = _FOR.search(where.folded, start, end)
    if match is None or _TO_ANSWER.search(where.folded, match.start(), min(match.end() + 12, end)):
        return
    what = corrected(where.text[match.end() : end].strip(" .;:,/-+"))
    if len(what) >= _LEAST_SAID:
        who = corrected(where.text[slice(*match.span("who"))])
        value: dict[str, JsonValue] = {"who": [who], "what": what, "due": None}
        yield fact_at(where, (match.end(), end), "tasks", value, confidence=UNSURE)


def _day(part: Sentence, days: frozenset[str]) -> dict[str, JsonValue]:
    """The day of a deadline that stands in these words."""
    found = (one for one in dues(part.where.text, part.where.folded) if part.start <= one.start < part.end)
    day = next((one for one in found if one.due in days), None)
    return {"due": day.due, "rel": day.rel} if day else {"due": None}
