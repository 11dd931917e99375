"""Writes of plans."""

from thidua.modules.plans.actions.confirming import Decision, accept_plan, accepted, correct_plan, decide_fact
from thidua.modules.plans.actions.launching import launch_plan
from thidua.modules.plans.actions.receiving import receive_file, record_reading, set_plan_aside, take_plan_back

__all__ = [
    "Decision", "accept_plan", "accepted", "correct_plan", "decide_fact", "launch_plan", "receive_file",
    "record_reading", "set_plan_aside", "take_plan_back",
]  # fmt: skip
