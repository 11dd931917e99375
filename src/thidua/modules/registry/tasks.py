"""Checking a list after it was taken in, and entering its good rows: at once where it is short, else by a worker."""

from collections.abc import Callable

from thidua.core.kernel.ids import FileId, ListId, UnitId
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import system_context
from thidua.foundation.outbox import Job, effect
from thidua.foundation.sentences import sentence
from thidua.modules.registry import actions, queries
from thidua.modules.registry.queries import lists

PART = 1_000
"""So many rows are entered in one step; a stop waits no longer than for one."""
Watch = Callable[[int, int], None]


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches a short effect."""


def _check(award_list: int, watch: Watch) -> None:
    """Check the list and keep the report. Done twice it keeps the first."""
    waiting = queries.list_to_check(ListId(award_list))
    if waiting is None:
        return
    unit, file = waiting
    ctx = system_context()
    lines = lists.watched(FileId(file), watch).or_raise()
    _keep_report(award_list, queries.checked(UnitId(unit), lines, today=ctx.today).report())


def _keep_report(award_list: int, report: dict[str, object]) -> None:
    outcome = actions.check_list(system_context(), award_list=ListId(award_list), report=report)
    if not isinstance(outcome, Ok) and not any(reason.code == "workflow.wrong_state" for reason in outcome):
        outcome.or_raise()


@effect(lists.CHECK)
def check_list(award_list: int) -> None:
    """Check a short list at once."""
    _check(award_list, _nobody)


def check_gave_up(award_list: int) -> None:
    """After the last attempt the office is told; nothing was entered."""
    trouble = sentence(Reason.of("register.check_gave_up"), "vi")
    _keep_report(award_list, {"rows": 0, "wrong": 0, "trouble": trouble})


@effect(lists.CHECK_LONG, gave_up=check_gave_up)
def check_long_list(job: Job, award_list: int) -> None:
    """Check a long list, telling how far it is."""
    _check(award_list, job.report)


def _save(award_list: int, watch: Watch) -> None:
    """Enter the good rows part by part; broken off, it goes on behind the last part that is in the register."""
    key = ListId(award_list)
    saving = queries.list_to_save(key)
    if saving is None:
        return
    lines = queries.lines_of(saving.file).or_raise()
    found = queries.checked(saving.unit, lines, today=system_context().today)
    whose: dict[lists.Key, int | None] = {each: match.bearer for each, match in found.matches.items()}
    whose |= {each: saving.whose[at] for at, _row, each in found.rows if at in saving.whose}
    rows = [row for row in found.rows if row[0] > saving.entered]
    for start in range(0, len(rows), PART):
        watch(start, len(rows))
        part = rows[start : start + PART]
        mine = {each: whose.get(each) for _at, _row, each in part}
        outcome = actions.save_part(system_context(), award_list=key, rows=part, whose=mine)
        if isinstance(outcome, Refused):
            return
        whose |= outcome.value
    actions.end_saving(system_context(), award_list=key)


@effect(lists.SAVE)
def enter_rows(award_list: int) -> None:
    """Enter the rows of a short list at once."""
    _save(award_list, _nobody)


def saving_gave_up(_award_list: int) -> None:
    """After the last attempt the list stays where it is: the office stops it and lets it go on."""


@effect(lists.SAVE_LONG, gave_up=saving_gave_up)
def enter_many_rows(job: Job, award_list: int) -> None:
    """Enter the rows of a long list, telling how far it is."""
    _save(award_list, job.report)
