"""Reads of decisions."""

from thidua.modules.decisions.queries.checks import (
    award_name,
    bearer_key,
    certificate_key,
    days_to_return,
    fallen,
    granted_before,
    grounds_of,
    lines_with,
    payment_row,
    prizes_known,
    refused_in,
    reviewed_since,
    state_word,
    still_good,
    taken_elsewhere,
    written_number,
)
from thidua.modules.decisions.queries.decisions import (
    DecisionPage,
    DecisionView,
    LineView,
    decision_page,
    decisions_page,
    drafting_units,
    told_page,
)
from thidua.modules.decisions.queries.fairness import FairnessPage, fairness_page, on_the_table
from thidua.modules.decisions.queries.from_papers import PaperView, paper_view, papers_with_rows
from thidua.modules.decisions.queries.gathering import (
    decision_for_update,
    decision_subject,
    doubt_for_update,
    fund_for_update,
    fund_subject,
    giving_back_for_update,
    payment_for_update,
    series_locked,
)
from thidua.modules.decisions.queries.money import (
    FundView,
    LinePrize,
    balance_of,
    fund_page,
    fund_row,
    prizes_of,
    told,
    visible_funds,
)
from thidua.modules.decisions.queries.papers import decision_paper, payment_paper, subject_of
from thidua.modules.decisions.queries.shapes import DoubtView
from thidua.modules.decisions.queries.shown import Look, is_long, lines_shown, shown_of
from thidua.modules.decisions.queries.statistics import (
    StatisticsPage,
    behind,
    form_choices,
    rows_behind,
    statistics_page,
    statistics_paper,
    statistics_units,
)
from thidua.modules.decisions.queries.todo import open_doubts, tasks_for

__all__ = [
    "DecisionPage", "DecisionView", "DoubtView", "FairnessPage", "FundView", "LinePrize", "LineView", "Look",
    "PaperView", "StatisticsPage", "award_name", "balance_of", "bearer_key", "behind", "certificate_key",
    "days_to_return", "decision_for_update", "decision_page", "decision_paper", "decision_subject",
    "decisions_page", "doubt_for_update", "drafting_units", "fairness_page", "fallen", "form_choices",
    "fund_for_update", "fund_page", "fund_row", "fund_subject", "giving_back_for_update", "granted_before",
    "grounds_of", "is_long", "lines_shown", "lines_with", "on_the_table", "open_doubts", "paper_view",
    "papers_with_rows", "payment_for_update", "payment_paper", "payment_row", "prizes_known", "prizes_of",
    "refused_in", "reviewed_since", "rows_behind", "series_locked", "shown_of", "state_word", "statistics_page",
    "statistics_paper", "statistics_units", "still_good", "subject_of", "taken_elsewhere", "tasks_for", "told",
    "told_page", "visible_funds", "written_number",
]  # fmt: skip
