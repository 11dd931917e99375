"""Writes of awards: verdicts that are kept, suggestion lists that are frozen."""

from thidua.core.kernel.ids import BearerId, RunId, SuggestionId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.law.book import lawbook
from thidua.modules.awards import queries
from thidua.modules.awards.models import EligibilityRun, SuggestionList
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
