"""The confirmed plan as a whole."""

from dataclasses import dataclass

from thidua.core.kernel.period import Day
from thidua.core.plans.plan.aims import PlanAward, PlanContent, PlanMovement, PlanResult, PlanTarget
from thidua.core.plans.plan.bloc import PlanBloc, ScoringRule
from thidua.core.plans.plan.paper import PlanCitation, PlanRecipient, Signatory
from thidua.core.plans.plan.timing import PlanActivity, PlanDeadline, PlanOccasion, PlanPhase, PlanTask


@dataclass(frozen=True, slots=True)
class Plan:
    """The confirmed plan. `kind` is the code of the kind of document (KH, QĐ …)."""

    kind: str | None
    number: str | None
    symbol: str | None
    issued_on: Day
    title: str
    issuing_body: str | None
    parent_body: str | None
    place: str | None
    signatory: Signatory | None
    citations: tuple[PlanCitation, ...]
    occasions: tuple[PlanOccasion, ...]
    phases: tuple[PlanPhase, ...]
    contents: tuple[PlanContent, ...]
    targets: tuple[PlanTarget, ...]
    activities: tuple[PlanActivity, ...]
    tasks: tuple[PlanTask, ...]
    deadlines: tuple[PlanDeadline, ...]
    movements: tuple[PlanMovement, ...]
    awards: tuple[PlanAward, ...]
    scoring: ScoringRule | None
    bloc: PlanBloc | None
    results: tuple[PlanResult, ...]
    recipients: tuple[PlanRecipient, ...]
    keys: tuple[tuple[str, str], ...]
    """For the single values above (number, issued_on, title …): the name and the key of the fact it comes from."""
