"""The door of scoring."""

from thidua.modules.scoring.actions.closing import close_round, correct_round, reopen_round, settle_tie
from thidua.modules.scoring.actions.evidence import attach_evidence, detach_evidence
from thidua.modules.scoring.actions.figures import take_figures
from thidua.modules.scoring.actions.formulas import name_formula
from thidua.modules.scoring.actions.objections import answer_objection, file_objection
from thidua.modules.scoring.actions.rounds import cancel_round, extend_round, open_round, prepare_round
from thidua.modules.scoring.actions.sheets import (
    enter_score,
    return_sheet,
    submit_sheet,
    withdraw_sheet,
)
from thidua.modules.scoring.actions.tables import adopt_table, import_table, withdraw_table
from thidua.modules.scoring.actions.uploads import upload_sheets
from thidua.modules.scoring.actions.verifying import (
    accept_proposal,
    begin_verification,
    call_third,
    drop_member,
    put_to_meeting,
    stand_aside,
)
from thidua.modules.scoring.queries.awarding import Proposable, proposables
from thidua.modules.scoring.queries.dues import dues
from thidua.modules.scoring.queries.pages import tasks_for
from thidua.modules.scoring.queries.proofs import Proof, figures_in, proofs
from thidua.modules.scoring.queries.reading import (
    objections_of,
    round_of_sheet,
    round_page,
    round_view,
    sheet_page,
    snapshots_of,
    visible_rounds,
    visible_tables,
)
from thidua.modules.scoring.queries.results import version_of
from thidua.modules.scoring.queries.shapes import Choice, FilledSheet, ObjectionView, Typed

__all__ = [
    "Choice",
    "FilledSheet",
    "ObjectionView",
    "Proof",
    "Proposable",
    "Typed",
    "accept_proposal",
    "adopt_table",
    "answer_objection",
    "attach_evidence",
    "begin_verification",
    "call_third",
    "cancel_round",
    "close_round",
    "correct_round",
    "detach_evidence",
    "drop_member",
    "dues",
    "enter_score",
    "extend_round",
    "figures_in",
    "file_objection",
    "import_table",
    "name_formula",
    "objections_of",
    "open_round",
    "prepare_round",
    "proofs",
    "proposables",
    "put_to_meeting",
    "reopen_round",
    "return_sheet",
    "round_of_sheet",
    "round_page",
    "round_view",
    "settle_tie",
    "sheet_page",
    "snapshots_of",
    "stand_aside",
    "submit_sheet",
    "take_figures",
    "tasks_for",
    "upload_sheets",
    "version_of",
    "visible_rounds",
    "visible_tables",
    "withdraw_sheet",
    "withdraw_table",
]  # fmt: skip
