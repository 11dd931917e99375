"""Confirming a reading fact by fact, and the plan as a whole."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.plans.acceptance import Accepted, Added, Corrected, Refused_, Verdict, accept
from thidua.core.plans.acceptance.shapes import SHAPES, faults
from thidua.core.plans.groups import SINGLE_GROUPS, Group
from thidua.core.plans.plan import Plan
from thidua.core.workflow.plan import PLAN
from thidua.foundation.act import Turn, action
from thidua.modules.plans import queries
from thidua.modules.plans.models import (
    NUMBER_LENGTH,
    TITLE_LENGTH,
    AcceptedPlan,
    ConfirmedPhrase,
    FactDecision,
    FactVerdict,
)

ADDED = "added."


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on one fact. `value` for what was corrected or added; a fact to add has the key of its group."""

    key: str
    verdict: str
    value: Mapping[str, Any] | None = None


def _placed(review: queries.Review, decision: Decision, *, number: int) -> Outcome[Decision]:
    """The decision under the key it is kept by; refused where there is no such fact.

    An addition gets the next number. A single value that the machine missed has the name of its group; where the
    machine read one, typing another corrects it.
    """
    if decision.verdict != FactVerdict.ADDED:
        return Ok(decision) if review.find(decision.key) else refuse("plan.unknown_fact", key=decision.key)
    if decision.key not in SHAPES:
        return refuse("plan.unknown_fact", key=decision.key)
    if decision.key not in SINGLE_GROUPS:
        return Ok(replace(decision, key=f"{ADDED}{decision.key}.{number}"))
    read = review.find(decision.key)
    is_read = read is not None and read.fact is not None
    return Ok(replace(decision, verdict=FactVerdict.CORRECTED.value) if is_read else decision)


def _checked(review: queries.Review, decision: Decision, *, number: int) -> Outcome[Decision]:
    """The decision with its key, once its value has the shape of its group; `number` is for an addition."""
    placed = _placed(review, decision, number=number)
    if isinstance(placed, Refused):
        return placed
    kept = placed.value
    if kept.verdict not in (FactVerdict.CORRECTED, FactVerdict.ADDED):
        return Ok(replace(kept, value=None))
    value = dict(kept.value or {})
    reasons = tuple(faults(cast("Group", queries.group_of(kept.key)), value, key=kept.key))
    return Refused(reasons) if reasons else Ok(replace(kept, value=value))


def _in_bulk(review: queries.Review, least: int | None) -> list[Decision]:
    """Acceptance of every fact still open that the machine is at least so sure of."""
    if least is None:
        return []
    return [
        Decision(entry.key, FactVerdict.ACCEPTED.value)
        for entry in review.facts
        if entry.status == "open" and entry.fact is not None and entry.fact.confidence >= least
    ]


@action("plans.decide_fact", event="plan.facts_decided")
def decide_fact(
    turn: Turn, *, plan: PlanId, decisions: Sequence[Decision] = (), at_least: int | None = None
) -> Outcome[int]:
    """Decide facts of a reading: accept, correct, refuse, add, take up again; or accept all from a confidence on."""
    held = turn.hold(queries.plan_for_update, plan)
    review = queries.review_of(plan).or_raise()

    if held.row.state != "read":
        return refuse("workflow.wrong_state", state=PLAN.state(held.row.state).staff)
    next_number = FactDecision.objects.filter(reading=review.reading_id, verdict=FactVerdict.ADDED).count() + 1
    asked = (*decisions, *_in_bulk(review, at_least))
    checked = [_checked(review, decision, number=n).or_raise() for n, decision in enumerate(asked, next_number)]
    if not checked:
        return refuse("plan.nothing_to_decide")

    FactDecision.objects.bulk_create(
        FactDecision(
            reading_id=review.reading_id, key=decision.key, verdict=decision.verdict, value=decision.value,
            by=turn.actor.name, person=turn.actor.person, at=turn.now,
        )
        for decision in checked
    )  # fmt: skip
    words = [f"{decision.key}={decision.verdict}" for decision in checked]
    return turn.apply(len(checked), to=held, count=len(checked), decided=words)


def _verdict(entry: queries.ReadFact) -> Verdict | None:
    """The person's word as the core takes it; None while the fact is open."""
    by_status: dict[str, Verdict] = {
        "accepted": Accepted(),
        "corrected": Corrected(entry.value),
        "refused": Refused_(),
    }
    return by_status.get(entry.status)


def _verdicts(review: queries.Review) -> tuple[dict[str, Verdict], tuple[Added, ...]]:
    """All words on read facts by key, and the facts that persons added (additions taken back are left out)."""
    words = {entry.key: _verdict(entry) for entry in review.facts if entry.fact is not None}
    added = tuple(
        Added(cast("Group", entry.group), entry.value)
        for entry in review.facts
        if entry.fact is None and entry.status in ("added", "corrected")
    )
    return {key: word for key, word in words.items() if word is not None}, added


def accepted(review: queries.Review) -> Outcome[Plan]:
    """The plan that the decisions so far make, or everything that stands against it."""
    verdicts, added = _verdicts(review)
    return accept(review.reading, verdicts, added=added)


@action("plans.accept_plan", event="plan.accepted")
def accept_plan(turn: Turn, *, plan: PlanId) -> Outcome[int]:
    """Confirm a plan: what was read and decided becomes its data."""
    held = turn.hold(queries.plan_for_update, plan)
    review = queries.review_of(plan).or_raise()

    decided = accepted(review)
    if isinstance(decided, Refused):
        return decided

    content = queries.record_of(decided.value)
    kept = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    last = queries.newest_version(plan)
    row = AcceptedPlan.objects.create(
        plan=held.row, reading_id=review.reading_id, version=last.version + 1 if last else 1, content=content,
        digest=hashlib.sha256(kept.encode()).hexdigest(), at=turn.now, by=turn.actor.name,
    )  # fmt: skip
    ConfirmedPhrase.objects.bulk_create(
        (
            ConfirmedPhrase(unit_id=held.row.unit_id, plan=held.row, text=text, at=turn.now)
            for text in queries.confirmed_phrases(review)
        ),
        ignore_conflicts=True,
    )
    held.row.title = decided.value.title[:TITLE_LENGTH]
    held.row.number = (decided.value.number or "")[:NUMBER_LENGTH]
    held.row.issued_on = decided.value.issued_on
    held.row.save(update_fields=["title", "number", "issued_on"])
    return turn.apply(row.version, to=held, step="accept", version=row.version, digest=row.digest)


@action("plans.correct_plan", event="plan.reopened")
def correct_plan(turn: Turn, *, plan: PlanId, because: str) -> Outcome[PlanId]:
    """Open a confirmed plan for correction, with the reason; the confirmed version stays."""
    held = turn.hold(queries.plan_for_update, plan)

    if not because.strip():
        return Refused((Reason.of("reason.missing"),))

    return turn.apply(plan, to=held, step="correct", because=because.strip())
