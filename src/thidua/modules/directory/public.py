"""The door of the directory."""

from thidua.modules.directory.actions import (
    LogInAnswer,
    NewPerson,
    add_person,
    add_unit,
    give_duty,
    log_in,
    set_up,
)
from thidua.modules.directory.queries import (
    PersonView,
    UnitView,
    all_units,
    holder_named,
    holder_of,
    holder_of_person,
    holders_at,
    installation_for_update,
    is_empty,
    name_on,
    person_for_update,
    unit_chosen,
    unit_for_update,
    unit_named,
    unit_view,
    units_by_id,
    visible_people,
    visible_units,
)

__all__ = [
    "LogInAnswer", "NewPerson", "PersonView", "UnitView", "add_person", "add_unit", "all_units", "give_duty",
    "holder_named", "holder_of", "holder_of_person", "holders_at", "installation_for_update", "is_empty", "log_in",
    "name_on", "person_for_update", "set_up", "unit_chosen", "unit_for_update", "unit_named", "unit_view",
    "units_by_id", "visible_people", "visible_units",
]  # fmt: skip
