"""The door of plans."""

from thidua.modules.plans.actions import Decision, accept_plan, decide_fact, launch_plan, receive_file
from thidua.modules.plans.queries import (
    Kin,
    PlanPage,
    PlanView,
    Review,
    accepted_of_campaign,
    awarded_rows,
    kin_of,
    plan_page,
    review_of,
    tasks_for,
    visible_plans,
)

__all__ = [
    "Decision", "Kin", "PlanPage", "PlanView", "Review", "accept_plan", "accepted_of_campaign", "awarded_rows",
    "decide_fact", "kin_of", "launch_plan", "plan_page", "receive_file", "review_of", "tasks_for", "visible_plans",
]  # fmt: skip
