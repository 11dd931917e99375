"""Rights in the room of an office's own law."""

from thidua.core.access.policy.row import OFFICE, OFFICE_OR_HEAD, OWN, OWN_OR_BRANCH, STAFF, Row, row

RIGHTS: tuple[Row, ...] = (
    row("statutes.add_text", OFFICE, OWN),
    row("statutes.enter_value", OFFICE, OWN),
    row("statutes.enter_rule", OFFICE, OWN),
    row("statutes.confirm_provision", OFFICE_OR_HEAD, OWN),
    row("statutes.refuse_provision", OFFICE_OR_HEAD, OWN),
    row("statutes.repeal_provision", OFFICE_OR_HEAD, OWN),
)

SIGHTS: tuple[Row, ...] = (row("statutes.see_law", STAFF, OWN_OR_BRANCH),)
