"""Lists of proposals in workbooks: brought, checked, and saved row by row."""

from collections.abc import Sequence

from thidua.core.kernel.ids import BearerId, DossierId, FileId, NominationId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.documents.public import content_of, store_file
from thidua.modules.nominations.actions.drafting import OPEN, Proposal, propose
from thidua.modules.nominations.models import Nomination, Paper
from thidua.modules.nominations.queries import listing
from thidua.modules.nominations.queries.gathering import nomination_for_update
from thidua.modules.nominations.queries.papers import LIST
from thidua.modules.registry.public import BearerDraft, add_bearer


@action("nominations.receive_list", event="nomination.list_received")
def receive_list(turn: Turn, *, nomination: NominationId, name: str, content: bytes) -> Outcome[int]:
    """Take in a list of proposals to be checked; nothing of it is saved yet."""
    found = Nomination.objects.filter(pk=nomination).first()
    if found is None:
        return refuse("absent.not_found")
    listing.lines_of(content).or_raise()
    unit = UnitId(found.unit_id)
    file = store_file(turn, unit=unit, name=name, content=content, purpose="nomination_list").or_raise()
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state not in OPEN:
        return refuse("nomination.handed_in")

    row = Paper.objects.create(
        nomination=held.row, code=LIST, file_id=file, kind="zip", by=turn.actor.name, at=turn.now
    )  # fmt: skip
    return turn.apply(row.pk, to=held, name=name)


def _bearers(turn: Turn, unit: UnitId, rows: Sequence[listing.GoodRow]) -> list[BearerId]:
    """The bearer of each row; who is new is added to the register once, however many rows name them."""
    added: dict[tuple[str, str, int | None], BearerId] = {}
    for each in rows:
        row = each.row
        if each.bearer is None and each.who not in added:
            draft = BearerDraft(row.name, row.kind, born=row.born, position=row.position)
            added[each.who] = add_bearer(turn, unit=unit, draft=draft).or_raise()
    return [each.bearer if each.bearer is not None else added[each.who] for each in rows]


@action("nominations.save_list", event="nomination.list_saved")
def save_list(turn: Turn, *, nomination: NominationId, paper: int) -> Outcome[tuple[DossierId, ...]]:
    """Propose the good rows of a list that was checked; names the register lacks are added to it."""
    file = Paper.objects.filter(pk=paper, nomination=nomination, code=LIST, taken_out_by="").first()
    if file is None:
        return refuse("absent.not_found")
    held = turn.hold(nomination_for_update, nomination)

    read = listing.checked(held.row, content_of(FileId(file.file_id)), today=turn.today)
    if isinstance(read, Refused):
        return read
    if not read.value.good:
        return refuse("listing.nothing_good")

    unit, good = UnitId(held.row.unit_id), read.value.good
    proposals = [
        Proposal(
            bearer, each.row.award, each.row.since, each.row.until, each.row.achievement, each.row.members,
            each.row.having,
        )
        for bearer, each in zip(_bearers(turn, unit, good), good, strict=True)
    ]  # fmt: skip
    made = propose(turn, nomination=nomination, proposals=proposals).or_raise()
    file.taken_out_by = turn.actor.name
    file.save(update_fields=["taken_out_by"])
    held.row.source = "list"
    held.row.save(update_fields=["source"])
    return turn.apply(made, to=held, count=len(made), wrong=len(read.value.wrong))
