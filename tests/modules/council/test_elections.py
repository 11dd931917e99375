"""Electing next year's head of a bloc: ties, run-offs, and what the regulation settles."""

from datetime import date

from tests import worlds
from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, acting_as, council
from tests.modules.offices import codes
from thidua.foundation.act import rehearsing
from thidua.foundation.models import AuditEntry
from thidua.modules.campaigns.public import term_views
from thidua.modules.council.tasks import hand_over_elected


def closed(item: int, *choices: int) -> str:
    halls.all_vote(item, *choices)
    return council.close_ballot(acting_as("thuky"), item=item).or_raise()


def test_who_has_more_than_half_is_elected(hall: Hall):
    _meeting, item = halls.voting(hall, halls.election(hall, "DV1", "DV2"))
    assert closed(item, 1, 1, 1, 1, 1, 2, 2, 2, 2) == "elected"
    result = council.item_page(acting_as("uv1"), item).or_raise()[1].result
    assert [(option.label, option.votes, option.is_chosen) for option in result.options] == [
        ("Đơn vị DV1", 5, True), ("Đơn vị DV2", 4, False),
    ]  # fmt: skip
    assert codes(council.hold_run_off(acting_as("thuky"), item=item)) == ["election.has_a_result"]


def test_candidates_vote_in_their_own_election(hall: Hall):
    """An election is not about one member: those who stand as candidates keep their vote."""
    _meeting, [item] = halls.sitting(hall, halls.election(hall, "DV1", "DV2"))
    assert council.open_ballot(acting_as("thuky"), item=item).or_raise() == 9


def test_a_tie_runs_off_among_those_tied_and_then_the_regulation_settles_it(hall: Hall):
    office = acting_as("thuky")
    _meeting, item = halls.voting(hall, halls.election(hall, "DV1", "DV2", "DV3"))
    assert closed(item, 1, 1, 1, 1, 2, 2, 2, 2, 3) == "tied"
    assert codes(council.settle_election(office, item=item, option=1, because="x")) == ["election.ballots_left"]
    again = council.hold_run_off(office, item=item).or_raise()
    assert codes(council.hold_run_off(office, item=item)) == ["ballot.has_a_successor"]
    assert codes(council.annul_ballot(office, item=item, because="x")) == ["ballot.has_a_successor"]
    view = council.item_page(office, again).or_raise()[1]
    assert (view.title, [option.label for option in view.options]) == (
        "Bầu Trưởng khối (lần 2)", ["Đơn vị DV1", "Đơn vị DV2"],
    )  # fmt: skip
    council.open_ballot(office, item=again).or_raise()
    assert closed(again, 1, 1, 1, 1, 2, 2, 2, 2, 0) == "tied"
    assert codes(council.hold_run_off(office, item=again)) == ["election.no_more_ballots"]
    assert codes(council.settle_election(office, item=again, option=3, because="x")) == ["ballot.no_such_choice"]
    assert codes(council.settle_election(office, item=again, option=2, because="")) == ["reason.missing"]
    council.settle_election(office, item=again, option=2, because="Quy chế, Điều 9: Trưởng khối quyết định").or_raise()
    assert AuditEntry.objects.latest("pk").facts["name"] == "Đơn vị DV2"
    assert council.item_page(office, again).or_raise()[1].settled == 2


def test_one_candidate_without_a_majority_needs_new_candidates(hall: Hall):
    _meeting, item = halls.voting(hall, halls.election(hall, "DV1"))
    assert closed(item, 1, 1, 1, 1, 0, 0, 0, 0, 0) == "no_majority"
    assert codes(council.hold_run_off(acting_as("thuky"), item=item)) == ["election.nobody_runs_off"]


def test_the_elected_unit_is_handed_to_the_terms_of_the_bloc(db: None):
    bloc = worlds.bloc_of_seven()
    voters = ("lanhdao", "pho", "cham3", "cham4", "cham5", "cham6", "cham7")
    with rehearsing(halls.NOW):
        office = worlds.acting_as("truong")
        key = council.gather_bloc(office, bloc=bloc.key, standing=halls.standing(name="Hội nghị khối")).or_raise()
        council.adopt_rule(office, council=key, key="bau", share=halls.EIGHTY, basis="Quy chế khối").or_raise()
        session = council.prepare_session(office, council=key, name="Tổng kết", held_at=halls.NOW).or_raise()
        units = (bloc.units["DV4"], bloc.units["DV5"])
        new = council.NewItem(kind="election", title="Bầu Trưởng khối năm 2027", candidates=units, post="head")
        item = council.put_item(office, session=session, item=new).or_raise()
        council.convene_session(office, session=session).or_raise()
        places = [each.id for each in council.session_page(office, session).or_raise().attendees]
        council.mark_attendance(
            office, session=session, came={place: council.Came("present") for place in places}
        ).or_raise()
        council.open_session(office, session=session).or_raise()
        assert hand_over_elected(item=item) is False
        council.open_ballot(office, item=item).or_raise()
        for place, who in enumerate(voters):
            council.cast_ballot(worlds.acting_as(who), item=item, choice=2 if place else 1).or_raise()
        assert council.close_ballot(office, item=item).or_raise() == "elected"
        assert [hand_over_elected(item=item), hand_over_elected(item=item)] == [True, False]
    [term] = term_views(bloc.key)
    assert (term.unit, term.role, term.since, term.basis) == (
        bloc.units["DV5"], "head", date(2027, 1, 1), "Biên bản “Tổng kết” ngày 25/11/2026: 6/7 phiếu",
    )  # fmt: skip
