"""Reads of plans."""

from thidua.modules.plans.queries.drafts import LaunchDraft, record_of
from thidua.modules.plans.queries.plans import (
    PURPOSE,
    READ,
    PlanPage,
    PlanView,
    file_to_read,
    plan_for_update,
    plan_of_campaign,
    plan_page,
    plan_subject,
    plans_in_reading,
    reason_to_keep,
    received_before,
    unit_of,
    units_that_receive,
    visible_plans,
)
from thidua.modules.plans.queries.readings import (
    DecisionView,
    ReadFact,
    Review,
    draft_of,
    group_of,
    leaf_picture,
    newest_version,
    review_of,
)
from thidua.modules.plans.queries.todo import tasks_for

__all__ = [
    "PURPOSE", "READ", "DecisionView", "LaunchDraft", "PlanPage", "PlanView", "ReadFact", "Review", "draft_of",
    "file_to_read", "group_of", "leaf_picture", "newest_version", "plan_for_update", "plan_of_campaign", "plan_page", "plan_subject",
    "plans_in_reading", "reason_to_keep", "received_before", "record_of", "review_of", "tasks_for", "unit_of",
    "units_that_receive", "visible_plans",
]  # fmt: skip
