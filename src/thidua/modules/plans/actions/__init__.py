"""Writes of plans."""

from thidua.modules.plans.actions.confirming import Decision, accept_plan, accepted, correct_plan, decide_fact
from thidua.modules.plans.actions.launching import launch_plan
from thidua.modules.plans.actions.linking import link_plan
from thidua.modules.plans.actions.receiving import (
    PagePicture,
    read_again,
    receive_file,
    record_reading,
    record_trouble,
    set_plan_aside,
    stop_reading,
    take_plan_back,
)

__all__ = [
    "Decision", "PagePicture", "accept_plan", "accepted", "correct_plan", "decide_fact", "launch_plan", "link_plan",
    "read_again", "receive_file", "record_reading", "record_trouble", "set_plan_aside", "stop_reading",
    "take_plan_back",
]  # fmt: skip
