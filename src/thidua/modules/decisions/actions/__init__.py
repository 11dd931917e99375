"""Writes of decisions."""

from thidua.modules.decisions.actions.doubts import settle_doubt
from thidua.modules.decisions.actions.drafting import DecisionDraft, change_decision, draft_decision, enter_prize
from thidua.modules.decisions.actions.forms import use_form
from thidua.modules.decisions.actions.funds import (
    enter_movement,
    let_go,
    mark_paid,
    open_fund,
    stop_payment,
    take_back,
)
from thidua.modules.decisions.actions.issuing import Issue, issue_decision
from thidua.modules.decisions.actions.moving import check_decision, drop_decision, give_back_decision, sign_decision
from thidua.modules.decisions.actions.numbering import begin_series
from thidua.modules.decisions.actions.refusing import lift_refusal, refuse_lines
from thidua.modules.decisions.actions.reopening import review_again
from thidua.modules.decisions.actions.revoking import Fall, draft_correction, draft_revocation
from thidua.modules.decisions.actions.templates import TemplateDraft, write_template

__all__ = [
    "DecisionDraft", "Fall", "Issue", "TemplateDraft", "begin_series", "change_decision", "check_decision",
    "draft_correction", "draft_decision", "draft_revocation", "drop_decision", "enter_movement", "enter_prize",
    "give_back_decision", "issue_decision", "let_go", "lift_refusal", "mark_paid", "open_fund", "refuse_lines",
    "review_again", "settle_doubt", "sign_decision", "stop_payment", "take_back", "use_form", "write_template",
]  # fmt: skip
