"""Effects: noted with the action, leased by one worker, retried with growing pauses, kept with their trouble."""

from datetime import timedelta

import pytest

from tests.modules.offices import NOW
from thidua.foundation import outbox
from thidua.foundation.models import OutboxItem
from thidua.foundation.worker import tick


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch, db: None) -> list[int]:
    """What the effect `count` was called with; `fail` always fails."""
    called: list[int] = []

    def fail() -> None:
        OutboxItem.objects.update(effect="đã đổi")
        raise ValueError("đường truyền hỏng")

    monkeypatch.setitem(outbox.EFFECTS, "count", lambda **payload: called.append(payload["number"]))
    monkeypatch.setitem(outbox.EFFECTS, "fail", fail)
    return called


def test_an_unknown_effect_is_refused_when_it_is_noted(done: list[int]):
    with pytest.raises(KeyError, match="no effect is registered"):
        outbox.put(name="unknown", payload={}, at=NOW)


def test_an_effect_is_carried_out_once(done: list[int]):
    item = outbox.put(name="count", payload={"number": 3}, at=NOW)
    assert [outbox.carry_out(item.pk, now=NOW) for _ in range(2)] == [True, False]
    assert done == [3]
    assert OutboxItem.objects.get().done_at == NOW


def test_a_leased_effect_is_left_to_its_worker_until_the_lease_ends(done: list[int]):
    item = outbox.put(name="count", payload={"number": 3}, at=NOW)
    OutboxItem.objects.update(due_at=NOW + outbox.LEASE, attempts=1, leased_by="another:1")
    assert outbox.carry_out(item.pk, now=NOW) is False
    assert outbox.carry_out(item.pk, now=NOW + outbox.LEASE) is True


def test_a_failure_undoes_its_work_keeps_its_cause_and_comes_again_later(done: list[int]):
    item = outbox.put(name="fail", payload={}, at=NOW)
    assert outbox.carry_out(item.pk, now=NOW) is False
    kept = OutboxItem.objects.get()
    assert (kept.effect, kept.done_at, kept.attempts) == ("fail", None, 1)
    assert kept.trouble.endswith("ValueError: đường truyền hỏng\n")
    assert kept.due_at == NOW + outbox.PAUSE * 2


def test_after_the_last_attempt_it_is_left_for_a_person(done: list[int]):
    outbox.put(name="fail", payload={}, at=NOW)
    OutboxItem.objects.update(attempts=outbox.ATTEMPTS)
    assert outbox.carry_out_due(now=NOW + timedelta(days=9)) == 0
    assert OutboxItem.objects.get().attempts == outbox.ATTEMPTS


def test_what_is_due_is_done_oldest_first_up_to_a_number(done: list[int]):
    for number in range(3):
        outbox.put(name="count", payload={"number": number}, at=NOW)
    outbox.put(name="count", payload={"number": 9}, at=NOW + timedelta(hours=1))
    assert outbox.carry_out_due(now=NOW, most=2) == 2
    assert outbox.carry_out_due(now=NOW) == 1
    assert done == [0, 1, 2]


@pytest.mark.filterwarnings("ignore")
def test_a_round_of_the_worker_does_what_is_due(done: list[int], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thidua.foundation.worker.close_old_connections", lambda: None)
    outbox.put(name="count", payload={"number": 1}, at=NOW)
    assert (tick(), done) == (1, [1])
