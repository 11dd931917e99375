"""The measuring stick measures rightly."""

from benches.case import Case, Measured, measure, report, shown


def test_times_are_shown_in_the_unit_that_suits_them():
    assert [shown(seconds) for seconds in (2.5, 0.0312, 0.0000425)] == ["2.5 s", "31.2 ms", "42.5 µs"]


def test_a_case_is_run_once_more_than_it_is_measured():
    calls: list[int] = []
    measured = measure(Case("counted", lambda: calls.append(1), runs=4))
    assert (len(calls), len(measured.seconds)) == (5, 4)


def test_the_median_the_share_and_the_multiple_are_printed():
    plain = Measured(Case("plain", lambda: None), (0.002, 0.001, 0.004))
    page = Measured(Case("page", lambda: None, count=10, against="plain"), (0.004, 0.006, 0.005))
    assert page.median == 0.005
    assert page.line({"plain": plain}).split("  ")[-2:] == ["500 µs each of 10", "2.50 × plain"]


def test_a_report_ends_with_the_memory():
    lines = list(report(iter([Case("one", lambda: None, runs=1)])))
    assert [line.split()[0] for line in lines] == ["one", "peak"]
