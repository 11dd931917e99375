"""Handing an initiative in."""

from dataclasses import dataclass
from datetime import date

from thidua.core.initiatives.authors import Author, faults
from thidua.core.kernel.ids import InitiativeId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.text_likeness.ruled import filed
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.initiatives.models import Author as AuthorRow
from thidua.modules.initiatives.models import Band, Initiative
from thidua.modules.initiatives.queries import initiatives as queries
from thidua.modules.initiatives.queries.likeness import text_of

LEAST_WORDS = 30
"""A description of fewer words tells nobody what was done, and cannot be compared."""


@dataclass(frozen=True, slots=True)
class InitiativeDraft:
    """An initiative as it is typed."""

    title: str
    content: str
    authors: tuple[Author, ...]
    field: str = ""
    benefit: str = ""
    applied_since: date | None = None


def _wrong(draft: InitiativeDraft) -> tuple[Reason, ...]:
    found = []
    if not draft.title.strip():
        found.append(Reason.of("initiative.no_title"))
    if len(draft.content.split()) < LEAST_WORDS:
        found.append(Reason.of("initiative.too_short", least=LEAST_WORDS))
    return (*found, *faults(draft.authors))


def _filled(row: Initiative, draft: InitiativeDraft) -> None:
    """The row with its authors and with the keys under which its text is found again."""
    row.title, row.field, row.content = draft.title.strip()[:500], draft.field.strip()[:200], draft.content.strip()
    row.benefit, row.applied_since = draft.benefit.strip(), draft.applied_since
    row.search = search_key(" ".join([row.title, *(author.name for author in draft.authors)]))[:1000]
    row.signature, keys = filed(text_of(row))
    row.save()
    row.authors.all().delete()
    AuthorRow.objects.bulk_create(
        AuthorRow(
            initiative=row,
            place=place,
            name=each.name.strip(),
            part=each.part.strip()[:255],
            share=each.share,
            person_id=each.person,
        )
        for place, each in enumerate(draft.authors, 1)
    )
    row.bands.all().delete()
    Band.objects.bulk_create(Band(initiative=row, key=key) for key in keys)


@action("initiatives.enter_initiative", event="initiative.entered")
def enter_initiative(turn: Turn, *, unit: UnitId, draft: InitiativeDraft, year: int) -> Outcome[InitiativeId]:
    """Enter an initiative of a unit with its authors, as a draft."""
    held = turn.hold(unit_for_update, unit)

    wrong = _wrong(draft)
    if wrong:
        return Refused(wrong)

    row = Initiative(unit_id=unit, to_id=queries.decider_of(unit), year=year)
    _filled(row, draft)
    return turn.apply(InitiativeId(row.pk), to=held, name=row.title, initiative=row.pk)


@action("initiatives.correct_initiative", event="initiative.corrected")
def correct_initiative(turn: Turn, *, initiative: InitiativeId, draft: InitiativeDraft) -> Outcome[InitiativeId]:
    """Correct an initiative that was not handed in yet, or was returned to be completed."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if held.row.state not in ("drafting", "returned"):
        return refuse("initiative.handed_in")
    wrong = _wrong(draft)
    if wrong:
        return Refused(wrong)

    _filled(held.row, draft)
    return turn.apply(initiative, to=held)


@action("initiatives.submit_initiative", event="initiative.submitted")
def submit_initiative(turn: Turn, *, initiative: InitiativeId) -> Outcome[InitiativeId]:
    """Hand an initiative in to the unit that decides on it."""
    held = turn.hold(queries.initiative_for_update, initiative)

    held.row.submitted_at = turn.now
    held.row.save(update_fields=["submitted_at"])
    return turn.apply(initiative, to=held, step="submit", unit=held.row.to.name)


@action("initiatives.withdraw_initiative", event="initiative.withdrawn")
def withdraw_initiative(turn: Turn, *, initiative: InitiativeId, because: str) -> Outcome[InitiativeId]:
    """Withdraw an initiative that is not decided, with the reason."""
    held = turn.hold(queries.initiative_for_update, initiative)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because = because.strip()
    held.row.save(update_fields=["because"])
    return turn.apply(initiative, to=held, step="withdraw", because=because.strip())
