"""Terms of head and deputy, members that leave, the bloc of the next year."""

from datetime import date

import pytest

from tests.modules.campaigns import story
from tests.modules.offices import Offices, codes, last_entry
from thidua.core.kernel.ids import BlocId
from thidua.modules.campaigns.models import Bloc, BlocTerm
from thidua.modules.campaigns.public import bloc_view, carry_over, leave_bloc, name_members, record_term, term_views

NEW_YEAR = date(2025, 1, 1)
MINUTES = "Biên bản số 05/BB-KTĐ ngày 20/12/2024"
S1_HEAD = (("S1", "head"), ("S2", "deputy"), ("S3", "member"))


def bloc_of_three(offices: Offices) -> BlocId:
    return story.bloc_of(story.started(offices, members=S1_HEAD))


def elected(offices: Offices, bloc: BlocId, unit: str = "S3", role: str = "head", by: str = "office1"):
    return record_term(offices.ctx(by), bloc=bloc, unit=offices.units[unit], role=role, since=NEW_YEAR, basis=MINUTES)


def parts(bloc: BlocId, on: date) -> list[str]:
    return [member.role for member in bloc_view(bloc, on).members]


def test_a_term_moves_the_part_on_its_first_day(offices: Offices):
    bloc = bloc_of_three(offices)
    elected(offices, bloc).or_raise()
    assert parts(bloc, date(2024, 12, 31)) == ["head", "deputy", "member"]
    assert parts(bloc, NEW_YEAR) == ["member", "deputy", "head"]
    assert last_entry() == ("Người office1", "bloc.term_recorded", "Khối các sở")
    assert [(term.name, term.role, term.until, term.basis) for term in term_views(bloc)] == [
        ("Sở Ba", "head", None, MINUTES)
    ]


def test_rights_follow_the_term(offices: Offices):
    bloc = bloc_of_three(offices)
    elected(offices, bloc).or_raise()
    members = []
    with offices.on_the_day():
        assert codes(name_members(offices.ctx("office1"), bloc=bloc, members=members)) == ["bloc.one_head"]
        assert codes(name_members(offices.ctx("office3"), bloc=bloc, members=members)) == ["access.not_yours"]
    # After the day of the term the new head's office may, and the earlier one's no longer.
    assert codes(name_members(offices.ctx("office3"), bloc=bloc, members=members)) == ["bloc.one_head"]
    assert codes(name_members(offices.ctx("office1"), bloc=bloc, members=members)) == ["access.not_yours"]


def test_a_successor_ends_the_earlier_term(offices: Offices):
    bloc = bloc_of_three(offices)
    elected(offices, bloc).or_raise()
    record_term(
        offices.ctx("office1"), bloc=bloc, unit=offices.units["S2"], role="head", since=date(2026, 1, 1), basis="QĐ 1"
    ).or_raise()
    assert list(BlocTerm.objects.values_list("unit__code", "until")) == [("S3", date(2025, 12, 31)), ("S2", None)]
    assert parts(bloc, date(2026, 1, 1)) == ["member", "head", "member"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"basis": " "}, "term.no_basis"),
        ({"role": "member"}, "term.not_a_member"),
        ({"unit": 0}, "term.not_a_member"),
        ({"until": date(2024, 12, 31)}, "term.ends_before_beginning"),
    ],
)
def test_a_term_is_refused_and_nothing_is_kept(offices: Offices, given: dict, code: str):
    bloc = bloc_of_three(offices)
    asked = {"unit": offices.units["S3"], "role": "head", "since": NEW_YEAR, "basis": MINUTES} | given
    assert codes(record_term(offices.ctx("office1"), bloc=bloc, **asked)) == [code]
    assert BlocTerm.objects.count() == 0


def test_terms_are_recorded_by_the_head_or_by_who_runs_the_campaign(offices: Offices):
    bloc = bloc_of_three(offices)
    assert codes(elected(offices, bloc, by="office2")) == ["access.not_yours"]
    assert codes(elected(offices, bloc, by="scorer1")) == ["access.no_duty"]
    elected(offices, bloc).or_raise()
    later = {"bloc": bloc, "unit": offices.units["S1"], "role": "deputy", "since": date(2025, 2, 1), "basis": "QĐ 2"}
    record_term(offices.ctx("office1"), **later).or_raise()


def test_a_member_leaves_in_mid_year(offices: Offices):
    bloc = bloc_of_three(offices)
    leave_bloc(
        offices.ctx("office1"), bloc=bloc, unit=offices.units["S2"], on=date(2024, 7, 1), because="Sáp nhập"
    ).or_raise()
    assert parts(bloc, date(2024, 6, 30)) == ["head", "deputy", "member"]
    after = bloc_view(bloc, date(2024, 7, 1))
    assert ([member.name for member in after.members], after.departed, after.missing) == (["Sở Một", "Sở Ba"], 1, 1)
    assert last_entry() == ("Người office1", "bloc.member_left", "Khối các sở")


@pytest.mark.parametrize(
    ("unit", "because", "code"),
    [("S1", "Sáp nhập", "bloc.head_leaves"), ("S2", " ", "reason.missing"), ("HP", "Nhầm", "term.not_a_member")],
)
def test_leaving_is_refused(offices: Offices, unit: str, because: str, code: str):
    bloc = bloc_of_three(offices)
    outcome = leave_bloc(
        offices.ctx("office1"), bloc=bloc, unit=offices.units[unit], on=date(2024, 7, 1), because=because
    )
    assert codes(outcome) == [code]
    assert bloc_view(bloc, date(2024, 7, 1)).departed == 0


def test_the_next_year_begins_with_the_members_that_stay_and_the_head_elected(offices: Offices):
    bloc = bloc_of_three(offices)
    elected(offices, bloc).or_raise()
    leave_bloc(
        offices.ctx("office1"), bloc=bloc, unit=offices.units["S2"], on=date(2024, 7, 1), because="Sáp nhập"
    ).or_raise()
    with offices.on_the_day():
        made = carry_over(offices.ctx("office1"), bloc=bloc, decision="QĐ 10").or_raise()
        assert codes(carry_over(offices.ctx("office1"), bloc=bloc)) == ["bloc.carried_over_already"]
    view = bloc_view(made)
    assert (view.year, view.decision, view.size) == (2025, "QĐ 10", 2)
    assert [(member.name, member.role) for member in view.members] == [("Sở Một", "member"), ("Sở Ba", "head")]


def test_a_bloc_without_a_head_is_not_carried_over(offices: Offices):
    bloc = bloc_of_three(offices)
    record_term(
        offices.ctx("office1"), bloc=bloc, unit=offices.units["S1"], role="head", since=date(2024, 5, 1),
        until=date(2024, 12, 31), basis="QĐ 1",
    ).or_raise()  # fmt: skip
    with offices.on_the_day():
        assert codes(carry_over(offices.ctx("office1"), bloc=bloc)) == ["bloc.one_head"]
    assert Bloc.objects.count() == 1
