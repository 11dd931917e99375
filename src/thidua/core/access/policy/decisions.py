"""Rights in the room of decisions: who drafts, checks, signs, gives the number, and keeps the fund."""

from thidua.core.access.duty import Duty
from thidua.core.access.policy.row import OFFICE, OFFICE_OR_HEAD, OWN, OWN_OR_BRANCH, STAFF, Row, row

HEADS = {Duty.UNIT_HEAD}

RIGHTS: tuple[Row, ...] = (
    row("decisions.draft_decision", OFFICE, OWN),
    row("decisions.draft_revocation", OFFICE, OWN),
    row("decisions.draft_correction", OFFICE, OWN),
    row("decisions.change_decision", OFFICE, OWN),
    row("decisions.enter_prize", OFFICE, OWN),
    row("decisions.check_decision", OFFICE_OR_HEAD, OWN),
    row("decisions.give_back_decision", OFFICE_OR_HEAD, OWN),
    row("decisions.sign_decision", HEADS, OWN),
    row("decisions.refuse_lines", HEADS, OWN),
    row("decisions.lift_refusal", HEADS, OWN),
    row("decisions.review_again", HEADS, OWN),
    row("decisions.issue_decision", OFFICE, OWN),
    row("decisions.drop_decision", OFFICE_OR_HEAD, OWN),
    row("decisions.begin_series", OFFICE, OWN),
    row("decisions.write_template", OFFICE, OWN),
    row("decisions.open_fund", OFFICE, OWN),
    row("decisions.enter_movement", OFFICE, OWN),
    row("decisions.mark_paid", OFFICE, OWN),
    row("decisions.stop_payment", OFFICE, OWN),
    row("decisions.take_back", OFFICE, OWN),
    row("decisions.let_go", OFFICE_OR_HEAD, OWN),
    row("decisions.settle_doubt", OFFICE_OR_HEAD, OWN),
    row("decisions.use_form", OFFICE, OWN),
)

SIGHTS: tuple[Row, ...] = (
    row("decisions.see_decision", STAFF, OWN_OR_BRANCH),
    row("decisions.see_told", STAFF, OWN_OR_BRANCH),
    row("decisions.see_fund", STAFF, OWN),
    row("decisions.see_statistics", STAFF, OWN_OR_BRANCH),
)
