"""Drafting a nomination: opened, put right, names proposed in it, each dossier written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.awards.kinds import Kind, fitting
from thidua.core.kernel.ids import BearerId, DossierId, NominationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.subject import subject_of, weighed_as
from thidua.core.text_likeness.ruled import filed
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn, action
from thidua.law.book import lawbook
from thidua.modules.directory.public import unit_for_update, unit_view
from thidua.modules.nominations.models import Band, Dossier, Nomination, Source
from thidua.modules.nominations.queries.blocs import BlocResult, in_reach, result_named, result_of
from thidua.modules.nominations.queries.drafting import reviewer_of
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.registry.public import BearerView, bearer_view

OPEN = ("drafting", "returned")
OLDEST = 1945


@dataclass(frozen=True, slots=True)
class NominationDraft:
    """A nomination as it is typed. `own`: the unit's own body reviews it, and not the one above.

    `leaders` is of how many leaders of blocs a flag's ceiling counts; `grade` and `members` are the collective's, for
    ceilings that an office sets by class.
    """

    name: str
    kind: str
    year: int
    closes_on: date
    is_own: bool = False
    is_simplified: bool = False
    simplified_because: str = ""
    leaders: int | None = None
    grade: str = ""
    members: int | None = None
    source: str = Source.HAND
    source_key: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One award for one bearer, for what was achieved from a day to a day."""

    bearer: BearerId
    award: str
    since: date
    until: date
    achievement: str = ""
    members: int | None = None
    having: int | None = None
    bloc: int | None = None


def _wrong(draft: NominationDraft) -> tuple[Reason, ...]:
    found = []
    if not draft.name.strip():
        found.append(Reason.of("nomination.name_missing"))
    if draft.kind not in {kind.value for kind in Kind}:
        found.append(Reason.of("nomination.kind_missing"))
    if not OLDEST <= draft.year <= draft.closes_on.year + 1:
        found.append(Reason.of("nomination.year_wrong", year=draft.year))
    if draft.is_simplified and not draft.simplified_because.strip():
        found.append(Reason.of("nomination.simplified_because_missing"))
    return tuple(found)


def _fill(row: Nomination, draft: NominationDraft) -> None:
    for name in ("kind", "year", "closes_on", "is_simplified", "leaders", "grade", "members"):
        setattr(row, name, getattr(draft, name))
    row.name, row.simplified_because = draft.name.strip()[:255], draft.simplified_because.strip()


@action("nominations.open_nomination", event="nomination.opened")
def open_nomination(turn: Turn, *, unit: UnitId, draft: NominationDraft) -> Outcome[NominationId]:
    """Open a proposal of a unit for one kind of commendation, as a draft with its closing day."""
    held = turn.hold(unit_for_update, unit)

    wrong = _wrong(draft)
    if wrong:
        return Refused(wrong)

    if draft.source == Source.BLOC:
        result_named(turn.context, draft.source_key, unit).or_raise()
    row = Nomination(unit_id=unit, to_id=unit if draft.is_own else reviewer_of(unit), by=turn.actor.name, at=turn.now)
    row.source, row.source_key = draft.source, draft.source_key
    _fill(row, draft)
    row.save()
    return turn.apply(NominationId(row.pk), to=held, name=row.name, nomination=row.pk)


@action("nominations.correct_nomination", event="nomination.corrected")
def correct_nomination(turn: Turn, *, nomination: NominationId, draft: NominationDraft) -> Outcome[NominationId]:
    """Put right what a proposal says of itself, as long as it is not handed in."""
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")
    wrong = _wrong(draft)
    if wrong:
        return Refused(wrong)

    _fill(held.row, draft)
    held.row.save()
    return turn.apply(nomination, to=held)


def _faults(
    row: Nomination, told: Proposal, bearer: BearerView, *, today: date, result: BlocResult | None
) -> tuple[Reason, ...]:
    """Why a proposal cannot stand in the nomination at all."""
    found = []
    if told.award not in lawbook().titles:
        found.append(Reason.of("nomination.award_unknown", award=told.award))
    if told.until < told.since or told.until > today:
        found.append(Reason.of("nomination.period_wrong", name=bearer.name))
    if not bearer.unit_path.startswith(row.unit.path) and not in_reach(result, bearer):
        found.append(Reason.of("nomination.not_in_branch", name=bearer.name, unit=bearer.unit_name))
    fits = fitting(Kind(row.kind), weighed_as(subject_of(bearer.kind, bearer.category)))
    found += fits.reasons if isinstance(fits, Refused) else ()
    return tuple(found)


def _proposed(
    row: Nomination, told: Proposal, *, place: int, today: date, result: BlocResult | None
) -> Outcome[Dossier]:
    bearer = bearer_view(told.bearer)
    faults = _faults(row, told, bearer, today=today, result=result)
    if faults:
        return Refused(faults)
    there = row.dossiers.filter(bearer=told.bearer, award=told.award).exclude(state="withdrawn")
    if there.exists():
        return refuse("nomination.proposed_already", name=bearer.name)
    dossier = Dossier(
        nomination=row, place=place, award=told.award, subject=subject_of(bearer.kind, bearer.category),
        bearer_id=told.bearer, unit_id=bearer.unit, unit_name=unit_view(bearer.unit).name, name=bearer.name,
        search=search_key(bearer.name)[:400], position=bearer.position, since=told.since, until=told.until,
        members=told.members, having=told.having, bloc_id=result.bloc if result else told.bloc,
    )  # fmt: skip
    keep_text(dossier, told.achievement)
    return Ok(dossier)


def keep_text(row: Dossier, achievement: str) -> None:
    """Save a dossier with its achievement and the keys under which the text is found again."""
    row.achievement = achievement.strip()
    row.signature, keys = filed(row.achievement)
    row.save()
    row.bands.all().delete()
    Band.objects.bulk_create(Band(dossier=row, key=key) for key in keys)


@action("nominations.propose", event="nomination.names_proposed")
def propose(turn: Turn, *, nomination: NominationId, proposals: Sequence[Proposal]) -> Outcome[tuple[DossierId, ...]]:
    """Propose names in a draft: each becomes a dossier; all of them, or none and every reason."""
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")
    if not proposals:
        return refuse("nomination.nobody_chosen")

    first, result = held.row.dossiers.count() + 1, result_of(turn.context, held.row)
    made = [
        _proposed(held.row, told, place=place, today=turn.today, result=result)
        for place, told in enumerate(proposals, first)
    ]
    wrong = tuple(reason for each in made if isinstance(each, Refused) for reason in each)
    if wrong:
        return Refused(wrong)
    keys = tuple(DossierId(each.value.pk) for each in made if isinstance(each, Ok))
    return turn.apply(keys, to=held, count=len(keys))


@action("nominations.write_dossier", event="dossier.written")
def write_dossier(
    turn: Turn, *, dossier: DossierId, achievement: str, since: date, until: date, position: str = "",
    commitment: str = "", explained: str = "", facts: Sequence[str] = (), members: int | None = None,
    having: int | None = None, bloc: int | None = None,
) -> Outcome[DossierId]:  # fmt: skip
    """Write the achievement of a dossier, its days, and the facts on which papers hang, before it is handed in."""
    held = turn.hold(dossier_for_update, dossier)

    row = held.row
    if row.state not in OPEN:
        return refuse("nomination.handed_in")
    if until < since or until > turn.today:
        return refuse("nomination.period_wrong", name=row.name)

    row.since, row.until, row.position = since, until, position.strip()[:200] or row.position
    row.commitment, row.explained, row.facts = commitment.strip(), explained.strip(), sorted(set(facts))
    row.members, row.having, row.bloc_id = members, having, bloc
    keep_text(row, achievement)
    return turn.apply(dossier, to=held)
