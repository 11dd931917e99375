"""Taking the figures of reports into a sheet."""

from thidua.core.kernel.ids import BlocId, SheetId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.sheet import entered
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.scoring.actions.sheets import Change, write_cell
from thidua.modules.scoring.models import SheetRow
from thidua.modules.scoring.queries import figures, gathering, verification
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import Typed


@action("scoring.take_figures", event="sheet.figures_taken")
def take_figures(turn: Turn, *, sheet: SheetId) -> Outcome[int]:
    """Fill every blank criterion for which an approved report has the figure, with its source as the reason."""
    held = turn.hold(gathering.sheet_for_update, sheet)

    trouble = why_shut(held.row.round, sheet=held.row.state, on=turn.today, part=held.row.part)
    if trouble is not None:
        return Refused((trouble,))
    taken = _taken(held.row)
    if not taken:
        return refuse("sheet.no_figures_to_take")

    for change in taken:
        write_cell(turn, change)
    return turn.apply(len(taken), to=held, cells=len(taken))


def _taken(row: SheetRow) -> list[Change]:
    """The cells to be written: blank, asked of this sheet, and known."""
    table = gathering.content_of_table(row.round.table)
    filled = {code for _sheet, code in gathering.latest_cells([row.pk])}
    found = figures.found_for(bloc_view(BlocId(row.round.bloc_id)), UnitId(row.scored_id), table)
    taken: list[Change] = []
    for criterion in table.criteria():
        known = found.get(criterion.code)
        typed = figures.typed_for(criterion, known) if known and criterion.code not in filled else ""
        read = entered(criterion, typed)
        if known and typed and isinstance(read, Ok) and verification.is_asked(row, table, criterion.code):
            taken.append((row, Typed(criterion.code, typed, figures.where(known)), read.value, 1))
    return taken
