"""Rights in the room of criteria tables, rounds and sheets."""

from thidua.core.access.policy.row import HEAD, OFFICE, OFFICE_OR_HEAD, OWN, SCORERS, STAFF, Row, row, rows
from thidua.core.access.relation import Relation

_LED_ROUND = (
    "prepare_round open_round extend_round cancel_round return_sheet name_formula begin_verification put_to_meeting "
    "call_third drop_member settle_tie reopen_round answer_objection close_round correct_round"
)
_SCORED = (
    "enter_score attach_evidence detach_evidence upload_sheets submit_sheet withdraw_sheet accept_proposal "
    "file_objection take_figures"
)

RIGHTS: tuple[Row, ...] = (
    row("scoring.import_table", OFFICE, OWN),
    *rows(OFFICE_OR_HEAD, OWN, "scoring", "adopt_table withdraw_table"),
    *rows(OFFICE_OR_HEAD, HEAD, "scoring", _LED_ROUND),
    *rows(SCORERS, OWN, "scoring", _SCORED),
    row("scoring.stand_aside", SCORERS, OWN | HEAD),
)

SIGHTS: tuple[Row, ...] = (
    row("scoring.see_table", STAFF, {Relation.OWN_UNIT, Relation.BLOC_MEMBER}),
    row("scoring.see_round", STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
    row("scoring.see_own_sheet", STAFF, OWN),
    row("scoring.see_revealed_sheet", STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
)
