"""THE table of rights: which duty, in which relation, may do which action. What no row allows is refused."""

from thidua.core.access.duty import Duty, Holder
from thidua.core.access.relation import Relation, Subject, personal, relations
from thidua.core.access.row import Open, Row
from thidua.core.access.reporting_rights import REPORTING, REPORTING_SIGHT
from thidua.core.access.right import BODY as _BODY
from thidua.core.access.right import BRANCH as _BRANCH
from thidua.core.access.right import HEAD as _HEAD
from thidua.core.access.right import OFFICE as _OFFICE
from thidua.core.access.right import OFFICE_OR_HEAD as _OFFICE_OR_HEAD
from thidua.core.access.right import OWN as _OWN
from thidua.core.access.right import OWN_OR_BRANCH as _OWN_OR_BRANCH
from thidua.core.access.right import RUN as _RUN
from thidua.core.access.right import SCORERS as _SCORERS
from thidua.core.access.right import SIT as _SIT
from thidua.core.access.right import STAFF as _STAFF
from thidua.core.access.right import Open, Row
from thidua.core.access.right import row as _row
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day

PERSON = "person"
"""The kind of a subject that is a person."""


def _row(action: str, duties: set[Duty], relations_: set[Relation]) -> Row:
    return Row(action, frozenset(duties), frozenset(relations_))


def _rows(duties: set[Duty], relations_: set[Relation], module: str, names: str) -> tuple[Row, ...]:
    """The same right for several actions of a module, their names in one text."""
    return tuple(_row(f"{module}.{name}", duties, relations_) for name in names.split())


_OFFICE = {Duty.STANDING_OFFICE}
_OFFICE_OR_HEAD = {Duty.STANDING_OFFICE, Duty.UNIT_HEAD}
_SCORERS = {Duty.SCORER, Duty.STANDING_OFFICE, Duty.UNIT_HEAD}
_STAFF = {Duty.STANDING_OFFICE, Duty.UNIT_HEAD, Duty.SCORER, Duty.AUDITOR, Duty.ADMINISTRATOR}
_OWN = {Relation.OWN_UNIT}
_BRANCH = {Relation.BRANCH}
_HEAD = {Relation.BLOC_HEAD}
_RUN = {Relation.OWN_UNIT, Relation.SECRETARY}
_SIT = {Relation.SEAT}
_BODY = {Relation.OWN_UNIT, Relation.SECRETARY, Relation.SEAT}
_OWN_OR_BRANCH = {Relation.OWN_UNIT, Relation.BRANCH}
_LED_ROUND = (
    "prepare_round open_round extend_round cancel_round return_sheet name_formula begin_verification put_to_meeting "
    "call_third drop_member settle_tie reopen_round answer_objection close_round correct_round"
)
_SCORED = (
    "enter_score attach_evidence detach_evidence upload_sheets submit_sheet withdraw_sheet accept_proposal "
    "file_objection"
)

POLICY: tuple[Row, ...] = (
    Row("directory.log_in", open_to=Open.ANYONE),
    _row("directory.change_password", _STAFF, _OWN),
    Row("directory.set_up", open_to=Open.SYSTEM),
    _row("directory.add_unit", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.rename_unit", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.move_unit", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.classify_unit", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.close_unit", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.add_person", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.give_duty", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.end_duty", {Duty.ADMINISTRATOR}, _BRANCH),
    _row("directory.unlock_account", {Duty.ADMINISTRATOR}, _BRANCH),
    Row("notices.begin_day", open_to=Open.SYSTEM),
    Row("notices.tell", open_to=Open.SYSTEM),
    Row("notices.hand_letter_over", open_to=Open.SYSTEM),
    Row("notices.record_letter_sent", open_to=Open.SYSTEM),
    Row("notices.put_letter_back", open_to=Open.SYSTEM),
    Row("notices.give_letter_up", open_to=Open.SYSTEM),
    Row("notices.mark_letter_unclear", open_to=Open.SYSTEM),
    Row("notices.mark_seen", open_to=Open.SELF),
    Row("notices.choose_letters", open_to=Open.SELF),
    Row("notices.open_feed", open_to=Open.SELF),
    Row("notices.close_feed", open_to=Open.SELF),
    _row("certificates.keep_layout", _OFFICE, _OWN),
    _row("certificates.issue_certificates", _OFFICE, _OWN),
    _row("certificates.correct_certificate", _OFFICE, _OWN),
    _row("certificates.revoke_certificate", _OFFICE, _OWN),
    _row("certificates.restore_certificate", _OFFICE, _OWN),
    _row("certificates.print_again", _OFFICE, _OWN),
    Row("certificates.record_printed", open_to=Open.SYSTEM),
    Row("certificates.record_print_failed", open_to=Open.SYSTEM),
    _row("statutes.add_text", _OFFICE, _OWN),
    _row("statutes.enter_value", _OFFICE, _OWN),
    _row("statutes.enter_rule", _OFFICE, _OWN),
    _row("statutes.confirm_provision", _OFFICE_OR_HEAD, _OWN),
    _row("statutes.refuse_provision", _OFFICE_OR_HEAD, _OWN),
    _row("statutes.repeal_provision", _OFFICE_OR_HEAD, _OWN),
    _row("documents.store_file", _SCORERS, _OWN),
    _row("registry.add_bearer", _OFFICE, _OWN | _BRANCH),
    _row("registry.correct_bearer", _OFFICE, _OWN | _BRANCH),
    _row("registry.link_bearers", _OFFICE, _OWN | _BRANCH),
    _row("registry.unlink_bearers", _OFFICE, _OWN | _BRANCH),
    _row("registry.make_entry", _OFFICE, _OWN),
    _row("registry.correct_entry", _OFFICE, _OWN),
    _row("registry.revoke_entry", _OFFICE, _OWN),
    _row("registry.restore_entry", _OFFICE, _OWN),
    _row("registry.keep_record", _OFFICE, _OWN | _BRANCH),
    _row("registry.correct_record", _OFFICE, _OWN | _BRANCH),
    _row("registry.take_record_back", _OFFICE, _OWN | _BRANCH),
    _row("registry.receive_list", _OFFICE, _OWN),
    Row("registry.check_list", open_to=Open.SYSTEM),
    _row("registry.save_list", _OFFICE, _OWN),
    _row("registry.set_list_aside", _OFFICE, _OWN),
    _row("plans.receive_file", _OFFICE, _OWN),
    Row("plans.record_reading", open_to=Open.SYSTEM),
    Row("plans.record_trouble", open_to=Open.SYSTEM),
    _row("plans.stop_reading", _OFFICE, _OWN),
    _row("plans.read_again", _OFFICE, _OWN),
    _row("plans.link_plan", _OFFICE, _OWN),
    _row("plans.decide_fact", _OFFICE, _OWN),
    _row("plans.accept_plan", _OFFICE, _OWN),
    _row("plans.correct_plan", _OFFICE, _OWN),
    _row("plans.launch_plan", _OFFICE_OR_HEAD, _OWN),
    _row("plans.set_plan_aside", _OFFICE, _OWN),
    _row("plans.take_plan_back", _OFFICE, _OWN),
    _row("campaigns.start_campaign", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.send_calls", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.receive_call", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.answer_call", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.release_unit", _OFFICE_OR_HEAD, {Relation.CALLER}),
    _row("campaigns.call_again", _OFFICE_OR_HEAD, {Relation.CALLER}),
    _row("campaigns.register_movement", _OFFICE, _OWN),
    _row("campaigns.correct_movement", _OFFICE, _OWN),
    _row("registrations.enter_registration", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.import_registrations", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.correct_registration", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.submit_registration", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.withdraw_registration", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.approve_registration", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("registrations.return_registration", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("registrations.report_progress", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.complete_registration", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.miss_registration", _OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.ADDRESSEE}),
    _row("registrations.reopen_registration", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("registrations.find_exemplar", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.foster_exemplar", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.sum_up_exemplar", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.spread_exemplar", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.drop_exemplar", _OFFICE_OR_HEAD, _OWN),
    _row("registrations.copy_exemplar", _OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.CALLED}),
    _row("registrations.draw_up_pact", _OFFICE_OR_HEAD, _HEAD),
    _row("registrations.edit_pact", _OFFICE_OR_HEAD, _HEAD),
    _row("registrations.open_signing", _OFFICE_OR_HEAD, _HEAD),
    _row("registrations.change_pact", _OFFICE_OR_HEAD, _HEAD),
    _row("registrations.sign_pact", {Duty.UNIT_HEAD}, {Relation.OWN_UNIT, Relation.BLOC_MEMBER}),
    _row("initiatives.enter_initiative", _OFFICE_OR_HEAD, _OWN),
    _row("initiatives.correct_initiative", _OFFICE_OR_HEAD, _OWN),
    _row("initiatives.submit_initiative", _OFFICE_OR_HEAD, _OWN),
    _row("initiatives.withdraw_initiative", _OFFICE_OR_HEAD, _OWN),
    _row("initiatives.return_initiative", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("initiatives.rule_on_likeness", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("initiatives.recognise_initiative", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("initiatives.decline_initiative", _OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    _row("initiatives.use_initiative", _OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.ADDRESSEE}),
    _row("initiatives.follow_up_initiative", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.name_members", _OFFICE_OR_HEAD, _HEAD),
    _row("campaigns.set_up_blocs", _OFFICE_OR_HEAD, _OWN),
    *_rows(_OFFICE_OR_HEAD, _HEAD | _OWN, "campaigns", "record_term leave_bloc carry_over"),
    _row("campaigns.finish_campaign", _OFFICE_OR_HEAD, _OWN),
    _row("campaigns.resume_campaign", _OFFICE_OR_HEAD, _OWN),
    _row("scoring.import_table", _OFFICE, _OWN),
    *_rows(_OFFICE_OR_HEAD, _OWN, "scoring", "adopt_table withdraw_table"),
    *_rows(_OFFICE_OR_HEAD, _HEAD, "scoring", _LED_ROUND),
    *_rows(_SCORERS, _OWN, "scoring", _SCORED),
    _row("scoring.stand_aside", _SCORERS, _OWN | _HEAD),
    _row("council.establish_council", _OFFICE_OR_HEAD, _OWN),
    _row("council.gather_bloc", _OFFICE_OR_HEAD, _OWN),
    _row("council.adopt_rule", _OFFICE_OR_HEAD, _RUN),
    _row("council.add_seat", _OFFICE_OR_HEAD, _OWN),
    _row("council.end_seat", _OFFICE_OR_HEAD, _OWN),
    _row("council.end_council", _OFFICE_OR_HEAD, _OWN),
    _row("council.prepare_session", _OFFICE_OR_HEAD, _RUN),
    _row("council.convene_session", _OFFICE_OR_HEAD, _RUN),
    _row("council.mark_attendance", _OFFICE_OR_HEAD, _RUN),
    _row("council.open_session", _OFFICE_OR_HEAD, _RUN),
    _row("council.close_session", _OFFICE_OR_HEAD, _RUN),
    _row("council.cancel_session", _OFFICE_OR_HEAD, _RUN),
    _row("council.put_item", _OFFICE_OR_HEAD, _RUN),
    _row("council.withdraw_item", _OFFICE_OR_HEAD, _RUN),
    _row("council.note_remark", _OFFICE_OR_HEAD, _RUN),
    _row("council.stand_aside", _OFFICE_OR_HEAD, _BODY),
    _row("council.take_part", _OFFICE_OR_HEAD, _RUN),
    _row("council.conclude_item", _OFFICE_OR_HEAD, _RUN),
    _row("council.open_ballot", _OFFICE_OR_HEAD, _RUN),
    _row("council.cast_ballot", set(), _SIT),
    _row("council.enter_opinion", _OFFICE_OR_HEAD, _RUN),
    _row("council.close_ballot", _OFFICE_OR_HEAD, _RUN),
    _row("council.annul_ballot", _OFFICE_OR_HEAD, _RUN),
    _row("council.hold_run_off", _OFFICE_OR_HEAD, _RUN),
    _row("council.settle_election", _OFFICE_OR_HEAD, _RUN),
    *REPORTING,
)

SIGHT: tuple[Row, ...] = (
    _row("directory.see_units", _STAFF, _BRANCH),
    _row("directory.see_people", {Duty.ADMINISTRATOR, Duty.STANDING_OFFICE}, _BRANCH),
    Row("notices.see_own", open_to=Open.SELF),
    _row("certificates.see_batch", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH}),
    _row("audit.see_history", {Duty.AUDITOR, Duty.ADMINISTRATOR, Duty.STANDING_OFFICE}, _BRANCH),
    _row("statutes.see_law", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH}),
    _row("registry.see_register", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH}),
    _row("plans.see_plan", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH}),
    _row("campaigns.see_campaign", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.BLOC_MEMBER, Relation.CALLED}),
    _row("campaigns.see_cascade", _STAFF, _OWN_OR_BRANCH),
    _row("campaigns.see_movement", _STAFF, _OWN_OR_BRANCH),
    _row("registrations.see_registration", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.ADDRESSEE}),
    _row("registrations.see_exemplar", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.CALLED}),
    _row("registrations.see_pact", _STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
    _row("initiatives.see_initiative", _STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.ADDRESSEE}),
    _row("scoring.see_table", _STAFF, {Relation.OWN_UNIT, Relation.BLOC_MEMBER}),
    _row("scoring.see_round", _STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
    _row("scoring.see_own_sheet", _STAFF, _OWN),
    _row("scoring.see_revealed_sheet", _STAFF, {Relation.BLOC_HEAD, Relation.BLOC_MEMBER}),
    _row("council.see_council", _STAFF, _BODY | {Relation.BLOC_MEMBER}),
    _row("council.see_session", _STAFF, _BODY | {Relation.BLOC_MEMBER}),
    _row("council.see_item", _OFFICE_OR_HEAD, _BODY),
    *REPORTING_SIGHT,
)

_BY_NAME = {row.action: row for row in (*POLICY, *SIGHT)}


def row_for(action: str) -> Row:
    """The row of an action or a sight; KeyError where the table has none, which no running action can meet."""
    return _BY_NAME[action]


def authorize(action: str, *, holder: Holder, subject: Subject, on: Day) -> Outcome[None]:
    """Whether the holder may do this to the subject on that day; a refusal says what is lacking."""
    row = row_for(action)
    if _is_open(row, holder, subject):
        return Ok(None)
    if holder.person in subject.aside:
        return refuse("access.stands_aside", title=subject.title)
    own = personal(holder.person, subject)
    related = [(duty.duty in row.duties, relations(duty, subject)) for duty in holder.on(on)]
    if own & row.relations or any(is_asked and found & row.relations for is_asked, found in related):
        return Ok(None)
    # To somebody outside, a thing that may not be touched is as if it were not there: not even its name is told.
    if not own and not any(found for _is_asked, found in related):
        return refuse("absent.not_found")
    if not own and not any(is_asked for is_asked, _found in related):
        return refuse("access.no_duty")
    return refuse("access.not_yours", title=subject.title)


def _is_open(row: Row, holder: Holder, subject: Subject) -> bool:
    """Whether the row asks for no duty of this holder: it is open to all, to the system, or to the person meant."""
    is_self = subject.kind == PERSON and subject.id == holder.person
    return row.open_to is Open.ANYONE or holder.is_system or (row.open_to is Open.SELF and is_self)
