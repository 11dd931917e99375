"""Reads of eligibility."""

from thidua.modules.awards.queries.runs import (
    Asked,
    RunView,
    digest_of_run,
    judged_choices,
    run_page,
    runs_of,
    title_choices,
    weighed,
)
from thidua.modules.awards.queries.sheets import sheet
from thidua.modules.awards.queries.suggestions import (
    SuggestionPage,
    SuggestionView,
    choosing_units,
    frozen_lists,
    frozen_page,
    suggestions,
)
from thidua.modules.awards.queries.telling import VerdictView, verdict_view

__all__ = [
    "Asked", "RunView", "SuggestionPage", "SuggestionView", "VerdictView", "choosing_units",
    "digest_of_run", "frozen_lists",
    "frozen_page", "judged_choices", "run_page", "runs_of", "sheet", "suggestions", "title_choices", "verdict_view",
    "weighed",
]  # fmt: skip
