"""Who acts where one room writes down what another decided."""

from dataclasses import replace

from thidua.core.access.duty import SYSTEM
from thidua.foundation.act import Turn


def as_system(turn: Turn) -> Turn:
    """The same turn with the system acting: what another room decided is only written down here."""
    return Turn(turn.spec, replace(turn.context, actor=SYSTEM))
