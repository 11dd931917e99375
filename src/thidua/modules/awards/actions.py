"""Writes of awards: verdicts that are kept, suggestion lists that are frozen."""

from thidua.core.kernel.ids import BearerId, DecidedCaseId, RunId, SuggestionId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.law.book import lawbook
from thidua.law.reading.decided import as_plain
from thidua.modules.awards import queries
from thidua.modules.awards.models import DecidedCase, EligibilityRun, SuggestionList
from thidua.modules.awards.queries import Asked
from thidua.modules.directory.public import unit_for_update, unit_view
from thidua.modules.registry.public import bearer_for_update, bearer_view
from thidua.modules.statutes.public import keep_pack, office_of


@action("awards.weigh_bearer", event="eligibility.weighed")
def weigh_bearer(turn: Turn, *, bearer: BearerId, asked: Asked) -> Outcome[RunId]:
    """Weigh whether a bearer meets the conditions of a title by the law of a day, and keep the verdict."""
    held = turn.hold(bearer_for_update, bearer)

    view = bearer_view(bearer)
    found = queries.weighed(view, asked, by=turn.actor.name).or_raise()

    pack = keep_pack(turn, office=office_of(view.unit_path))
    row = EligibilityRun.objects.create(
        bearer=held.row, unit_id=view.unit, title=asked.title, year=asked.year, received=asked.received,
        answer=found.verdict["answer"], facts=found.facts, verdict=found.verdict, other=found.other,
        digest=pack.digest, by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    name = lawbook().titles[asked.title].name
    return turn.apply(RunId(row.pk), to=held, award=name, year=asked.year, answer=row.answer)


@action("awards.seal_run", event="case.sealed")
def seal_run(turn: Turn, *, run: RunId, name: str) -> Outcome[DecidedCaseId]:
    """Seal a kept verdict as a decided case, on which a new law pack will be tried."""
    held = turn.hold(queries.run_for_update, run)

    if not name.strip():
        return refuse("awards.case_without_name")
    if held.row.answer == "undetermined":
        return refuse("awards.case_not_concluded")
    case = queries.case_of_run(held.row, name.strip())
    there = queries.sealed_before(run, case)
    if there is not None:
        return refuse("awards.case_sealed_already", name=there.name)

    row = DecidedCase.objects.create(
        run=held.row, unit_id=held.row.unit_id, name=case.name, case=as_plain(case), seal=case.seal,
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    award = lawbook().titles[held.row.title].name
    return turn.apply(DecidedCaseId(row.pk), to=held, award=award, year=held.row.year, name=row.name)


@action("awards.freeze_suggestions", event="suggestions.frozen")
def freeze_suggestions(turn: Turn, *, unit: UnitId, asked: Asked) -> Outcome[SuggestionId]:
    """Freeze whom the law suggests for a title on the closing day; the list is computed anew only on request."""
    held = turn.hold(unit_for_update, unit)

    view = queries.suggestions(unit_view(unit), asked, by=turn.actor.name).or_raise()
    if not view.lines:
        return refuse("awards.nobody_to_weigh")

    keep_pack(turn, office=office_of(held.row.path))
    row = SuggestionList.objects.create(
        unit=held.row, title=asked.title, year=asked.year, received=asked.received,
        lines=[line.plain() for line in view.lines], digest=view.digest, by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    eligible = len(view.group("satisfied"))
    return turn.apply(SuggestionId(row.pk), to=held, award=view.title_name, year=asked.year, count=eligible)
