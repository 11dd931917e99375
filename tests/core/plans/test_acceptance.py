from datetime import date
from decimal import Decimal

import pytest

from tests.core.plans.readings import NAMES, read_text, reading
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.period import Period
from thidua.core.plans.acceptance import Accepted, Added, Corrected, Refused_, accept
from thidua.core.plans.acceptance.shapes import SHAPES
from thidua.core.plans.groups import LIST_GROUPS, ROW_GROUPS, SINGLE_GROUPS
from thidua.core.plans.plan import BlocRole, Plan, PlanDeadline, PlanPhase, ScoringRule

ISSUED = Added("issued_on", {"value": "2024-08-20"})


def plan(name: str = "002", verdicts=None, **options) -> Plan:
    outcome = accept(reading(name), verdicts or {}, bulk_from=0, **options)
    assert isinstance(outcome, Ok), outcome
    return outcome.value


def codes(outcome) -> list[str]:
    assert isinstance(outcome, Refused)
    return [reason.code for reason in outcome.reasons]


def test_the_bloc_plan_as_data():
    accepted = plan()
    assert (accepted.kind, accepted.number, accepted.symbol, accepted.issued_on) == (
        "KH", "1516/KH-KTĐ", "KH-KTĐ", date(2024, 4, 9),
    )  # fmt: skip
    assert accepted.phases[2] == PlanPhase(
        "Quý III/2024", Period(date(2024, 7, 1), date(2024, 9, 30)), None, None, "phases.3"
    )
    assert accepted.scoring == ScoringRule(6, 7, "sum", "(self + sum(cross)) / 7", accepted.scoring.text, "scoring")
    assert accepted.bloc is not None
    assert accepted.bloc.roles[0] == BlocRole("Trưởng khối", "Ban Quản lý Khu kinh tế Hải Phòng", None, "bloc.roles.1")
    assert accepted.bloc.elected_on == (date(2023, 12, 27),)
    assert dict(accepted.keys)["issued_on"] == "issued_on"


def test_before_a_day_ends_the_day_before():
    (first, second) = plan().deadlines
    assert isinstance(first, PlanDeadline)
    assert (first.due, first.rel, first.last_good_day) == (date(2024, 6, 7), "before", date(2024, 6, 6))
    assert (second.due, second.last_good_day, second.key) == (
        date(2024, 12, 8),
        date(2024, 12, 7),
        "report_deadlines.2",
    )


def test_every_fact_must_be_decided():
    (reason,) = accept(reading("002"), {"number": Accepted()}).reasons
    assert (reason.code, reason.value("count")) == ("plan.undecided", len(reading("002").facts) - 1)


def test_bulk_acceptance_begins_at_a_confidence():
    unsure = [fact.key for fact in reading("002").facts if fact.confidence < 80]
    (reason,) = accept(reading("002"), {}, bulk_from=80).reasons
    assert (reason.code, reason.value("count")) == ("plan.undecided", len(unsure))
    assert isinstance(accept(reading("002"), dict.fromkeys(unsure, Accepted()), bulk_from=80), Ok)


def test_corrected_and_refused_facts():
    accepted = plan(verdicts={"number": Corrected({"value": "151/KH-KTĐ", "symbol": "KH-KTĐ"}), "scoring": Refused_()})
    assert (accepted.number, accepted.scoring) == ("151/KH-KTĐ", None)


def test_a_plan_without_a_day_asks_for_it():
    assert codes(accept(reading("002"), {"issued_on": Refused_()}, bulk_from=0)) == ["plan.no_date"]
    assert codes(accept(reading("001"), {}, bulk_from=0)) == ["plan.date_partial"]
    assert codes(accept(reading("004"), {}, bulk_from=0)) == ["plan.no_date"]


def test_an_officer_adds_the_day():
    accepted = plan("001", {"issued_on": Refused_()}, added=[ISSUED])
    assert (accepted.issued_on, accepted.number) == (date(2024, 8, 20), None)
    assert dict(accepted.keys)["issued_on"] == "added.issued_on.1"


def test_an_added_fact_keeps_the_key_it_is_given():
    accepted = plan(
        added=[Added("tasks", {"who": ["A"], "what": "việc", "due": "2024-05-01", "rel": "by"}, key="added.tasks.7")]
    )
    assert (accepted.tasks[-1].key, accepted.tasks[-1].due) == ("added.tasks.7", date(2024, 5, 1))


def test_a_single_value_cannot_stand_twice():
    assert codes(accept(reading("002"), {}, bulk_from=0, added=[ISSUED])) == ["plan.given_twice"]


def test_a_verdict_on_a_fact_that_is_not_there():
    assert codes(accept(reading("002"), {"phases.9": Accepted()}, bulk_from=0)) == ["plan.unknown_fact"]


def test_a_plan_needs_a_title():
    assert codes(accept(reading("002"), {"title": Refused_()}, bulk_from=0)) == ["plan.no_title"]


def test_an_empty_text_is_refused():
    assert codes(accept(read_text(""), {}, bulk_from=0)) == ["plan.text_empty"]


PHASE = {"name": "Quý I", "from": "2024-01-01", "to": "2024-03-31", "from_text": None, "to_text": None}
TARGET = {"name": "Tỷ lệ", "operator": ">=", "value": Decimal("55.02"), "unit": "%", "scope": None, "baseline": None}
DEADLINE = {"from_whom": [], "to_whom": ["A"], "what": "báo cáo", "due": "2024-06-07", "rel": "before"}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("phases.1", PHASE | {"from": "31/02/2024"}, "plan.not_a_day"),
        ("phases.1", PHASE | {"from": "2024-13"}, "plan.not_a_day"),
        ("phases.1", PHASE | {"from": "2024-05-01"}, "plan.backwards"),
        ("phases.1", PHASE | {"name": " "}, "plan.text_missing"),
        ("phases.1", PHASE | {"nam": "x"}, "plan.unknown_field"),
        ("report_deadlines.1", DEADLINE | {"rel": "around"}, "plan.not_one_of"),
        ("report_deadlines.1", DEADLINE | {"to_whom": "A"}, "plan.not_a_list"),
        ("scoring", {"cross_raters": 0, "divisor": 7, "cross_term": "sum"}, "plan.not_a_count"),
        ("issued_on", {"value": "2024-4-9"}, "plan.not_a_day"),
    ],
)
def test_corrections_of_a_wrong_shape(key: str, value: dict, code: str):
    assert codes(accept(reading("002"), {key: Corrected(value)}, bulk_from=0)) == [code]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"value": "năm"}, "plan.not_a_number"),
        ({"operator": "≥"}, "plan.not_one_of"),
        ({"value": True}, "plan.not_a_number"),
    ],
)
def test_added_targets_of_a_wrong_shape(changed: dict, code: str):
    assert codes(accept(reading("002"), {}, bulk_from=0, added=[Added("targets", TARGET | changed)])) == [code]


def test_an_added_target_is_exact():
    assert plan(added=[Added("targets", TARGET)]).targets[-1].value == Decimal("55.02")


def test_all_faults_are_named_at_once():
    verdicts = {"phases.1": Corrected(PHASE | {"from": "x"}), "report_deadlines.1": Corrected(DEADLINE | {"rel": None})}
    assert sorted(codes(accept(reading("002"), verdicts, bulk_from=0))) == ["plan.not_a_day", "plan.not_one_of"]


@pytest.mark.parametrize("name", NAMES)
def test_what_the_machine_read_has_the_shape_of_its_group(name: str):
    outcome = accept(
        reading(name), {"issued_on": Refused_()} if reading(name).fact("issued_on") else {}, bulk_from=0, added=[ISSUED]
    )
    assert isinstance(outcome, Ok), outcome


def test_every_group_has_a_shape():
    assert set(SHAPES) == {*SINGLE_GROUPS, *LIST_GROUPS, *ROW_GROUPS}
