"""Rights in the room of councils, sessions and ballots."""

from thidua.core.access.policy.row import BODY, OFFICE_OR_HEAD, OWN, RUN, SIT, STAFF, Row, row
from thidua.core.access.relation import Relation

RIGHTS: tuple[Row, ...] = (
    row("council.establish_council", OFFICE_OR_HEAD, OWN),
    row("council.gather_bloc", OFFICE_OR_HEAD, OWN),
    row("council.adopt_rule", OFFICE_OR_HEAD, RUN),
    row("council.add_seat", OFFICE_OR_HEAD, OWN),
    row("council.end_seat", OFFICE_OR_HEAD, OWN),
    row("council.end_council", OFFICE_OR_HEAD, OWN),
    row("council.prepare_session", OFFICE_OR_HEAD, RUN),
    row("council.convene_session", OFFICE_OR_HEAD, RUN),
    row("council.mark_attendance", OFFICE_OR_HEAD, RUN),
    row("council.open_session", OFFICE_OR_HEAD, RUN),
    row("council.close_session", OFFICE_OR_HEAD, RUN),
    row("council.cancel_session", OFFICE_OR_HEAD, RUN),
    row("council.put_item", OFFICE_OR_HEAD, RUN),
    row("council.withdraw_item", OFFICE_OR_HEAD, RUN),
    row("council.note_remark", OFFICE_OR_HEAD, RUN),
    row("council.stand_aside", OFFICE_OR_HEAD, BODY),
    row("council.take_part", OFFICE_OR_HEAD, RUN),
    row("council.conclude_item", OFFICE_OR_HEAD, RUN),
    row("council.open_ballot", OFFICE_OR_HEAD, RUN),
    row("council.cast_ballot", set(), SIT),
    row("council.enter_opinion", OFFICE_OR_HEAD, RUN),
    row("council.close_ballot", OFFICE_OR_HEAD, RUN),
    row("council.annul_ballot", OFFICE_OR_HEAD, RUN),
    row("council.hold_run_off", OFFICE_OR_HEAD, RUN),
    row("council.settle_election", OFFICE_OR_HEAD, RUN),
)

SIGHTS: tuple[Row, ...] = (
    row("council.see_council", STAFF, BODY | {Relation.BLOC_MEMBER}),
    row("council.see_session", STAFF, BODY | {Relation.BLOC_MEMBER}),
    row("council.see_item", OFFICE_OR_HEAD, BODY),
)
