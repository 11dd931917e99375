"""Checking a list after it was taken in: every row read, everything wrong kept for the page."""

from thidua.core.kernel.ids import FileId, ListId, UnitId
from thidua.core.kernel.outcome import Ok
from thidua.foundation.act import system_context
from thidua.foundation.outbox import effect
from thidua.modules.registry import actions, queries


@effect("registry.check_list")
def check_list(award_list: int) -> None:
    """Check the list and keep the report. Done twice it keeps the first."""
    waiting = queries.list_to_check(ListId(award_list))
    if waiting is None:
        return
    unit, file = waiting
    ctx = system_context()
    lines = queries.lines_of(FileId(file)).or_raise()
    report = queries.checked(UnitId(unit), lines, today=ctx.today).report()
    outcome = actions.check_list(ctx, award_list=ListId(award_list), report=report)
    if not isinstance(outcome, Ok) and not any(reason.code == "workflow.wrong_state" for reason in outcome):
        outcome.or_raise()
