"""Writes of proposals. Importing the files registers their actions."""

from thidua.modules.nominations.actions.copying import choose_about_copies, let_copy_pass
from thidua.modules.nominations.actions.drafting import (
    NominationDraft,
    Proposal,
    correct_nomination,
    open_nomination,
    propose,
    write_dossier,
)
from thidua.modules.nominations.actions.ending import (
    award_dossier,
    refuse_dossier,
    reopen,
    reopen_dossier,
    review_again,
    review_dossier_again,
    settle,
    wait_above_again,
)
from thidua.modules.nominations.actions.grounds import award_fell, award_restored, lean_on, let_go_of
from thidua.modules.nominations.actions.likeness import rule_on_text
from thidua.modules.nominations.actions.listing import receive_list, save_list
from thidua.modules.nominations.actions.opinions import Answer, Question, ask_opinion, enter_opinion, give_opinion
from thidua.modules.nominations.actions.packages import pack_nomination, take_package
from thidua.modules.nominations.actions.papers import (
    attach_paper,
    attach_to_all,
    number_letter,
    take_paper_out,
    take_shared_paper_out,
)
from thidua.modules.nominations.actions.publicity import (
    PublicityDraft,
    Said,
    answer_comment,
    comment,
    extend_publicity,
    open_publicity,
)
from thidua.modules.nominations.actions.receiving import (
    hand_over,
    receive_dossier,
    receive_nomination,
    return_dossier,
    return_nomination,
)
from thidua.modules.nominations.actions.registered import propose_registered
from thidua.modules.nominations.actions.reviewing import (
    accept_dossier,
    carry_dossier,
    decline_dossier,
    vote_dossier_down,
    voted,
)
from thidua.modules.nominations.actions.sending import (
    submit_dossier,
    submit_nomination,
    withdraw_dossier,
    withdraw_nomination,
)
from thidua.modules.nominations.actions.upward import pass_dossier_on, send_up, take_dossier_back
from thidua.modules.nominations.actions.weighing import weigh_dossier, weigh_nomination

__all__ = [
    "Answer",
    "NominationDraft",
    "Proposal",
    "PublicityDraft",
    "Question",
    "Said",
    "accept_dossier",
    "answer_comment",
    "ask_opinion",
    "attach_paper",
    "attach_to_all",
    "award_dossier",
    "award_fell",
    "award_restored",
    "carry_dossier",
    "choose_about_copies",
    "comment",
    "correct_nomination",
    "decline_dossier",
    "enter_opinion",
    "extend_publicity",
    "give_opinion",
    "hand_over",
    "lean_on",
    "let_copy_pass",
    "let_go_of",
    "number_letter",
    "open_nomination",
    "open_publicity",
    "pack_nomination",
    "pass_dossier_on",
    "propose",
    "propose_registered",
    "receive_dossier",
    "receive_list",
    "receive_nomination",
    "refuse_dossier",
    "reopen",
    "reopen_dossier",
    "return_dossier",
    "return_nomination",
    "review_again",
    "review_dossier_again",
    "rule_on_text",
    "save_list",
    "send_up",
    "settle",
    "submit_dossier",
    "submit_nomination",
    "take_dossier_back",
    "take_package",
    "take_paper_out",
    "take_shared_paper_out",
    "vote_dossier_down",
    "voted",
    "wait_above_again",
    "weigh_dossier",
    "weigh_nomination",
    "withdraw_dossier",
    "withdraw_nomination",
    "write_dossier",
]  # fmt: skip
