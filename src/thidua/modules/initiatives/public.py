"""The door of initiatives."""

from thidua.core.initiatives.authors import Author
from thidua.modules.initiatives.actions import (
    InitiativeDraft,
    enter_initiative,
    follow_up_initiative,
    recognise_initiative,
    rule_on_likeness,
    submit_initiative,
)
from thidua.modules.initiatives.actions import use_initiative as use_for
from thidua.modules.initiatives.queries.initiatives import initiative_page, initiatives_of, visible_initiatives
from thidua.modules.initiatives.queries.todo import tasks_for

__all__ = [
    "Author", "InitiativeDraft", "enter_initiative", "follow_up_initiative", "initiative_page", "initiatives_of",
    "recognise_initiative",
    "rule_on_likeness", "submit_initiative", "tasks_for", "use_for", "visible_initiatives",
]  # fmt: skip
