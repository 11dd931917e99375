"""Decisions about a decision: drafted here, then checked, signed and issued like any other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.decisions.grounds import Achievement, upheld
from thidua.core.documents.award_decision.content import CORRECTING, RESTORING, REVOKING
from thidua.core.kernel.ids import DecisionId, LineId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Held, Turn, action
from thidua.modules.decisions import queries
from thidua.modules.decisions.actions.drafting import DecisionDraft, checked, words_of
from thidua.modules.decisions.models import Decision, Line
from thidua.modules.decisions.queries.templates import newest

COPIED = ("bearer_id", "name", "about", "award", "kind_of_award", "year", "since", "until", "achievement")
CHANGEABLE = ("name", "about", "achievement")


@dataclass(frozen=True, slots=True)
class Fall:
    """Which lines of a decision fall, and why. `violated_on` is needed where the ground is a violation."""

    lines: tuple[LineId, ...]
    ground: str
    because: str
    violated_on: date | None = None
    is_restored: bool = False


def _targets(row: Decision, keys: Sequence[LineId]) -> Outcome[list[Line]]:
    """The lines spoken of; each of this decision, entered in the register, and in no other draft of this sort."""
    if row.state != "issued":
        return refuse("decision.not_issued")
    found = list(row.lines.filter(pk__in=list(keys), entry__isnull=False))
    if not found or len(found) != len(set(keys)):
        return refuse("decision.nobody_chosen")
    busy = Line.objects.filter(target__in=found, decision__state__in=["draft", "checked", "signed"]).first()
    if busy is not None:
        return refuse("decision.item_taken", name=busy.name, about=busy.decision.about)
    return Ok(found)


def _may_fall(targets: list[Line], fall: Fall) -> Outcome[str]:
    """The place of the law that bears the cancellation of all these lines."""
    if queries.fallen(targets):
        return refuse("register.revoked_already")
    achievements = tuple(Achievement(each.name, each.year, each.since, each.until) for each in targets)
    return upheld(fall.ground, fall.because, achievements, fall.violated_on)


def _may_stand_again(targets: list[Line], fall: Fall) -> Outcome[str]:
    """The reason for restoring these lines, where all of them were cancelled and none is examined again since."""
    if len(queries.fallen(targets)) != len(targets):
        return refuse("register.not_revoked")
    if not fall.because.strip():
        return refuse("reason.missing")
    again = queries.reviewed_since(targets)
    return refuse("decision.item_reviewed_again", name=again[0].name) if again else Ok(fall.because)


def _made(
    turn: Turn, row: Decision, draft: DecisionDraft, kind: str, targets: Sequence[Line], **columns: object
) -> Decision:
    made = Decision.objects.create(
        unit=row.unit,
        kind=kind,
        target=row,
        template=newest(row.unit_id, kind),
        by=turn.actor.name,
        at=turn.now,
        **(words_of(draft) | columns),
    )
    Line.objects.bulk_create(
        Line(
            decision=made, place=place, target=target, **{name: getattr(target, name) for name in COPIED},
        )
        for place, target in enumerate(targets, 1)
    )  # fmt: skip
    return made


@action("decisions.draft_revocation", event="revocation.drafted", also=("restoration.drafted",))
def draft_revocation(turn: Turn, *, decision: DecisionId, draft: DecisionDraft, fall: Fall) -> Outcome[DecisionId]:
    """Draft the cancelling of awards of an issued decision with its ground, or the restoring of cancelled ones."""
    held = turn.hold(queries.decision_for_update, decision)

    good = checked(draft)
    if isinstance(good, Refused):
        return good
    targets = _targets(held.row, fall.lines).or_raise()
    (_may_stand_again if fall.is_restored else _may_fall)(targets, fall).or_raise()

    kind = RESTORING if fall.is_restored else REVOKING
    row = _made(
        turn, held.row, draft, kind, targets, ground="" if fall.is_restored else fall.ground,
        because=fall.because.strip(), violated_on=fall.violated_on,
    )  # fmt: skip
    event = "restoration.drafted" if fall.is_restored else "revocation.drafted"
    return turn.apply(
        DecisionId(row.pk), to=Held(row, queries.decision_subject(row)), event=event, because=fall.because.strip(),
        count=len(targets),
    )  # fmt: skip


@action("decisions.draft_correction", event="correction.drafted")
def draft_correction(
    turn: Turn, *, decision: DecisionId, draft: DecisionDraft, line: LineId, instead: Mapping[str, str], because: str
) -> Outcome[DecisionId]:
    """Draft the correcting of how an issued decision names somebody or tells an achievement."""
    held = turn.hold(queries.decision_for_update, decision)

    good = checked(draft)
    if isinstance(good, Refused):
        return good
    (target,) = _targets(held.row, [line]).or_raise()
    said = {name: instead.get(name, "").strip() for name in CHANGEABLE if instead.get(name, "").strip()}
    said = {name: text for name, text in said.items() if text != getattr(target, name)}
    if not said:
        return refuse("decision.nothing_corrected")
    if not because.strip():
        return refuse("reason.missing")

    row = _made(turn, held.row, draft, CORRECTING, [target], because=because.strip())
    row.lines.update(instead=said)
    return turn.apply(
        DecisionId(row.pk), to=Held(row, queries.decision_subject(row)), because=because.strip(), name=target.name
    )
