"""Who may be told to act, and the words acts begin with: offices, classes and households besides bodies."""

import re

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import VERB_AT, first_verb
from thidua.core.plans.wording.doer_words import ACTS, DOER_HEADS, NAMES_WITH_VERBS, NO_DOERS, NO_VERBS
from thidua.core.plans.wording.tolerant import SOFT, exact, one_of

_EACH = "(?:cac|tung|moi|toan the|tat ca|nhung)"
DOER = rf"(?!{NO_DOERS})(?:{_EACH}\s(?:cac\s)?)?{exact(*DOER_HEADS)}"
_AT_DOER = re.compile(rf"\W*(?:{one_of('đề nghị', 'yêu cầu')}\s+)?(?P<doer>{DOER})(?![a-z0-9])")
# Heads of one syllable are told from "số", "bản", "đại" by their spelling.
_SINGLES = frozenset(head for head in DOER_HEADS if " " not in head)
_SPELLED = "(?:" + "|".join(sorted(ACTS, key=len, reverse=True)) + r")(?!\w)"
_NEXT_SPELLED = re.compile(rf"(?<=\s){_SPELLED}", re.IGNORECASE)
_AT_SPELLED = re.compile(rf"\W*{_SPELLED}", re.IGNORECASE)
_NAMES, _NO_VERBS = re.compile(NAMES_WITH_VERBS), re.compile(NO_VERBS)
_NEAR, _FARTHEST, _BRACKET = 40, 700, 160


def is_sound(where: Passage) -> bool:
    """Whether the text was read well, so that words are known by their spelling."""
    return SOFT not in where.folded


def names_doer(where: Passage, at: int) -> bool:
    """Whether somebody who can act is named there; "Tổ chức …" is what is done."""
    doer, verb = _AT_DOER.match(where.folded, at), VERB_AT.match(where.folded, at)
    if doer is None:
        return False
    head = where.text[slice(*doer.span("doer"))].lower()
    if is_sound(where) and " " not in head and head not in _SINGLES:
        return False
    if verb is None:
        return True
    return verb.end() < doer.end() or (verb.end() == doer.end() and is_sound(where))


def is_act(where: Passage, at: int) -> bool:
    """Whether the words there begin an act."""
    if VERB_AT.match(where.folded, at) is not None:
        return True
    return is_sound(where) and _AT_SPELLED.match(where.text, at) is not None


def first_act(where: Passage, at: int) -> int | None:
    """Where the blank before the first act is that is no part of a name; in sound text it begins small, or a row."""
    end = min(at + _FARTHEST, len(where.text))
    verb = first_verb(where.folded, at, end)
    if not is_sound(where):
        return verb.start() if verb else None
    while verb is not None and not _begins_act(where, verb.start() + 1):
        verb = first_verb(where.folded, verb.start() + 1, end)
    limit = verb.start() if verb else end
    spelled = (one.start() for one in _NEXT_SPELLED.finditer(where.text, at, limit))
    act = next((one for one in spelled if _begins_act(where, one)), None)
    return act - 1 if act is not None else verb.start() if verb else None


def _begins_act(where: Passage, at: int) -> bool:
    if not where.text[at].islower():
        return at in where.starts
    if where.text.count("(", max(at - _BRACKET, 0), at) > where.text.count(")", max(at - _BRACKET, 0), at):
        return False
    near = where.text[max(at - _NEAR, 0) : at + _NEAR].lower()
    here = min(at, _NEAR)
    is_within = any(name.start() < here < name.end() for name in _NAMES.finditer(near))
    return not is_within and not any(name.start() <= here < name.end() for name in _NO_VERBS.finditer(near))
