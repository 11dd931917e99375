"""The door of registrations."""

from thidua.modules.registrations.actions import (
    Evidence,
    approve_registration,
    complete_registration,
    copy_exemplar,
    draw_up_pact,
    enter_registration,
    find_exemplar,
    foster_exemplar,
    miss_registration,
    open_signing,
    report_progress,
    return_registration,
    sign_pact,
    spread_exemplar,
    submit_registration,
    sum_up_exemplar,
    withdraw_registration,
)
from thidua.modules.registrations.queries.beside import beside_campaign
from thidua.modules.registrations.queries.pacts import PactTerms, pact_page, pact_targets, pact_terms, visible_pacts
from thidua.modules.registrations.queries.registrations import TitleSought, comparison_of, titles_sought
from thidua.modules.registrations.queries.todo import tasks_for

__all__ = [
    "Evidence", "PactTerms", "TitleSought", "approve_registration", "beside_campaign", "comparison_of",
    "complete_registration", "copy_exemplar", "draw_up_pact", "enter_registration", "find_exemplar", "foster_exemplar",
    "miss_registration", "open_signing", "pact_page", "pact_targets", "pact_terms", "report_progress",
    "return_registration", "sign_pact", "spread_exemplar", "submit_registration", "sum_up_exemplar", "tasks_for",
    "titles_sought", "visible_pacts", "withdraw_registration",
]  # fmt: skip
