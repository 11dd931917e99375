"""The door of proposals."""

from thidua.modules.nominations.actions import (
    NominationDraft,
    Proposal,
    accept_dossier,
    correct_nomination,
    decline_dossier,
    hand_over,
    open_nomination,
    propose,
    receive_dossier,
    receive_nomination,
    reopen,
    return_dossier,
    return_nomination,
    send_up,
    settle,
    submit_dossier,
    submit_nomination,
    take_dossier_back,
    withdraw_dossier,
    withdraw_nomination,
    write_dossier,
)
from thidua.modules.nominations.queries.reviewing import reviewed, reviewed_by_id, waiting

__all__ = [
    "NominationDraft", "Proposal", "accept_dossier", "correct_nomination", "decline_dossier", "hand_over",
    "open_nomination", "propose", "receive_dossier", "receive_nomination", "reopen", "return_dossier",
    "return_nomination", "reviewed", "reviewed_by_id", "send_up", "settle", "submit_dossier", "submit_nomination",
    "take_dossier_back", "waiting", "withdraw_dossier", "withdraw_nomination", "write_dossier",
]  # fmt: skip
