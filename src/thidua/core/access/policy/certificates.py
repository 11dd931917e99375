"""Rights in the room of certificates."""

from thidua.core.access.policy.row import OFFICE, OWN, OWN_OR_BRANCH, STAFF, Open, Row, row

RIGHTS: tuple[Row, ...] = (
    row("certificates.keep_layout", OFFICE, OWN),
    row("certificates.issue_certificates", OFFICE, OWN),
    row("certificates.correct_certificate", OFFICE, OWN),
    row("certificates.revoke_certificate", OFFICE, OWN),
    row("certificates.restore_certificate", OFFICE, OWN),
    row("certificates.print_again", OFFICE, OWN),
    Row("certificates.record_printed", open_to=Open.SYSTEM),
    Row("certificates.record_print_failed", open_to=Open.SYSTEM),
)

SIGHTS: tuple[Row, ...] = (row("certificates.see_batch", STAFF, OWN_OR_BRANCH),)
