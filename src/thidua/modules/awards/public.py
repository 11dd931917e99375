"""The door of awards."""

from thidua.modules.awards.actions import freeze_suggestions, seal_run, weigh_bearer
from thidua.modules.awards.queries import (
    Asked,
    all_decided,
    decided_cases,
    digest_of_run,
    frozen_lists,
    frozen_page,
    judged_choices,
    kept_run,
    run_page,
    runs_of,
    sheet,
    title_choices,
    title_name,
)

__all__ = [
    "Asked", "all_decided", "decided_cases", "digest_of_run", "freeze_suggestions", "frozen_lists", "frozen_page",
    "judged_choices", "kept_run", "run_page", "runs_of", "seal_run", "sheet", "title_choices", "title_name",
    "weigh_bearer",
]  # fmt: skip
