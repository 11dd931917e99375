"""Rights in the room of units, people, duties and log-in."""

from thidua.core.access.duty import Duty
from thidua.core.access.policy.row import BRANCH, OWN, STAFF, Open, Row, row

RIGHTS: tuple[Row, ...] = (
    Row("directory.log_in", open_to=Open.ANYONE),
    row("directory.change_password", STAFF, OWN),
    Row("directory.set_up", open_to=Open.SYSTEM),
    row("directory.add_unit", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.rename_unit", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.move_unit", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.classify_unit", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.close_unit", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.add_person", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.give_duty", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.end_duty", {Duty.ADMINISTRATOR}, BRANCH),
    row("directory.unlock_account", {Duty.ADMINISTRATOR}, BRANCH),
)

SIGHTS: tuple[Row, ...] = (
    row("directory.see_units", STAFF, BRANCH),
    row("directory.see_people", {Duty.ADMINISTRATOR, Duty.STANDING_OFFICE}, BRANCH),
)
