"""The lines of a sheet: every condition that bears on the answer, in the order of the law, with what was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.period import Day
from thidua.core.rules.lawbook import Evaluation, LawBook
from thidua.core.rules.remedy import shortest
from thidua.core.rules.subject import Subject
from thidua.core.rules.trace import Finding
from thidua.core.rules.verdict import Answer
from thidua.law.reading.facts import FactSheet
from thidua.law.sheet.naming import ANSWERS, Names
from thidua.law.sheet.ways import way_words
from thidua.law.sheet.wording import asked, found


@dataclass(frozen=True, slots=True)
class Line:
    """One condition. `depth` is how deep it stands, `place` the innermost place of the law it belongs to."""

    depth: int
    place: str
    asked: str
    found: str
    answer: str


@dataclass(frozen=True, slots=True)
class VerdictSheet:
    """All that a person needs to check the verdict by hand."""

    title: str
    subject: str
    received: Day
    year: int
    answer: str
    basis: str
    lines: tuple[Line, ...]
    ways: tuple[str, ...]
    digest: str
    notes: tuple[str, ...] = ()


def verdict_sheet(
    evaluation: Evaluation,
    subject: Subject,
    book: LawBook,
    sheets: dict[str, FactSheet],
    *,
    name: str = "",
    notes: tuple[str, ...] = (),
) -> VerdictSheet:
    """The sheet of an evaluation; `name` is whom it is about, `notes` are sentences beside the verdict."""
    names = Names(book, sheets)
    rule, year = evaluation.rule, subject.history.last
    basis = (
        names.place(str(rule.cites))
        if rule
        else names.text(book.at(evaluation.received).needed_text(evaluation.title.code))
    )
    return VerdictSheet(
        title=evaluation.title.name,
        subject=name,
        received=evaluation.received,
        year=year,
        answer=ANSWERS[evaluation.verdict.answer.value],
        basis=basis,
        lines=tuple(_lines(evaluation.trace, names, "", 0)),
        ways=tuple(way_words(way, names) for way in shortest(evaluation.trace, year) if way.steps),
        digest=evaluation.digest,
        notes=notes,
    )


def _lines(finding: Finding, names: Names, place: str, depth: int) -> Iterator[Line]:
    """A line for each condition; of alternatives only those that made the answer, none for other kinds of subject."""
    inner = _place_of(finding, names, place)
    shown = [part for part in finding.parts if _bears(part, finding)] or list(finding.parts)
    is_group = finding.asks in {"all_of", "clause"} or (finding.asks == "any_of" and len(shown) <= 1)
    if not is_group:
        answer = ANSWERS[finding.answer.value]
        yield Line(depth, inner, asked(finding, names), found(finding, names), answer)
    if finding.asks == "opposite" and not finding.parts[0].parts:
        return
    for part in shown:
        yield from _lines(part, names, inner, depth + (not is_group))


def _bears(part: Finding, whole: Finding) -> bool:
    if whole.asks != "any_of":
        return True
    if whole.answer is Answer.SATISFIED:
        return part.answer is Answer.SATISFIED
    return not (_is_for_others(part) or _is_setting(part))


def _is_setting(finding: Finding) -> bool:
    """Whether it only says whether a rule is in force."""
    return finding.asks == "setting" or (finding.asks == "opposite" and _is_setting(finding.parts[0]))


def _place_of(finding: Finding, names: Names, place: str) -> str:
    """The innermost place: that of the clause, or of the value that puts the condition in force."""
    if finding.asks == "clause":
        return names.place(finding.name)
    settings = [value for part in finding.parts if _is_setting(part) for leaf in part.walk() for value in leaf.values]
    return names.place(str(settings[0].cites)) if settings and not place else place


def _is_for_others(finding: Finding) -> bool:
    """Whether a branch is closed because the subject is of another kind."""
    if finding.asks in {"clause", "all_of"} and finding.parts:
        return _is_for_others(finding.parts[0])
    return finding.asks == "is" and finding.answer is Answer.UNSATISFIED
