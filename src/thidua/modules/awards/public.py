"""The door of awards."""

from thidua.modules.awards.actions import freeze_suggestions, weigh_bearer
from thidua.modules.awards.queries import (
    Asked,
    digest_of_run,
    frozen_lists,
    frozen_page,
    run_page,
    runs_of,
    sheet,
    title_choices,
)

__all__ = [
    "Asked", "digest_of_run", "freeze_suggestions", "frozen_lists", "frozen_page", "run_page", "runs_of", "sheet",
    "title_choices", "weigh_bearer",
]  # fmt: skip
