"""Where a day stands in a campaign, and what is taken on it."""

from datetime import date

import pytest

from thidua.core.campaigns.phase import PhaseSpan, Tense, phase_on, takes_registration, takes_report
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.period import Period

DURING = Period(date(2025, 1, 1), date(2025, 12, 31))
PHASES = (
    PhaseSpan("Một", date(2025, 1, 1), date(2025, 4, 30)),
    PhaseSpan("Hai", date(2025, 6, 1), date(2025, 12, 31)),
    PhaseSpan("Ba", date(2025, 11, 1), date(2025, 12, 31)),
    PhaseSpan("Không ngày", None, None),
)


def code(answer: object) -> str:
    return answer.reasons[0].code if isinstance(answer, Refused) else ""


@pytest.mark.parametrize(
    ("on", "tense", "name", "report", "registration"),
    [
        (date(2024, 12, 31), Tense.AHEAD, "", "phase.not_begun", "phase.not_begun"),
        (date(2025, 1, 1), Tense.OPEN, "Một", "", ""),
        (date(2025, 4, 30), Tense.OPEN, "Một", "", ""),
        (date(2025, 5, 1), Tense.BETWEEN, "", "", ""),
        (date(2025, 12, 1), Tense.OPEN, "Ba", "", ""),
        (date(2026, 1, 1), Tense.OVER, "", "", "registration.campaign_over"),
    ],
)
def test_what_is_taken_on_a_day(on: date, tense: Tense, name: str, report: str, registration: str):
    found = phase_on(PHASES, DURING, on)
    assert (found.tense, found.name) == (tense, name)
    assert (code(takes_report(found, name="P")), code(takes_registration(found, name="P"))) == (report, registration)


def test_a_campaign_without_dated_phases_takes_everything_while_it_runs():
    found = phase_on(PHASES[3:], DURING, date(2025, 5, 1))
    assert (found.tense, takes_registration(found, name="P")) == (Tense.OPEN, Ok(None))
