"""What follows a reminder or a moved deadline, after the commit: those who fill the reports are told."""

from thidua.core.kernel.ids import DueId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import system_context
from thidua.foundation.outbox import effect
from thidua.modules.notices.public import Told, tell
from thidua.modules.reporting.queries import telling


@effect("reporting.tell_of_reminder")
def tell_of_reminder(due: int, moment: str) -> int:
    """Tell every unit whose report is not in. Done twice it tells once."""
    return _tell(due, moment, "report.told_reminder", is_open=True)


@effect("reporting.tell_of_move")
def tell_of_move(due: int, moment: str) -> int:
    """Tell every unit of the new day. Done twice it tells once."""
    return _tell(due, moment, "report.told_move", is_open=False)


def _tell(due: int, moment: str, code: str, *, is_open: bool) -> int:
    ctx, told = system_context(), 0
    for each in telling.told_units(DueId(due), is_open=is_open):
        said = Reason.of(code, what=each.what, on=each.last_good_day, because=each.because)
        what = Told(f"{code}:{each.report}:{moment}", said, each.url, each.last_good_day)
        told += tell(ctx, unit=each.unit, duties=telling.FILLERS, told=what).or_raise()
    return told
