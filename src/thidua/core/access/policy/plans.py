"""Rights in the room of plans."""

from thidua.core.access.policy.row import OFFICE, OFFICE_OR_HEAD, OWN, OWN_OR_BRANCH, STAFF, Open, Row, row

RIGHTS: tuple[Row, ...] = (
    row("plans.receive_file", OFFICE, OWN),
    Row("plans.record_reading", open_to=Open.SYSTEM),
    Row("plans.record_trouble", open_to=Open.SYSTEM),
    row("plans.stop_reading", OFFICE, OWN),
    row("plans.read_again", OFFICE, OWN),
    row("plans.link_plan", OFFICE, OWN),
    row("plans.decide_fact", OFFICE, OWN),
    row("plans.accept_plan", OFFICE, OWN),
    row("plans.correct_plan", OFFICE, OWN),
    row("plans.launch_plan", OFFICE_OR_HEAD, OWN),
    row("plans.set_plan_aside", OFFICE, OWN),
    row("plans.take_plan_back", OFFICE, OWN),
)

SIGHTS: tuple[Row, ...] = (row("plans.see_plan", STAFF, OWN_OR_BRANCH),)
