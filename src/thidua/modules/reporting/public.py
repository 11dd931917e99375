"""The door of reporting."""

from thidua.modules.reporting.actions.composing import compose_report, send_up
from thidua.modules.reporting.actions.drafts import attach_file, detach_file, enter_field
from thidua.modules.reporting.actions.handing_in import (
    approve_report,
    lift_report,
    return_report,
    revise_report,
    submit_report,
    withdraw_report,
)
from thidua.modules.reporting.actions.schemes import (
    ask_for,
    close_scheme,
    define_form,
    drop_due,
    name_reporters,
    open_scheme,
    prepare_scheme,
    reopen_scheme,
    share_target,
)
from thidua.modules.reporting.actions.timing import merge_reporter, move_deadline, remind
from thidua.modules.reporting.queries.beside import beside_campaign
from thidua.modules.reporting.queries.boards import due_page, scheme_page, visible_schemes
from thidua.modules.reporting.queries.gathering import scheme_of_campaign
from thidua.modules.reporting.queries.reports import my_reports, report_page
from thidua.modules.reporting.queries.stated import StatedFigure, stated_figures
from thidua.modules.reporting.queries.todo import dues, tasks_for

__all__ = [
    "StatedFigure", "approve_report", "ask_for", "attach_file", "beside_campaign", "close_scheme", "compose_report",
    "define_form", "detach_file", "drop_due", "due_page", "dues", "enter_field", "lift_report", "merge_reporter",
    "move_deadline", "my_reports", "name_reporters", "open_scheme", "prepare_scheme", "remind", "reopen_scheme",
    "report_page", "return_report", "revise_report", "scheme_of_campaign", "scheme_page", "send_up", "share_target",
    "stated_figures", "submit_report", "tasks_for", "visible_schemes", "withdraw_report",
]  # fmt: skip
