"""A plan as an officer confirmed it: typed, frozen, each part with the key of the fact it comes from."""

from thidua.core.plans.plan.aims import Operator, PlanAward, PlanContent, PlanMovement, PlanResult, PlanTarget
from thidua.core.plans.plan.bloc import BlocMember, BlocRole, CrossTerm, PlanBloc, ScoringRule
from thidua.core.plans.plan.paper import PlanCitation, PlanRecipient, Signatory
from thidua.core.plans.plan.timing import PlanActivity, PlanDeadline, PlanOccasion, PlanPhase, PlanTask, Rel
from thidua.core.plans.plan.whole import Plan

__all__ = [
    "BlocMember",
    "BlocRole",
    "CrossTerm",
    "Operator",
    "Plan",
    "PlanActivity",
    "PlanAward",
    "PlanBloc",
    "PlanCitation",
    "PlanContent",
    "PlanDeadline",
    "PlanMovement",
    "PlanOccasion",
    "PlanPhase",
    "PlanRecipient",
    "PlanResult",
    "PlanTarget",
    "PlanTask",
    "Rel",
    "ScoringRule",
    "Signatory",
]
