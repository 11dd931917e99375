"""Targets without a figure: graded ones ("mức độ I") and those measured against a year or a plan."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.clauses import EDGES, clause_start, closed, named
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.plans.wording.words import NAM

_GRADE = re.compile(
    rf"(?<!\st\s)(?<![a-z])(?P<unit>{one_of('mức độ', 'cấp độ', 'hạng')})\s(?P<grade>i{{1,3}}|iv|\d)(?!\w|[.,]\d)"
)
_GRADES = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_INDEX = re.compile(rf"\W{{0,3}}(?<![a-z]){tolerant('chỉ số')}\s")
_ABOVE = exact("cao hơn", "vượt", "hoàn thành vượt mức", "vượt mức", "hoàn thành")
_YEAR = rf"(?:{NAM})\s(?:20\d\d|{tolerant('trước')})"
_RELATIVE = re.compile(
    rf"(?P<op>{_ABOVE})\s(?P<base>(?:{one_of('chỉ tiêu', 'kế hoạch')}\s)?"
    rf"(?:{_YEAR}|{exact('được giao', 'giao', 'đề ra')}))(?![a-z])"
)


def grades(sentence: Sentence) -> Iterator[Fact]:
    """Levels that a sentence sets."""
    where, begin = sentence.where, sentence.start
    for match in _GRADE.finditer(where.folded, sentence.start, sentence.end):
        grade = _GRADES.get(match["grade"]) or int(match["grade"])
        name = corrected(where.text[begin : begin + named(where.folded[begin : match.start()])].strip(EDGES))
        unit = "cấp độ" if match["unit"].startswith("c") else "hạng" if match["unit"].startswith("h") else "mức độ"
        value: dict[str, JsonValue] = {
            "name": name.removeprefix("và ").removeprefix("va "), "operator": "=", "value": grade, "unit": unit,
            "scope": None, "baseline": None,
        }  # fmt: skip
        if value["name"]:
            yield fact_at(where, (begin, match.end()), "targets", value, confidence=70)
        begin = match.end()


def relative(sentence: Sentence) -> Iterator[Fact]:
    """Marks that lie above a year or a plan, whose figure is not said."""
    where = sentence.where
    for match in _RELATIVE.finditer(where.folded, sentence.start, sentence.end):
        name = corrected(
            where.text[clause_start(where.folded, sentence.start, match.start()) : match.start()].strip(EDGES)
        )
        operator = ">=" if match["op"].startswith("ho") and "v" not in match["op"] else ">"
        value: dict[str, JsonValue] = {
            "name": name, "operator": operator, "value": None, "unit": None, "scope": None,
            "baseline": corrected(where.text[slice(*match.span("base"))]),
        }  # fmt: skip
        if name:
            value["name"] = closed(name)
            yield from _beside(sentence, match, value)
            yield fact_at(where, match.span(), "targets", value, confidence=65)


def _beside(sentence: Sentence, match: re.Match[str], value: dict[str, JsonValue]) -> Iterator[Fact]:
    """The same mark for the other indices of "Chỉ số A (…); Chỉ số B (…) cao hơn năm 2022"."""
    where = sentence.where
    if not _INDEX.match(where.folded, clause_start(where.folded, sentence.start, match.start())):
        return
    before = where.folded[sentence.start : match.start()].split(";")[:-1]
    at = sentence.start
    for clause in before:
        index = _INDEX.search(where.folded, at, at + len(clause))
        if index and clause.rstrip().endswith(")"):
            named_ = corrected(where.text[index.start() : at + len(clause)].strip(" ,.:-"))
            yield fact_at(where, (index.start(), at + len(clause)), "targets", {**value, "name": named_}, confidence=60)
        at += len(clause) + 1
