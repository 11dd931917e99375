"""Rights in the room of targets and reports: the office that asks, the units that report, who may look."""

from thidua.core.access.policy.row import HEAD, OFFICE_OR_HEAD, OWN, SCORERS, STAFF, Row, row
from thidua.core.access.relation import Relation

RIGHTS: tuple[Row, ...] = (
    row("reporting.prepare_scheme", OFFICE_OR_HEAD, OWN),
    row("reporting.define_form", OFFICE_OR_HEAD, OWN),
    row("reporting.ask_for", OFFICE_OR_HEAD, OWN),
    row("reporting.drop_due", OFFICE_OR_HEAD, OWN),
    row("reporting.name_reporters", OFFICE_OR_HEAD, OWN),
    row("reporting.share_target", OFFICE_OR_HEAD, OWN),
    row("reporting.open_scheme", OFFICE_OR_HEAD, OWN),
    row("reporting.close_scheme", OFFICE_OR_HEAD, OWN),
    row("reporting.reopen_scheme", OFFICE_OR_HEAD, OWN),
    row("reporting.move_deadline", OFFICE_OR_HEAD, OWN),
    row("reporting.remind", OFFICE_OR_HEAD, OWN),
    row("reporting.merge_reporter", OFFICE_OR_HEAD, OWN),
    row("reporting.enter_field", SCORERS, OWN),
    row("reporting.attach_file", SCORERS, OWN),
    row("reporting.detach_file", SCORERS, OWN),
    row("reporting.submit_report", SCORERS, OWN),
    row("reporting.withdraw_report", SCORERS, OWN),
    row("reporting.return_report", OFFICE_OR_HEAD, HEAD),
    row("reporting.approve_report", OFFICE_OR_HEAD, HEAD),
    row("reporting.revise_report", OFFICE_OR_HEAD, HEAD),
    row("reporting.lift_report", OFFICE_OR_HEAD, HEAD),
    row("reporting.compose_report", OFFICE_OR_HEAD, OWN),
    row("reporting.send_up", OFFICE_OR_HEAD, OWN),
)

SIGHTS: tuple[Row, ...] = (
    row("reporting.see_scheme", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.BLOC_MEMBER}),
    row("reporting.see_board", STAFF, {Relation.OWN_UNIT, Relation.BRANCH}),
    row("reporting.see_report", STAFF, {Relation.OWN_UNIT, Relation.BLOC_HEAD, Relation.BRANCH}),
)
