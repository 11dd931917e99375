"""Grounds of Điều 93.2: a violation counts only within the time of the achievement."""

from datetime import date

from thidua.core.decisions.grounds import FRAUD, PLACES, VIOLATION, Achievement, upheld
from thidua.core.kernel.outcome import Ok

AN = Achievement("Nguyễn Văn An", 2025, date(2025, 1, 1), date(2025, 11, 30))
BINH = Achievement("Trần Bình", 2025)


def codes(outcome: object) -> list[str]:
    return [reason.code for reason in outcome]  # type: ignore[attr-defined]


def test_fraud_needs_no_day_but_a_reason():
    assert upheld(FRAUD, "khai khống", (AN,), None) == Ok(PLACES[FRAUD])
    assert codes(upheld(FRAUD, " ", (AN,), None)) == ["reason.missing"]
    assert codes(upheld("mood", "x", (AN,), None)) == ["decision.ground_unknown"]


def test_a_violation_must_lie_in_the_time_of_the_achievement():
    assert upheld(VIOLATION, "x", (AN, BINH), date(2025, 11, 30)) == Ok("luat_06_2022 93.2.d")
    assert codes(upheld(VIOLATION, "x", (AN,), date(2025, 12, 1))) == ["decision.violation_outside"]
    assert upheld(VIOLATION, "x", (BINH,), date(2025, 12, 31)) == Ok("luat_06_2022 93.2.d")
    assert codes(upheld(VIOLATION, "x", (BINH,), date(2026, 1, 1))) == ["decision.violation_outside"]
    assert codes(upheld(VIOLATION, "x", (AN,), None)) == ["decision.violation_day_missing"]
