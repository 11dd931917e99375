"""What a figure of a report means: the words before it, and of things that are counted also those behind it."""

import re

from thidua.core.plans.body.clauses import clause_end, closed, named
from thidua.core.plans.body.compared import LEADS
from thidua.core.plans.body.measures import Measure
from thidua.core.plans.body.things import is_counted
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import SOFT, one_of, tolerant

_BREAK = re.compile(r"[;,.]\s")
_EDGES = " ,;.:(-"
JOINED = frozenset({"dự án", "lượt dự án", "KCN, KKT"})
_JOINT = re.compile(rf"\W*(?:{tolerant('trong đó')}(?:\s(?:co|c6|có)(?=\s|$))?|(?:va|và)\s)\W*")
_ONLY_VERBS = re.compile(rf"{VERB}(?:\s{VERB}){{0,3}}")
# These lead to a figure and name nothing of it.
_BARE = frozenset({"đạt", "chiếm", "tăng", "giảm", "là", "còn", "bằng", "vượt", "có", "gồm", "được", "đã", "đã có"})
# The things counted are described up to where a clause runs on to the next figure.
_RUNS_ON = re.compile(rf"\s(?:voi|v[6o]i|va|dat|cho|la|tri gia|lam loi|\()\s?|{SOFT}(?:voi|v[6o]i|va|dat|cho|la){SOFT}")
_RUN = frozenset({"với", "và", "đạt", "cho", "là", "trị giá", "làm lợi", "("})
_NEW_ACT = re.compile(rf",\s(?:{one_of('trong đó', 'đồng thời', 'qua đó')}|{VERB}|tang\s|trao\s|giam\s|thu\s|gop\s)")
_WHO = frozenset({"tập thể", "cá nhân", "đơn vị", "hộ gia đình", "hộ", "cán bộ", "người"})
_AFTER_NAME = re.compile(r"”\s(?=[^\W\d_a-z])")
# "Xã có 96% hộ gia đình …": the share is one of what stands behind it.
_HAS = re.compile(r"(?:^|\s)có\s$", re.IGNORECASE)
_AND = re.compile(r"\s?(?:,|va)\s")
_JOINS = re.compile(r"\s(?:va|và)\s*$")
_LONGEST = 110


def lead_start(where: Passage, begin: int, end: int) -> int:
    """Where the words of a figure begin: behind the last mark before it that stands in no name, at a whole word."""
    first = max(begin, end - _LONGEST)
    marks = (match for match in _BREAK.finditer(where.text, first, end))
    names = [match.end() for match in _AFTER_NAME.finditer(where.text, first, end)]
    if breaks := names[-1:] + [match.end() for match in marks if not _in_name(where.text, match.start(), end)]:
        return max(breaks)
    blank = where.text.find(" ", first, end) if first > begin else -1
    return blank + 1 if blank > 0 else first


def meaning_of(
    where: Passage, at: tuple[int, Measure], end: int, *, lead: str, following: Measure | None = None
) -> str:
    """The words before the figure; where they only join or only lead to it, also the things that are counted.

    `lead` is what the figure before counted, if its description runs on to this one: "2.910 | dự án FDI … đạt 56,6";
    `following` the next figure: "06 tập thể và 09 cá nhân tiêu biểu" describes both.
    """
    start, measure = at
    said = where.folded[start : measure.start]
    joint = _JOINT.match(said)
    begin = start + (joint.end() if joint else 0)
    named_ = where.text[begin : begin + named(where.folded[begin : measure.start])].strip(_EDGES)
    is_act = _ONLY_VERBS.fullmatch(where.folded[begin : measure.start].strip(_EDGES)) is not None
    is_thing = measure.is_open or is_counted(measure.unit)
    held = "" if _JOINS.search(said) else LEADS.sub("", named_)
    held = held * (held.lower() not in _BARE)
    is_share = measure.unit == "%" and _HAS.search(where.text, begin, measure.start) is not None
    if held and not (is_act or is_thing or is_share):
        return closed(corrected(f"{lead} {named_}" if lead and not joint else named_))
    described = _behind(where, measure, end, following)
    is_named = bool(held) and not described and said.rstrip().endswith(":")
    things = "" if is_named else _things(measure)
    found = closed(corrected(f"{_held(held, described, is_share=is_share)} {things} {described}".strip()))
    return found or ("" if named_.lower() in _BARE else corrected(named_))


def _held(held: str, described: str, *, is_share: bool) -> str:
    """The words before the figure; of "có 96% hộ đạt …" what stands behind says it all."""
    return "" if is_share and described else held


def _things(measure: Measure) -> str:
    """What is counted, where the unit is a thing."""
    return measure.unit if measure.unit in JOINED or measure.is_open or is_counted(measure.unit) else ""


def _behind(where: Passage, measure: Measure, end: int, following: Measure | None) -> str:
    """The description behind the figure, or behind the next one if both count who was praised."""
    described = _described(where, measure, following.start if following else end, is_last=following is None)
    if not described and following is not None and _shares(where, measure, following):
        return _described(where, following, end, is_last=True)
    return described


def _shares(where: Passage, measure: Measure, following: Measure) -> bool:
    """Whether two counts of who was praised stand side by side."""
    is_joined = _AND.fullmatch(where.folded, measure.end, following.start) is not None
    return is_joined and {measure.unit, following.unit} <= _WHO


def _in_name(text: str, at: int, end: int) -> bool:
    """Whether a mark stands in quotation marks that close before the figure."""
    begin = max(at - 2 * _LONGEST, 0)
    is_quoted = text.rfind("“", begin, at) > text.rfind("”", begin, at)
    return is_quoted and text.find("”", at, end) > 0


def _described(where: Passage, measure: Measure, end: int, *, is_last: bool) -> str:
    """The words behind a figure that say what it counts; what there leads to the next figure is left out."""
    follows = clause_end(where.folded, measure.end, end, text=where.text)
    is_open = (is_last and follows == end) or where.folded[follows : follows + 1] in (";", ":")
    stops = [match.start() for match in _NEW_ACT.finditer(where.folded, measure.end, follows)][:1]
    stops += [match.start() + 1 for match in _AFTER_NAME.finditer(where.text, measure.end, follows)][:1]
    if not is_open:
        comma = where.folded.rfind(", ", measure.end, follows)
        runs = [match.start() for match in _RUNS_ON.finditer(where.folded, measure.end, follows) if _runs(where, match)]
        stops += [comma] if comma >= 0 else runs[-1:]
    return where.text[measure.end : min([follows, *stops])].strip(_EDGES)


def _runs(where: Passage, match: re.Match[str]) -> bool:
    """Whether the word is what it looks like without its marks: "đạt", and not "đất"."""
    said = where.text[match.start() : match.end()].strip(f" {SOFT}").lower()
    return said in _RUN or said == where.folded[match.start() : match.end()].strip(f" {SOFT}")
