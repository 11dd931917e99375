"""Each action of scoring: done by whom it is for with one entry in the history, refused to all others without a trace."""

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.modules.scoring.deeds import DEEDS, Deed
from thidua.core.access.policy import POLICY, SIGHT
from thidua.foundation import audit
from thidua.foundation.act import rehearsing

REFUSED = (
    ("ngoai", "absent.not_found"),
    ("pho", "access.not_yours"),
    ("quantri", "access.no_duty"),
    ("kiemtra", "access.no_duty"),
    ("", "absent.not_found"),
)
OUT_OF_SIGHT = {f"scoring.{name}" for name in ("import_table", "adopt_table", "withdraw_table")} | {
    "scoring.attach_evidence",
    "scoring.upload_sheets",
}
"""What begins at a unit that is not one's own: to another member it is as little there as to somebody outside."""
EACH = pytest.mark.parametrize("deed", DEEDS, ids=[deed.action for deed in DEEDS])


def test_every_action_of_scoring_is_a_deed_here():
    assert {deed.action for deed in DEEDS} == {row.action for row in POLICY if row.action.startswith("scoring.")}


@EACH
def test_whom_it_is_for_may_and_the_history_says_it_once(bloc: worlds.Bloc, deed: Deed):
    scene = deed.scene(bloc)
    since = traces.mark()
    with rehearsing(deed.at):
        done = scene.call(worlds.acting_as(deed.by))
    assert codes(done) == []
    written = traces.entries(since)
    assert [entry.event for entry in written] == list(deed.events)
    last = written[-1]
    assert (last.action, last.kind, last.subject) == (deed.action, scene.kind, scene.subject)
    assert (last.actor, last.at, last.request) == ("Người truong", deed.at, written[0].request)
    assert audit.digest_of(last) == last.digest


@EACH
def test_all_others_may_not_and_nothing_changes(bloc: worlds.Bloc, deed: Deed):
    scene = deed.scene(bloc)
    before = traces.everything()
    with rehearsing(deed.at):
        refusals = [(who, codes(scene.call(worlds.acting_as(who)))) for who, _code in REFUSED]
    unseen = {"pho"} if deed.action in OUT_OF_SIGHT else set()
    assert refusals == [(who, ["absent.not_found"] if who in unseen else [code]) for who, code in REFUSED]
    assert traces.everything() == before


@EACH
def test_done_twice_the_second_is_refused_and_changes_nothing(bloc: worlds.Bloc, deed: Deed):
    second = {
        "scoring.import_table": "table.unchanged",
        "scoring.prepare_round": None,
        "scoring.extend_round": "round.not_later",
        "scoring.enter_score": "conflict.cell_changed",
        "scoring.attach_evidence": None,
        "scoring.detach_evidence": "absent.not_found",
        "scoring.upload_sheets": "upload.already_taken",
        "scoring.take_figures": "sheet.no_figures_to_take",
        "scoring.submit_sheet": "sheet.already_submitted",
        "scoring.close_round": "round.not_open",
        "scoring.correct_round": "round.correction_changes_nothing",
        "scoring.name_formula": "formula.unchanged",
        "scoring.begin_verification": "workflow.wrong_state",
        "scoring.accept_proposal": "verify.nothing_to_accept",
        "scoring.call_third": "third.not_a_candidate",
        "scoring.drop_member": "term.not_a_member",
        "scoring.settle_tie": "ranking.not_an_open_tie",
        "scoring.file_objection": None,
        "scoring.answer_objection": "objection.answered_already",
    }.get(deed.action, "workflow.wrong_state")
    scene = deed.scene(bloc)
    with rehearsing(deed.at):
        scene.call(worlds.acting_as(deed.by)).or_raise()
        before = traces.everything()
        again = scene.call(worlds.acting_as(deed.by))
    assert codes(again) == ([second] if second else [])
    assert (traces.everything() == before) is (second is not None)


@pytest.mark.parametrize("who", ["lanhdao", "truong"])
def test_the_head_of_the_leading_unit_and_its_standing_office_both_lead(bloc: worlds.Bloc, who: str):
    key = worlds.prepared_round(bloc).key
    assert codes(worlds.scoring.open_round(worlds.acting_as(who), scoring_round=key)) == []


def test_a_unit_head_does_not_import_tables(bloc: worlds.Bloc):
    answer = worlds.scoring.import_table(worlds.acting_as("lanhdao"), bloc=bloc.key, table=worlds.ONE, name="b")
    assert codes(answer) == ["access.no_duty"]


def test_things_that_are_not_there_are_not_found(bloc: worlds.Bloc):
    ctx, scoring = worlds.acting_as("truong"), worlds.scoring
    typed = scoring.Typed("1", "5")
    answers = [
        scoring.adopt_table(ctx, table=99),
        scoring.open_round(ctx, scoring_round=99),
        scoring.close_round(ctx, scoring_round=99),
        scoring.enter_score(ctx, sheet=99, typed=typed, version=0),
        scoring.submit_sheet(ctx, sheet=99),
        scoring.attach_evidence(ctx, sheet=99, criterion="1", name="a", content=b"a"),
        scoring.detach_evidence(ctx, evidence=99),
    ]
    assert [codes(answer) for answer in answers] == [["absent.not_found"]] * len(answers)


def test_what_of_scoring_may_be_seen_is_what_these_tests_cover():
    assert sorted(row.action for row in SIGHT if row.action.startswith("scoring.")) == [
        "scoring.see_own_sheet", "scoring.see_revealed_sheet", "scoring.see_round", "scoring.see_table",
    ]  # fmt: skip
