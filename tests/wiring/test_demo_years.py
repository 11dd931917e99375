"""The bloc of plan 002 over the years in the demo: played by the real actions, proved, and open where one can try it."""

import pytest

from tests.worlds import acting_as
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.council import public as council
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import bloc_meeting, bloc_years, story
from thidua.wiring.demo.people import settle

NOTE = bloc_years.NOTE


@pytest.mark.django_db
def test_the_years_are_played_by_the_real_actions():
    with rehearsing(story.at(2020, 1, 2)):
        units = settle()
    bloc_years.years(units, story.BLOC_NAME)
    with rehearsing(story.at(2025, 12, 8)):
        rounds = {view.bloc.year: view for view in scoring.visible_rounds(acting_as("thuongtruc"))}
        states = {year: view.state for year, view in rounds.items()}
        assert states == {2022: "closed", 2024: "closed", 2025: "verifying"}
        assert all(NOTE in view.name for view in rounds.values())
        _the_year_2024(rounds[2024])
        _the_conference(rounds[2024].bloc)
        _what_is_left_in_2025(rounds[2025])
    proved = list(scoring.proofs())
    assert [(proof.trouble, proof.figures > 0) for proof in proved] == [((), True), ((), True)]


def _the_year_2024(view) -> None:
    """One stood aside, one third scorer scored, reasons stand where the verified score differs, one objection upheld."""
    assert [NOTE in sheet.aside_because for sheet in view.sheets if sheet.state == "aside"] == [True]
    assert [sheet.state for sheet in view.sheets if sheet.called_because] == ["submitted"]
    assert len(view.checks) == 7
    head = next(member.unit for member in view.bloc.members if member.role == "head")
    assert all(sheet.scorer != sheet.scored for sheet in view.checks)
    assert [sheet.scorer == view.bloc.deputy for sheet in view.checks if sheet.scored == head] == [True]
    changed = [
        (cell.criterion, NOTE in cell.reason)
        for sheet in view.checks
        for cell in scoring.sheet_page(acting_as("thuongtruc"), sheet.id).or_raise().cells.values()
        if cell.version > 1
    ]
    assert sorted(changed) == [("1", True), ("7", True), ("7", True)]
    [objection] = scoring.objections_of(acting_as("donvi4"), view.id)
    assert (objection.is_upheld, NOTE in objection.answer) == (True, True)
    cells = scoring.sheet_page(acting_as("donvi4"), next(s.id for s in view.checks if s.scored == objection.unit))
    assert cells.or_raise().cells["7"].typed == "9,5"


def _the_conference(bloc: campaigns.BlocView) -> None:
    """Confirmed by all, one flag and two commendations voted, head and deputy of 2025 elected and entered."""
    ctx = acting_as("thuongtruc")
    [session] = [each for each in council.visible_sessions(ctx) if NOTE in each.name]
    page = council.session_page(ctx, session.id).or_raise()
    assert [item.kind for item in page.items] == ["report", "motion", *["proposal"] * 3, *["election"] * 2]
    assert [item.award for item in page.items if item.award] == [
        bloc_meeting.FLAG, bloc_meeting.COMMENDATION, bloc_meeting.COMMENDATION,
    ]  # fmt: skip
    terms = [(term.role, f"{term.since:%Y}", "phiếu" in term.basis) for term in campaigns.term_views(bloc.id)]
    assert sorted(terms) == [("deputy", "2025", True), ("head", "2025", True)]


def _what_is_left_in_2025(view) -> None:
    """The head has four sheets left and the deputy one; who opens the demo as either finds it among the tasks."""
    left = [sheet.scorer for sheet in view.checks if not sheet.is_done]
    assert (left.count(view.bloc.head), left.count(view.bloc.deputy), len(left)) == (4, 1, 5)
    for login, count in (("thuongtruc", 4), ("donvi2", 1)):
        tasks = [dict(task.sentence.values) for task in scoring.tasks_for(acting_as(login))]
        assert [task["count"] for task in tasks if "count" in task] == [count]
