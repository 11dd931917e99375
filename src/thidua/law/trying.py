"""Trying the book on its worked cases: `thidua law check` and the tests do the same."""

from collections.abc import Iterator

from thidua.core.kernel.outcome import Ok
from thidua.core.rules.lawbook import LawBook
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.law.reading.cases import REASONS, Case, cases
from thidua.law.reading.tables import texts


def all_cases(book: LawBook | None = None) -> Iterator[Case]:
    """Every worked case of the package."""
    kinds = (book or lawbook()).facts
    for name, content in texts("cases"):
        yield from cases(name, content, kinds)


def differences(case: Case, book: LawBook | None = None) -> tuple[str, ...]:
    """How the book's verdict differs from the case; nothing where they agree."""
    if case.seal and case.seal != case.content():
        return (f"{case.title}: {case.name}: a decided case was changed",)
    found = eligibility(case.plain, title=case.title, received=case.received, book=book)
    if not isinstance(found, Ok):
        return tuple(f"{case.title}: {case.name}: {reason.code}" for reason in found)
    verdict = found.value
    wrong = []
    if verdict["answer"] != case.answer.value:
        wrong.append(f"{case.answer.value} is wanted, not {verdict['answer']} ({_reasons(verdict)})")
    wrong += [
        f"{wanted} is not among the {each} ({_reasons(verdict)})"
        for each in REASONS
        for wanted in case.because[each]
        if wanted not in _told(verdict, each)
    ]
    return tuple(f"{case.title}: {case.name}: {line}" for line in wrong)


def _told(verdict: dict[str, object], reason: str) -> list[object]:
    told = verdict.get(reason, [])
    return told if isinstance(told, list) else []


def _reasons(verdict: dict[str, object]) -> str:
    return "; ".join(f"{each}: {', '.join(map(str, _told(verdict, each)))}" for each in REASONS if each in verdict)
