"""Reads of plans."""

from thidua.modules.plans.queries.batch import Batch, batch_of, to_read_on, to_stop
from thidua.modules.plans.queries.drafts import LaunchDraft, record_of
from thidua.modules.plans.queries.kin import CitedPlan, Kin, LookAlike, cited_numbers, kin_of
from thidua.modules.plans.queries.phrases import confirmed_phrases, phrases_for
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
    received_before,
    unit_of,
    units_that_receive,
    visible_plans,
)
from thidua.modules.plans.queries.readiness import launch_checks
from thidua.modules.plans.queries.readings import (
    DecisionView,
    ReadFact,
    Review,
    accepted_of_campaign,
    awarded_rows,
    draft_of,
    group_of,
    leaf_picture,
    newest_version,
    review_of,
)
from thidua.modules.plans.queries.todo import tasks_for

__all__ = [
    "PURPOSE", "READ", "Batch", "CitedPlan", "DecisionView", "Kin", "LaunchDraft", "LookAlike", "PlanPage", "PlanView",
    "ReadFact", "Review", "accepted_of_campaign", "awarded_rows", "batch_of", "cited_numbers", "confirmed_phrases",
    "draft_of", "file_to_read", "group_of", "kin_of", "launch_checks", "leaf_picture", "newest_version", "phrases_for",
    "plan_for_update", "plan_of_campaign", "plan_page", "plan_subject", "plans_in_reading", "received_before",
    "record_of", "review_of", "tasks_for", "to_read_on", "to_stop", "unit_of", "units_that_receive", "visible_plans",
]  # fmt: skip
