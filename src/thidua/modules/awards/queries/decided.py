"""Decided cases: verdicts sealed by an office, and whether the law of today would answer otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import DecidedCaseId, RunId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.sentences import sentence
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.law.reading.cases import Case
from thidua.law.reading.decided import case_of, sealed
from thidua.law.trying import differences
from thidua.modules.awards.models import DecidedCase, EligibilityRun
from thidua.modules.awards.queries.runs import COLUMNS, SIGHT, subject_of
from thidua.modules.awards.queries.telling import in_words, verdict_view
from thidua.modules.statutes.public import office_book, office_of

MOST_NAMED = 3


def run_for_update(key: RunId, /) -> Outcome[Held[EligibilityRun]]:
    """The kept verdict, locked, as a thing of the unit that looked after the bearer."""
    rows = EligibilityRun.objects.select_related("unit").filter(pk=key)
    row = locks.locked(rows).first()
    if row is None:
        return refuse("absent.not_found")
    return Ok(Held(row, subject_of(row)))


def case_of_run(row: EligibilityRun, name: str) -> Case:
    """The case of a kept verdict, under its seal."""
    return sealed(name=name, title=row.title, received=row.received, plain=_unnamed(row.facts), verdict=row.verdict)


def _unnamed(facts: Mapping[str, Any]) -> dict[str, object]:
    """The facts without their sources, decisions and names of initiatives, which would say whom the case was about."""
    told = {name: each["value"] if isinstance(each, dict) else each for name, each in facts["facts"].items()}
    held = [{name: value for name, value in each.items() if name != "decision"} for each in facts["awards"]]
    ideas = [{**each, "id": str(place)} for place, each in enumerate(facts.get("initiatives", []), 1)]
    return {**facts, "facts": told, "awards": held} | ({"initiatives": ideas} if ideas else {})


def sealed_before(run: RunId, case: Case) -> DecidedCase | None:
    """The case that this verdict, or one with just the same content, was sealed as."""
    return DecidedCase.objects.filter(Q(run=run) | Q(seal=case.seal)).first()


@dataclass(frozen=True, slots=True)
class DecidedView:
    """A decided case as its list shows it. `otherwise` says how the law of today answers differently; "" alike."""

    id: DecidedCaseId
    run: RunId
    name: str
    title: str
    answer: str
    unit_name: str
    received: str
    otherwise: str
    by: str
    at: datetime


def _otherwise(row: DecidedCase) -> str:
    """How the law of today answers the case, where it is not as it was decided."""
    case, book = case_of(row.case), office_book(office_of(row.unit.path))
    if not differences(case, book):
        return ""
    if case.seal != case.content():
        return _("Nội dung không còn khớp với mã niêm phong.")
    found = eligibility(case.plain, title=case.title, received=case.received, book=book)
    if isinstance(found, Refused):
        return " ".join(sentence(reason) for reason in in_words(found))
    view = verdict_view(found.value, book.texts)
    short = [line.cites for line in view.clauses if line.answer == view.answer]
    return "; ".join(
        dict.fromkeys((view.word, *view.holds, *view.texts, *view.missing[:MOST_NAMED], *short[:MOST_NAMED]))
    )


def decided_cases(ctx: Context) -> tuple[DecidedView, ...]:
    """The decided cases that the actor may see, newest first, each tried on the law of today."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = DecidedCase.objects.filter(seen).select_related("unit", "run")
    titles = lawbook().titles
    return tuple(
        DecidedView(
            DecidedCaseId(row.pk), RunId(row.run_id), row.name, titles[row.run.title].name, row.run.answer,
            row.unit.name, f"{row.run.received:%d/%m/%Y}", _otherwise(row), row.by, row.at,
        )
        for row in rows
    )  # fmt: skip


def all_decided() -> tuple[Case, ...]:
    """Every decided case of the installation, for its own law pack (the command line)."""
    return tuple(case_of(row.case) for row in DecidedCase.objects.order_by("id"))
