"""Rights in the room of the register of awards."""

from thidua.core.access.policy.row import OFFICE, OWN, OWN_OR_BRANCH, STAFF, Open, Row, row

RIGHTS: tuple[Row, ...] = (
    row("registry.add_bearer", OFFICE, OWN_OR_BRANCH),
    row("registry.correct_bearer", OFFICE, OWN_OR_BRANCH),
    row("registry.link_bearers", OFFICE, OWN_OR_BRANCH),
    row("registry.unlink_bearers", OFFICE, OWN_OR_BRANCH),
    row("registry.make_entry", OFFICE, OWN),
    row("registry.correct_entry", OFFICE, OWN),
    row("registry.revoke_entry", OFFICE, OWN),
    row("registry.restore_entry", OFFICE, OWN),
    row("registry.keep_record", OFFICE, OWN_OR_BRANCH),
    row("registry.correct_record", OFFICE, OWN_OR_BRANCH),
    row("registry.take_record_back", OFFICE, OWN_OR_BRANCH),
    row("registry.receive_list", OFFICE, OWN),
    row("registry.receive_rows", OFFICE, OWN),
    Row("registry.check_list", open_to=Open.SYSTEM),
    row("registry.save_list", OFFICE, OWN),
    row("registry.stop_saving", OFFICE, OWN),
    Row("registry.save_part", open_to=Open.SYSTEM),
    Row("registry.end_saving", open_to=Open.SYSTEM),
    row("registry.set_list_aside", OFFICE, OWN),
)

SIGHTS: tuple[Row, ...] = (row("registry.see_register", STAFF, OWN_OR_BRANCH),)
