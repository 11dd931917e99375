"""Rights in the room of proposals: the unit that proposes, the body that reviews, and what only the system does."""

from thidua.core.access.duty import Duty
from thidua.core.access.policy.row import OFFICE, OFFICE_OR_HEAD, OWN, STAFF, Open, Row, row, rows
from thidua.core.access.relation import Relation

_REVIEWS = {Relation.ADDRESSEE}
_PROPOSED = (
    "open_nomination correct_nomination propose write_dossier submit_nomination submit_dossier withdraw_nomination "
    "withdraw_dossier send_up attach_paper attach_to_all take_paper_out take_shared_paper_out number_letter"
)
_TAKEN_IN = "receive_nomination receive_dossier return_nomination return_dossier hand_over"
_ASKED = "open_publicity extend_publicity answer_comment ask_opinion enter_opinion"
_SYSTEM = (
    "carry_dossier vote_dossier_down award_dossier refuse_dossier reopen_dossier wait_above_again review_dossier_again"
)

RIGHTS: tuple[Row, ...] = (
    *rows(OFFICE_OR_HEAD, OWN, "nominations", _PROPOSED),
    *rows(OFFICE, OWN, "nominations", "receive_list save_list propose_registered pack_nomination take_package"),
    *rows(OFFICE_OR_HEAD, _REVIEWS, "nominations", _TAKEN_IN),
    *rows({Duty.UNIT_HEAD}, _REVIEWS, "nominations", "accept_dossier decline_dossier"),
    *rows(OFFICE_OR_HEAD, _REVIEWS, "nominations", "rule_on_text let_copy_pass give_opinion"),
    *rows(OFFICE_OR_HEAD, _REVIEWS, "nominations", "pass_dossier_on take_dossier_back"),
    *rows(OFFICE_OR_HEAD, OWN | _REVIEWS, "nominations", "weigh_dossier weigh_nomination lean_on let_go_of"),
    *rows(
        OFFICE_OR_HEAD, OWN, "nominations", "open_publicity extend_publicity answer_comment ask_opinion enter_opinion"
    ),
    *rows(OFFICE_OR_HEAD, OWN, "nominations", "choose_about_copies"),
    Row("nominations.comment", open_to=Open.ANYONE),
    *(Row(f"nominations.{name}", open_to=Open.SYSTEM) for name in _SYSTEM.split()),
)

SIGHTS: tuple[Row, ...] = (
    row("nominations.see_nomination", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.ADDRESSEE}),
)
