"""Reminders of what is due, once a day, and the calendar of the same."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import icalendar
import pytest
from django.test import Client

from tests import worlds
from thidua.core.kernel.outcome import Ok
from thidua.foundation.act import rehearsing, system_context
from thidua.foundation.due import all_dues
from thidua.foundation.sentences import of_kept, sentence
from thidua.modules.directory.models import Account, Person
from thidua.modules.notices import actions, tasks
from thidua.modules.notices.models import Feed, Notice
from thidua.modules.notices.queries import calendar_page

CLOSES = worlds.CLOSES
MORNING = datetime(CLOSES.year, CLOSES.month, CLOSES.day, 1, 30, tzinfo=UTC)


@pytest.fixture
def round_(db: None) -> worlds.Round:
    return worlds.open_round(worlds.bloc_of_seven())


def reminded(at: datetime) -> int:
    with rehearsing(at):
        return tasks.remind(system_context())


def words(username: str) -> list[str]:
    rows = Notice.objects.filter(person__account__username=username)
    return [sentence(of_kept(row.sentence), "vi") for row in rows]


def client_of(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


def test_remind_tells_each_unit_what_it_owes_a_week_before(round_: worlds.Round):
    assert reminded(MORNING - timedelta(days=8)) == 0
    assert reminded(MORNING - timedelta(days=7)) >= 7
    assert words(worlds.scorer_of("DV2")) == [
        f"{worlds.NAMES[1]} còn 7 phiếu chưa gửi: Chấm điểm năm 2026: còn 7 ngày, hạn cuối 10/12/2026."
    ]


def test_remind_says_nothing_twice_on_one_day_nor_on_one_rung(round_: worlds.Round):
    first = reminded(MORNING - timedelta(days=7))
    assert (first > 0, reminded(MORNING - timedelta(days=7)), reminded(MORNING - timedelta(days=6))) == (True, 0, 0)
    assert reminded(MORNING - timedelta(days=3)) == first


def test_remind_waits_for_the_morning(round_: worlds.Round):
    assert reminded(datetime(2026, 12, 2, 20, 0, tzinfo=UTC)) == 0
    assert reminded(datetime(2026, 12, 3, 1, 0, tzinfo=UTC)) > 0


def test_remind_leaves_alone_who_has_handed_everything_in(round_: worlds.Round):
    worlds.hand_all_in(round_, but=(("DV3", "DV1"),))
    reminded(MORNING + timedelta(days=1))
    assert words(worlds.scorer_of("DV2")) == []
    assert words(worlds.scorer_of("DV3")) == [
        f"{worlds.NAMES[2]} còn 1 phiếu chưa gửi: Chấm điểm năm 2026: đã quá hạn 1 ngày (hạn cuối 10/12/2026)."
    ]


def test_dues_are_cut_to_the_units_asked_for(round_: worlds.Round):
    one = frozenset({round_.bloc.units["DV4"]})
    assert [due.unit for due in all_dues(first=CLOSES, last=CLOSES, units=one)] == list(one)
    assert len(all_dues(first=CLOSES, last=CLOSES)) == 7
    assert all_dues(first=CLOSES + timedelta(days=1), last=CLOSES + timedelta(days=9)) == ()


def opened(username: str, unit: object = None) -> str:
    with rehearsing(MORNING):
        ctx = worlds.acting_as(username)
        return actions.open_feed(ctx, person=ctx.actor.person, unit=unit).or_raise()


def summaries(secret: str) -> list[str]:
    with rehearsing(MORNING):
        answer = Client().get(f"/thong-bao/lich/{secret}.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = icalendar.Calendar.from_ical(answer.content)
    return [f"{event['DTSTART'].dt}: {event['SUMMARY']}" for event in calendar.walk("VEVENT")]


def test_a_feed_shows_its_owners_deadlines_to_other_programs(round_: worlds.Round):
    secret = opened(worlds.scorer_of("DV2"))
    assert summaries(secret) == [f"2026-12-10: {worlds.NAMES[1]} còn 7 phiếu chưa gửi: Chấm điểm năm 2026"]
    assert not Feed.objects.filter(secret=secret).exists()


def test_open_feed_for_a_unit_is_for_who_has_a_duty_there(round_: worlds.Round):
    units = round_.bloc.units
    assert len(summaries(opened(worlds.scorer_of("DV2"), units["DV2"]))) == 1
    with rehearsing(MORNING):
        ctx = worlds.acting_as(worlds.scorer_of("DV2"))
        outcome = actions.open_feed(ctx, person=ctx.actor.person, unit=units["DV3"])
    assert [reason.code for reason in outcome.reasons] == ["absent.not_found"]


def test_close_feed_ends_it_and_a_new_one_ends_the_old(round_: worlds.Round):
    old, username = opened(worlds.scorer_of("DV2")), worlds.scorer_of("DV2")
    new = opened(username)
    assert Client().get(f"/thong-bao/lich/{old}.ics").status_code == 404
    with rehearsing(MORNING):
        ctx = worlds.acting_as(username)
        key = Feed.objects.get(closed_at=None).pk
        other = worlds.acting_as(worlds.scorer_of("DV3"))
        refused = actions.close_feed(other, person=other.actor.person, feed=key)
        assert [reason.code for reason in refused.reasons] == ["absent.not_found"]
        assert actions.close_feed(ctx, person=ctx.actor.person, feed=key) == Ok(key)
        again = actions.close_feed(ctx, person=ctx.actor.person, feed=key)
    assert [reason.code for reason in again.reasons] == ["feed.closed_already"]
    assert Client().get(f"/thong-bao/lich/{new}.ics").status_code == 404


def test_the_calendar_shows_what_my_units_owe_and_nothing_of_others(round_: worlds.Round):
    with rehearsing(MORNING):
        ((month, dues),) = calendar_page(worlds.acting_as(worlds.scorer_of("DV2"))).months
        page = client_of(worlds.scorer_of("DV2")).get("/thong-bao/lich/").content.decode()
    assert ((month.year, month.month), [due.unit for due in dues]) == ((2026, 12), [worlds.NAMES[1]])
    assert (worlds.NAMES[2] in page, "10/12/2026" in page) == (False, True)


def test_the_page_shows_the_address_once(round_: worlds.Round):
    client = client_of(worlds.scorer_of("DV2"))
    with rehearsing(MORNING):
        page = client.post("/thong-bao/lich/mo/", {"unit": ""}).content.decode()
        again = client.get("/thong-bao/lich/").content.decode()
    address = page.split('id="address" value="')[1].split('"')[0]
    assert (urlsplit(address).path.startswith("/thong-bao/lich/"), ".ics" in again) == (True, False)
    assert Person.objects.filter(account__username=worlds.scorer_of("DV2")).count() == Feed.objects.count() == 1


def test_the_wishes_page_says_that_there_is_no_post(round_: worlds.Round):
    client = client_of(worlds.scorer_of("DV2"))
    given = {
        "address": "a@example.vn",
        "mode": "digest",
        "digest_at": "07:30",
        "quiet_from": "19:00",
        "quiet_until": "07:00",
    }
    with rehearsing(MORNING):
        assert "chưa được nối với máy chủ thư" in client.get("/thong-bao/cach-nhan/").content.decode()
        refused = client.post("/thong-bao/cach-nhan/", given)
        wrong = client.post("/thong-bao/cach-nhan/", given | {"address": "a@"})
    assert (refused.status_code, wrong.status_code) == (422, 422)
    assert 'value="a@example.vn"' in refused.content.decode()


def test_seeing_marks_what_was_shown(round_: worlds.Round):
    reminded(MORNING - timedelta(days=7))
    client = client_of(worlds.scorer_of("DV2"))
    with rehearsing(MORNING):
        newest = Notice.objects.latest("pk").pk
        assert 'class="top__count">1<' in client.get("/thong-bao/").content.decode()
        client.post("/thong-bao/da-xem/", {"until": str(newest)})
        assert 'class="top__count"' not in client.get("/thong-bao/").content.decode()


def test_begin_day_is_done_once_and_by_the_system(round_: worlds.Round):
    with rehearsing(MORNING):
        assert actions.begin_day(system_context()) == Ok(MORNING.date())
        assert [reason.code for reason in actions.begin_day(system_context()).reasons] == ["notice.day_begun"]
        refused = actions.begin_day(worlds.acting_as("truong"))
    assert [reason.code for reason in refused.reasons] == ["absent.not_found"]
