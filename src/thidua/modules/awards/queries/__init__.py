"""Reads of eligibility."""

from thidua.modules.awards.queries.decided import (
    DecidedView,
    all_decided,
    case_of_run,
    decided_cases,
    run_for_update,
    sealed_before,
)
from thidua.modules.awards.queries.runs import (
    Asked,
    FactAsked,
    RunView,
    digest_of_run,
    facts_asked,
    judged_choices,
    kept_run,
    run_page,
    runs_of,
    title_choices,
    title_name,
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
    "Asked", "DecidedView", "FactAsked", "RunView", "SuggestionPage", "SuggestionView", "VerdictView", "all_decided",
    "case_of_run", "choosing_units", "decided_cases", "digest_of_run", "facts_asked", "frozen_lists", "frozen_page",
    "judged_choices", "kept_run", "run_for_update", "run_page", "runs_of", "sealed_before", "sheet", "suggestions",
    "title_choices", "title_name", "verdict_view", "weighed",
]  # fmt: skip
