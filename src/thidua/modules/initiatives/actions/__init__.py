"""Writes of initiatives. Importing the files registers their actions."""

from thidua.modules.initiatives.actions.deciding import (
    decline_initiative,
    recognise_initiative,
    return_initiative,
    rule_on_likeness,
)
from thidua.modules.initiatives.actions.entering import (
    InitiativeDraft,
    correct_initiative,
    enter_initiative,
    submit_initiative,
    withdraw_initiative,
)
from thidua.modules.initiatives.actions.using import (
    Leaning,
    end_use,
    follow_up_initiative,
    lean_on_initiative,
    use_initiative,
)

__all__ = [
    "InitiativeDraft", "Leaning", "correct_initiative", "decline_initiative", "end_use", "enter_initiative",
    "follow_up_initiative", "lean_on_initiative", "recognise_initiative", "return_initiative", "rule_on_likeness",
    "submit_initiative", "use_initiative", "withdraw_initiative",
]  # fmt: skip
