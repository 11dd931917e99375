"""The door of scoring."""

from thidua.modules.scoring.actions.closing import close_round, correct_round
from thidua.modules.scoring.actions.evidence import attach_evidence, detach_evidence
from thidua.modules.scoring.actions.rounds import cancel_round, extend_round, open_round, prepare_round
from thidua.modules.scoring.actions.sheets import (
    enter_score,
    return_sheet,
    submit_sheet,
    upload_sheets,
    withdraw_sheet,
)
from thidua.modules.scoring.actions.tables import adopt_table, import_table, withdraw_table
from thidua.modules.scoring.queries.dues import dues
from thidua.modules.scoring.queries.pages import tasks_for
from thidua.modules.scoring.queries.proofs import Proof, figures_in, proofs
from thidua.modules.scoring.queries.reading import (
    round_of_sheet,
    round_page,
    sheet_page,
    snapshots_of,
    visible_rounds,
    visible_tables,
)
from thidua.modules.scoring.queries.results import version_of
from thidua.modules.scoring.queries.shapes import FilledSheet, Typed

__all__ = [
    "FilledSheet", "Proof", "Typed", "adopt_table", "attach_evidence", "cancel_round", "close_round",
    "correct_round", "detach_evidence", "dues", "enter_score", "extend_round", "figures_in", "import_table",
    "open_round", "prepare_round", "proofs", "return_sheet", "round_of_sheet", "round_page", "sheet_page",
    "snapshots_of", "submit_sheet", "tasks_for", "upload_sheets", "version_of", "visible_rounds", "visible_tables",
    "withdraw_sheet", "withdraw_table",
]  # fmt: skip
