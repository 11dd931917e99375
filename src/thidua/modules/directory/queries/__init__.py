"""Reads of the directory."""

from thidua.modules.directory.queries.accounts import (
    account_for_update,
    account_row,
    attempts_of,
    holder_named,
    holder_of,
    locked_names,
    password_accepted,
)
from thidua.modules.directory.queries.people import (
    DutyView,
    PersonPage,
    PersonView,
    holders_at,
    person_for_update,
    person_page,
    visible_people,
)
from thidua.modules.directory.queries.units import (
    UnitPage,
    UnitTree,
    UnitView,
    all_units,
    installation_for_update,
    is_empty,
    name_on,
    tree,
    unit_chosen,
    unit_for_update,
    unit_named,
    unit_names,
    unit_page,
    unit_subject,
    unit_view,
    units_by_id,
    visible_units,
)

__all__ = [
    "DutyView", "PersonPage", "PersonView", "UnitPage", "UnitTree", "UnitView", "account_for_update", "account_row",
    "all_units", "attempts_of", "holder_named", "holder_of", "holders_at", "installation_for_update", "is_empty",
    "locked_names", "name_on", "password_accepted", "person_for_update", "person_page", "tree", "unit_chosen",
    "unit_for_update", "unit_named", "unit_names", "unit_page", "unit_subject", "unit_view", "units_by_id",
    "visible_people", "visible_units",
]  # fmt: skip
