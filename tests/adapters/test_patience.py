"""A process is waited for by the work it does; a clock and a meter of processor time stand in for both."""

import subprocess
import sys
import time

import pytest

from thidua.adapters.reader import patience
from thidua.adapters.reader.patience import Patience, spent


class Meter:
    """Seconds by the clock, and of processor time at a share of it, of which so much is the process's own."""

    def __init__(self, share, own):
        self.at, self.share, self.own = 0.0, share, own

    def clock(self):
        return self.at

    def spent(self, _group):
        return self.at * self.own, self.at * self.share


def over_after(share, *, own=0.0, messages=()):
    """After how many seconds by the clock patience of 60 is over, looked at each second."""
    meter = Meter(share, own)
    waited = Patience(1, 60, meter.spent, meter.clock)
    while not waited.is_over():
        meter.at += 1
        if meter.at in messages:
            waited.begin()
    return meter.at


@pytest.mark.parametrize(("share", "seconds"), [(2.0, 60), (1.0, 120), (0.4, 300), (0.1, 600), (0.0, 60)])
def test_work_is_waited_for_by_processor_time_and_sleep_by_the_clock(monkeypatch, share, seconds):
    monkeypatch.setattr(patience, "_CORES", 2)
    assert over_after(share) == seconds


def test_the_process_itself_is_given_no_more_than_one_core(monkeypatch):
    monkeypatch.setattr(patience, "_CORES", 8)
    assert over_after(1.0, own=1.0) == 60


def test_each_message_begins_anew(monkeypatch):
    monkeypatch.setattr(patience, "_CORES", 1)
    assert over_after(1.0, messages=(50, 100)) == 160


def test_the_time_of_a_group_counts_those_of_it_that_ended():
    busy = (
        "import subprocess, sys, time; subprocess.run([sys.executable, '-c', 'sum(range(30_000_000))']); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", busy], start_new_session=True)
    try:
        for _ in range(200):
            if (used := spent(process.pid)[1]) > 0.2:
                break
            time.sleep(0.1)
        assert used > 0.2 > spent(process.pid)[0]
    finally:
        process.kill()
        process.wait()


def test_where_the_system_does_not_tell_the_clock_counts(monkeypatch, tmp_path):
    monkeypatch.setattr(patience, "_PROCESSES", tmp_path / "none")
    assert abs(spent(1)[0] - time.monotonic()) < 1
