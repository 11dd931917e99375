"""Reading a plan after its file is stored: fetch, read, and hand the result to the action that records it."""

from thidua import __version__
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.plans.reading import read
from thidua.core.plans.text.pieces import Piece, pieces
from thidua.core.plans.text.row import Restorer
from thidua.foundation.act import system_context
from thidua.foundation.outbox import effect
from thidua.foundation.sockets import plugged
from thidua.modules.documents.public import content_of
from thidua.modules.plans import actions, queries
from thidua.ports.reader import Reader

READER = f"thidua {__version__}"


@effect("plans.read")
def read_plan(plan: int) -> None:
    """Read the plan's file and record what was read, or why it could not be read. Done twice it records once."""
    file = queries.file_to_read(PlanId(plan))
    if file is None:
        return
    text = plugged(Reader).read(content_of(file.id), file.name)
    if isinstance(text, Refused):
        _recorded(
            actions.record_reading(
                system_context(), plan=PlanId(plan), text=None, reading=None, reader=READER, trouble=text.reasons
            )
        )
        return
    restorer = plugged(Restorer)
    reading = read(text.value, restorer)
    _recorded(
        actions.record_reading(
            system_context(), plan=PlanId(plan), text=text.value, reading=reading, reader=READER,
            mended=_mended(text.value, restorer),
        )
    )  # fmt: skip


def _mended(text: ReceivedText, restorer: Restorer) -> tuple[tuple[Piece, ...], ...]:
    """The lines with their changed words, for the eye of whoever compares them with the paper."""
    raw = [line.text for line in text.lines]
    return tuple(pieces(line, restored) for line, restored in zip(raw, restorer.restore_lines(raw), strict=True))


def _recorded(outcome: Outcome[PlanId]) -> None:
    """A plan that somebody else has read or set aside in the meantime needs no second reading."""
    if not isinstance(outcome, Ok) and not any(reason.code == "workflow.wrong_state" for reason in outcome.reasons):
        outcome.or_raise()
