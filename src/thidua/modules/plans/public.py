"""The door of plans."""

from thidua.modules.plans.actions import Decision, accept_plan, decide_fact, launch_plan, receive_file
from thidua.modules.plans.queries import (
    PlanPage,
    PlanView,
    Review,
    accepted_of_campaign,
    plan_page,
    review_of,
    tasks_for,
    visible_plans,
)

__all__ = [
    "Decision", "PlanPage", "PlanView", "Review", "accept_plan", "accepted_of_campaign", "decide_fact", "launch_plan",
    "plan_page", "receive_file", "review_of", "tasks_for", "visible_plans",
]  # fmt: skip
