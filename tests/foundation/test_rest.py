"""The clock, steps of lifecycles, sentences, typed days, sockets, tasks, and the marks of views."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory, override_settings
from django.utils.translation import override

from tests.modules.offices import NOW, Offices
from thidua.core.kernel.outcome import Ok, RefusedError, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.workflow.campaign import CAMPAIGN
from thidua.foundation import clock, sockets, transition
from thidua.foundation.act import new_context, rehearsing, system_context
from thidua.foundation.asked import shown_again
from thidua.foundation.checks import registries_are_closed, rehearsal_is_off
from thidua.foundation.days import DayField
from thidua.foundation.locks import is_in_order, locked
from thidua.foundation.sentences import catalogue, said, sentence, told
from thidua.foundation.todo import Task
from thidua.foundation.views import performs, public, shows
from thidua.modules.campaigns.models import Campaign
from thidua.modules.directory.models import Unit


@override_settings(THIDUA_CLOCK_SHIFT=86400)
def test_a_rehearsal_shifts_the_clock_and_says_so():
    before = datetime.now(UTC)
    assert timedelta(hours=23) < clock.now() - before < timedelta(hours=25)
    assert new_context(system_context().actor).is_rehearsal is True
    assert [warning.id for warning in rehearsal_is_off()] == ["thidua.W001"]


def test_without_a_rehearsal_the_clock_is_todays():
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert (system_context().is_rehearsal, rehearsal_is_off()) == (False, [])


def test_a_held_clock_stands_still_and_goes_on_after():
    with rehearsing(NOW):
        assert (system_context().now, system_context().today) == (NOW, date(2024, 4, 10))
    assert clock.now() != NOW


def test_a_step_moves_the_state_and_a_wrong_one_is_refused(offices: Offices):
    row = Campaign.objects.create(
        unit_id=offices.units["S1"], name="A", plan_issued_on=date(2024, 4, 9), launched_at=NOW
    )
    assert transition.perform(row, step="finish") == Ok("finished")
    assert Campaign.objects.get().state == "finished"
    assert transition.perform(row, step="finish") == refuse("workflow.wrong_state", state="Đã tổng kết")
    assert transition.lifecycle_of(row) is CAMPAIGN


def test_a_row_without_a_lifecycle_has_no_steps(offices: Offices):
    with pytest.raises(Exception, match="state"):
        transition.lifecycle_of(Unit.objects.first())


def test_the_registries_are_closed():
    assert registries_are_closed() == []


def test_locks_have_one_order_and_need_an_action(transactional_db: None):
    assert (is_in_order(("unit", "plan"), "campaign"), is_in_order(("plan",), "unit")) == (True, False)
    with pytest.raises(RuntimeError, match="only inside an action"):
        locked(Unit.objects.all())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal("91.86"), "91,86"),
        (date(2024, 6, 7), "07/06/2024"),
        (datetime(2024, 6, 7, 2, 5, tzinfo=UTC), "09:05 ngày 07/06/2024"),
        (("a", Decimal("1.5")), "a, 1,5"),
        (None, ""),
        (7, "7"),
    ],
)
def test_values_are_said_as_offices_write_them(value: object, words: str):
    assert said(value) == words


def test_a_reason_is_said_in_the_readers_language():
    reason = Reason.of("directory.code_taken", value="S1")
    assert sentence(reason) == "Mã đơn vị “S1” đã có trong danh sách. Chọn mã khác."
    with override("en-gb"):
        assert sentence(reason) == catalogue("reasons", "en")["directory.code_taken"].format(value="S1")
    assert sentence(reason, "fr") == sentence(reason, "vi")


def test_an_event_is_told_as_a_predicate():
    facts = {"person": "Bà Mai", "duty": "scorer"}
    assert told("duty.given", facts, title="Sở Một") == "giao nhiệm vụ tại Sở Một cho Bà Mai"
    assert told("duty.given", facts, title="S1", language="en") == catalogue("events", "en")["duty.given"].format(
        title="S1", person="Bà Mai"
    )


@pytest.mark.parametrize("typed", ["07/06/2024", "7/6/2024", "07-06-2024", "7.6.2024", "2024-06-07"])
def test_a_day_is_typed_with_any_usual_mark(typed: str):
    assert DayField().clean(typed) == date(2024, 6, 7)


def test_a_day_that_is_none_is_refused_with_an_example():
    with pytest.raises(ValidationError, match="ví dụ 07/06/2024"):
        DayField().clean("31/02/2024")
    assert DayField(required=False).clean("") is None


def test_a_port_is_found_by_its_type_and_name():
    class Port:
        """A port."""

    sockets.plug(Port, "plain")
    sockets.plug(Port, "second", name="pdf")
    assert (sockets.plugged(Port), sockets.plugged(Port, name="pdf")) == ("plain", "second")
    with pytest.raises(KeyError):
        sockets.plugged(Port, name="docx")


def test_tasks_with_a_deadline_come_first():
    late, soon, undated = (Task(Reason.of("x"), "/", "Xem", due) for due in (date(2024, 5, 1), date(2024, 4, 1), None))
    assert sorted([undated, late, soon], key=Task.sort_key) == [soon, late, undated]


def test_views_are_marked():
    views = performs("a.b")(lambda: 1), shows("a.see")(lambda: 2), public(lambda: 3)
    assert [view.thidua_mark for view in views] == [("performs", "a.b"), ("shows", "a.see"), ("public", "")]
    assert [view() for view in views] == [1, 2, 3]
    assert views[2].login_required is False


def test_a_refusal_of_right_is_not_shown_on_the_page_but_raised():
    with pytest.raises(RefusedError):
        shown_again(RequestFactory().get("/"), "any.html", {}, refused=refuse("access.no_duty"))
