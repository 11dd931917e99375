"""The door of awards."""

from thidua.modules.awards.actions import freeze_suggestions, weigh_bearer
from thidua.modules.awards.queries import Asked, frozen_lists, frozen_page, run_page, runs_of, sheet

__all__ = [
    "Asked", "freeze_suggestions", "frozen_lists", "frozen_page", "run_page", "runs_of", "sheet", "weigh_bearer",
]  # fmt: skip
