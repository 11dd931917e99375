"""The door of initiatives."""

from thidua.core.initiatives.authors import Author
from thidua.modules.initiatives.actions import (
    InitiativeDraft,
    Leaning,
    end_use,
    enter_initiative,
    follow_up_initiative,
    lean_on_initiative,
    recognise_initiative,
    rule_on_likeness,
    submit_initiative,
)
from thidua.modules.initiatives.actions import use_initiative as use_for
from thidua.modules.initiatives.queries.initiatives import initiative_page, visible_initiatives
from thidua.modules.initiatives.queries.todo import tasks_for
from thidua.modules.initiatives.queries.uses import GUIDANCE, OwnInitiative, UseView, own_initiatives, sources_of

__all__ = [
    "GUIDANCE", "Author", "InitiativeDraft", "Leaning", "OwnInitiative", "UseView", "end_use", "enter_initiative",
    "follow_up_initiative", "initiative_page", "lean_on_initiative", "own_initiatives", "recognise_initiative",
    "rule_on_likeness", "sources_of", "submit_initiative", "tasks_for", "use_for", "visible_initiatives",
]  # fmt: skip
