"""Printing a batch: what the worker records of it."""

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Turn, action
from thidua.foundation.sentences import kept
from thidua.modules.certificates import queries
from thidua.modules.documents.public import store_file


@action("certificates.record_printed", event="certificates.printed")
def record_printed(turn: Turn, *, batch: int, content: bytes) -> Outcome[int]:
    """Record the printed file of a batch."""
    unit = queries.unit_of_batch(batch).or_raise()
    name = f"giay-chung-nhan-{batch}.pdf"
    file = store_file(turn, unit=UnitId(unit), name=name, content=content, purpose=queries.PURPOSE).or_raise()
    held = turn.hold(queries.batch_for_update, batch)

    held.row.file_id, held.row.trouble = file, []
    held.row.save(update_fields=["file", "trouble"])
    return turn.apply(batch, to=held, step="print", count=held.row.count)


@action("certificates.record_print_failed", event="certificates.not_printed")
def record_print_failed(turn: Turn, *, batch: int, trouble: Reason) -> Outcome[int]:
    """Record why a batch could not be printed."""
    held = turn.hold(queries.batch_for_update, batch)

    held.row.trouble = [kept(trouble)]
    held.row.save(update_fields=["trouble"])
    return turn.apply(batch, to=held, step="fail", cause=trouble.code)


@action("certificates.print_again", event="certificates.sent_to_print")
def print_again(turn: Turn, *, batch: int) -> Outcome[int]:
    """Have a batch printed again, with its certificates as they stand now."""
    held = turn.hold(queries.batch_for_update, batch)

    turn.afterwards(queries.PRINT, batch=batch)
    return turn.apply(batch, to=held, step="again")
