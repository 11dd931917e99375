"""Effects: noted with the action, leased by one worker, retried with growing pauses, kept with their trouble."""

import time
from datetime import timedelta

import pytest

from tests.modules.offices import NOW
from thidua.foundation import clock, outbox
from thidua.foundation.models import JobPart, OutboxItem
from thidua.foundation.progress import Progress, progress_of
from thidua.foundation.worker import tick


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch, db: None) -> list[int]:
    """What the effect `count` was called with; `fail` always fails."""
    called: list[int] = []

    def fail(*_job: outbox.Job) -> None:
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


def test_a_failure_keeps_its_cause_and_comes_again_later(done: list[int]):
    item = outbox.put(name="fail", payload={}, at=NOW)
    assert outbox.carry_out(item.pk, now=NOW) is False
    kept = OutboxItem.objects.get()
    assert (kept.effect, kept.done_at, kept.attempts, kept.leased_by) == ("fail", None, 1, "")
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


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch, done: list[int]) -> list[int]:
    """`slow` lays down three parts and then counts them; `fail` is long too, and giving up counts -1."""

    def slow(job: outbox.Job) -> None:
        kept = dict(job.kept())
        for number in range(1, 4):
            if number not in kept:
                job.keep(number, bytes([number]))
            job.report(number, 3)
        done.append(sum(part[0] for _number, part in job.kept()))
        job.forget()

    monkeypatch.setitem(outbox.EFFECTS, "slow", slow)
    for name in ("slow", "fail"):
        monkeypatch.setitem(outbox.GIVEN_UP, name, lambda: done.append(-1))
    return done


def test_a_long_effect_is_left_to_the_workers_and_tells_how_far_it_is(long: list[int]):
    item = outbox.put(name="slow", payload={}, at=clock.now())
    outbox.after_commit([item.pk])
    assert long == []
    assert outbox.carry_out_due(now=clock.now()) == 1
    assert (long, JobPart.objects.count()) == ([6], 0)
    kept = OutboxItem.objects.get()
    assert (kept.done, kept.total, kept.leased_by) == (3, 3, "")


def test_a_worker_that_stops_lays_its_work_down_and_the_next_goes_on(long: list[int]):
    now = clock.now()
    item = outbox.put(name="slow", payload={}, at=now)
    asked = iter([False, True])
    assert outbox.carry_out(item.pk, now=now, is_stopping=lambda: next(asked)) is False
    kept = OutboxItem.objects.get()
    assert (kept.attempts, kept.leased_by, kept.done, JobPart.objects.count()) == (0, "", 1, 2)
    assert outbox.carry_out(item.pk, now=now) is True
    assert long == [6]


def test_an_effect_whose_worker_was_killed_is_taken_up_again_when_its_lease_ends(long: list[int]):
    item = outbox.put(name="slow", payload={}, at=NOW)
    OutboxItem.objects.update(due_at=NOW + outbox.LEASE, attempts=1, leased_by="killed:1")
    outbox.Job(item.pk, item.work).keep(1, b"\x01")
    assert outbox.carry_out_due(now=NOW) == 0
    assert outbox.carry_out_due(now=NOW + outbox.LEASE) == 1
    assert long == [6]


def test_the_lease_of_a_long_effect_is_renewed_while_it_runs(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch, long: list[int]
):
    monkeypatch.setattr(outbox, "BEAT_SECONDS", 0.02)
    item = outbox.put(name="slow", payload={}, at=NOW)
    with outbox._beating(item):
        for _ in range(200):
            if OutboxItem.objects.get().due_at > NOW + outbox.LEASE:
                break
            time.sleep(0.02)
    assert OutboxItem.objects.get().due_at > NOW + outbox.LEASE


def test_a_long_effect_that_always_fails_is_given_up_and_told(long: list[int]):
    outbox.put(name="fail", payload={}, at=NOW)
    for day in range(9):
        outbox.carry_out_due(now=NOW + timedelta(days=day))
    kept = OutboxItem.objects.get()
    assert (long, kept.attempts) == ([-1], outbox.LONG_ATTEMPTS + 1)
    assert kept.trouble.endswith("ValueError: đường truyền hỏng\n")
    assert kept.done_at is not None


def test_a_short_effect_does_not_wait_for_a_long_one(long: list[int]):
    outbox.put(name="slow", payload={}, at=NOW)
    outbox.put(name="count", payload={"number": 1}, at=NOW)
    outbox.carry_out_due(now=clock.now())
    assert long == [1, 6]


def test_progress_is_told_by_a_number_in_the_payload(long: list[int], monkeypatch: pytest.MonkeyPatch):
    for plan in (4, 5):
        outbox.put(name="slow", payload={"plan": plan}, at=NOW)
    OutboxItem.objects.filter(payload__plan=4).update(leased_by="a:1", done=2, total=9, due_at=NOW + outbox.LEASE)
    assert progress_of("slow", by="plan", now=NOW) == {
        4: Progress(2, 9, is_running=True),
        5: Progress(0, 0, is_running=False),
    }


@pytest.mark.filterwarnings("ignore")
def test_a_round_of_the_worker_does_what_is_due(done: list[int], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thidua.foundation.worker.close_old_connections", lambda: None)
    outbox.put(name="count", payload={"number": 1}, at=NOW)
    assert (tick(), done) == (1, [1])
