"""Writes of registrations, exemplary models and pacts. Importing the files registers their actions."""

from thidua.modules.registrations.actions.exemplars import (
    copy_exemplar,
    drop_exemplar,
    find_exemplar,
    foster_exemplar,
    spread_exemplar,
    sum_up_exemplar,
)
from thidua.modules.registrations.actions.pacts import (
    change_pact,
    draw_up_pact,
    edit_pact,
    open_signing,
    sign_pact,
)
from thidua.modules.registrations.actions.registrations import (
    Evidence,
    approve_registration,
    complete_registration,
    correct_registration,
    enter_registration,
    import_registrations,
    miss_registration,
    reopen_registration,
    report_progress,
    return_registration,
    submit_registration,
    withdraw_registration,
)

__all__ = [
    "Evidence", "approve_registration", "change_pact", "complete_registration", "copy_exemplar",
    "correct_registration", "draw_up_pact", "drop_exemplar", "edit_pact", "enter_registration", "find_exemplar",
    "foster_exemplar", "import_registrations", "miss_registration", "open_signing", "reopen_registration",
    "report_progress", "return_registration", "sign_pact", "spread_exemplar", "submit_registration",
    "sum_up_exemplar", "withdraw_registration",
]  # fmt: skip
