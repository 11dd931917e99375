"""When letters go out."""

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.notices.letters import Mode, Wish, goes_out_at, is_quiet

NOON = datetime(2025, 9, 24, 12, 0)
EVENING = datetime(2025, 9, 24, 21, 0)


@pytest.mark.parametrize(
    ("mode", "at", "out"),
    [
        (Mode.AT_ONCE, NOON, NOON),
        (Mode.AT_ONCE, EVENING, datetime(2025, 9, 25, 7, 0)),
        (Mode.DIGEST, NOON, datetime(2025, 9, 25, 7, 30)),
        (Mode.DIGEST, datetime(2025, 9, 24, 6, 0), datetime(2025, 9, 24, 7, 30)),
        (Mode.NONE, NOON, None),
    ],
)
def test_letters_keep_the_wish(mode: Mode, at: datetime, out: datetime | None):
    assert goes_out_at(at, Wish(mode)) == out


def test_quiet_hours_may_lie_within_a_day_and_may_be_none():
    lunch = Wish(quiet_from=time(11, 30), quiet_until=time(13, 30))
    assert [is_quiet(time(hour), lunch) for hour in (11, 12, 13, 14)] == [False, True, True, False]
    assert not is_quiet(time(3), Wish(quiet_from=time(0), quiet_until=time(0)))


MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(
    at=st.datetimes(datetime(2025, 1, 1), datetime(2025, 12, 31)),
    wish=st.builds(Wish, st.sampled_from([Mode.AT_ONCE, Mode.DIGEST]), MINUTES, MINUTES, MINUTES),
)
def test_no_letter_goes_out_in_quiet_hours_or_before_its_notice(at: datetime, wish: Wish):
    out = goes_out_at(at, wish)
    assert out is not None
    assert out >= at
    assert not is_quiet(out.time(), wish)
