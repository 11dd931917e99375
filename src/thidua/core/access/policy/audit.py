"""Rights in the room of the history."""

from thidua.core.access.duty import Duty
from thidua.core.access.policy.row import BRANCH, Row, row

SIGHTS: tuple[Row, ...] = (row("audit.see_history", {Duty.AUDITOR, Duty.ADMINISTRATOR, Duty.STANDING_OFFICE}, BRANCH),)
