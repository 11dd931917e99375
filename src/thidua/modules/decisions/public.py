"""The door of decisions."""

from thidua.modules.decisions.actions import (
    DecisionDraft,
    Fall,
    Issue,
    begin_series,
    change_decision,
    check_decision,
    draft_correction,
    draft_decision,
    draft_revocation,
    drop_decision,
    enter_movement,
    enter_prize,
    give_back_decision,
    issue_decision,
    let_go,
    lift_refusal,
    mark_paid,
    open_fund,
    refuse_lines,
    review_again,
    settle_doubt,
    sign_decision,
    take_back,
    use_form,
)
from thidua.modules.decisions.queries import (
    decision_page,
    decisions_page,
    fairness_page,
    fund_page,
    open_doubts,
    statistics_page,
    tasks_for,
    told_page,
    visible_funds,
)

__all__ = [
    "DecisionDraft", "Fall", "Issue", "begin_series", "change_decision", "check_decision", "decision_page",
    "decisions_page", "draft_correction", "draft_decision", "draft_revocation", "drop_decision", "enter_movement",
    "enter_prize", "fairness_page", "fund_page", "give_back_decision", "issue_decision", "let_go", "lift_refusal",
    "mark_paid", "open_doubts", "open_fund", "refuse_lines", "review_again", "settle_doubt", "sign_decision",
    "statistics_page", "take_back", "tasks_for", "told_page", "use_form", "visible_funds",
]  # fmt: skip
