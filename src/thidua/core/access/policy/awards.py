"""Rights in the room of eligibility."""

from thidua.core.access.policy.row import OFFICE, OFFICE_OR_HEAD, OWN, OWN_OR_BRANCH, Row, row

RIGHTS: tuple[Row, ...] = (
    row("awards.weigh_bearer", OFFICE_OR_HEAD, OWN_OR_BRANCH),
    row("awards.freeze_suggestions", OFFICE, OWN),
    row("awards.seal_run", OFFICE_OR_HEAD, OWN_OR_BRANCH),
)

SIGHTS: tuple[Row, ...] = (row("awards.see_eligibility", OFFICE_OR_HEAD, OWN_OR_BRANCH),)
