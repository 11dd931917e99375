"""Rights in the room of initiatives."""

from thidua.core.access.policy.row import OFFICE_OR_HEAD, OWN, STAFF, Open, Row, row
from thidua.core.access.relation import Relation

RIGHTS: tuple[Row, ...] = (
    row("initiatives.enter_initiative", OFFICE_OR_HEAD, OWN),
    row("initiatives.correct_initiative", OFFICE_OR_HEAD, OWN),
    row("initiatives.submit_initiative", OFFICE_OR_HEAD, OWN),
    row("initiatives.withdraw_initiative", OFFICE_OR_HEAD, OWN),
    row("initiatives.return_initiative", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("initiatives.rule_on_likeness", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("initiatives.recognise_initiative", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("initiatives.decline_initiative", OFFICE_OR_HEAD, {Relation.ADDRESSEE}),
    row("initiatives.use_initiative", OFFICE_OR_HEAD, {Relation.OWN_UNIT, Relation.ADDRESSEE}),
    Row("initiatives.lean_on_initiative", open_to=Open.SYSTEM),
    Row("initiatives.end_use", open_to=Open.SYSTEM),
    row("initiatives.follow_up_initiative", OFFICE_OR_HEAD, OWN),
)

SIGHTS: tuple[Row, ...] = (
    row("initiatives.see_initiative", STAFF, {Relation.OWN_UNIT, Relation.BRANCH, Relation.ADDRESSEE}),
)
