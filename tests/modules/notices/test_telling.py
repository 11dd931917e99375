"""Telling people: once each, by whom it concerns, in the system and by letter."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.fakes.mail import FakeMail
from tests.modules.offices import NOW, Offices, codes, last_entry, settle
from thidua.core.access.duty import Duty
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.core.notices.letters import Mode, Wish
from thidua.foundation.act import rehearsing, system_context
from thidua.foundation.sockets import plug
from thidua.modules.notices import actions, tasks
from thidua.modules.notices.models import Letter, Notice
from thidua.modules.notices.queries import notices_page, unseen_count
from thidua.ports.mail import Mail

TOLD = actions.Told("report:1", Reason.of("notice.due_today", what="Báo cáo", on=date(2024, 4, 10)), "/bao-cao/1/")
AT_ONCE = Wish(Mode.AT_ONCE, time(19), time(7), time(7, 30))


@pytest.fixture
def offices(db: None) -> Offices:
    return settle()


@pytest.fixture
def post() -> Iterator[FakeMail]:
    fake = FakeMail()
    plug(Mail, fake)
    yield fake
    plug(Mail, FakeMail(is_ready=False))


def system(at: datetime = NOW):
    with rehearsing(at):
        return system_context()


def told(offices: Offices, at: datetime = NOW, **changed: object) -> int:
    given = {"unit": offices.units["S1"], "duties": [Duty.STANDING_OFFICE, Duty.UNIT_HEAD], "told": TOLD} | changed
    return actions.tell(system(at), **given).or_raise()


def people() -> list[str]:
    return sorted(Notice.objects.values_list("person__name", flat=True))


def wish(offices: Offices, username: str = "office1", given: Wish = AT_ONCE, address: str = "a@example.vn"):
    return actions.choose_letters(offices.ctx(username), person=offices.people[username], address=address, wish=given)


def test_tell_reaches_those_with_the_duty_at_the_unit_and_nobody_else(offices: Offices):
    assert told(offices) == 2
    assert people() == ["Người head1", "Người office1"]
    assert last_entry() == ("Hệ thống", "notice.told", "Sở Một")


def test_tell_says_a_thing_once_and_to_who_came_later_alone(offices: Offices):
    told(offices, duties=[Duty.UNIT_HEAD])
    assert (told(offices), told(offices)) == (1, 0)
    assert Notice.objects.count() == 2


def test_tell_is_for_the_system_alone(offices: Offices):
    outcome = actions.tell(offices.ctx("head1"), unit=offices.units["S1"], duties=[Duty.UNIT_HEAD], told=TOLD)
    assert (codes(outcome), Notice.objects.count()) == (["access.no_duty"], 0)


def test_the_effect_tells_what_an_action_asked_for(offices: Offices):
    kept = {"code": "notice.due_today", "values": {"what": "Báo cáo", "on": {"day": "2024-04-10"}}}
    told = {"key": "report:1", "sentence": kept, "url": "/bao-cao/1/", "due": "2024-04-10"}
    tasks.tell_of(int(offices.units["S1"]), ["unit_head"], told)
    row = Notice.objects.get()
    assert (row.sentence, row.due, people()) == (kept, date(2024, 4, 10), ["Người head1"])


def test_mark_seen_is_for_ones_own_and_up_to_what_was_shown(offices: Offices):
    told(offices)
    told(offices, told=actions.Told("report:2", TOLD.sentence, "/"))
    mine = offices.ctx("head1")
    first = Notice.objects.filter(person=offices.people["head1"]).earliest("pk").pk
    assert actions.mark_seen(mine, person=offices.people["head1"], until=first) == Ok(1)
    assert (unseen_count(mine), unseen_count(offices.ctx("office1"))) == (1, 2)
    assert [notice.is_seen for notice in notices_page(mine).object_list] == [False, True]
    assert codes(actions.mark_seen(mine, person=offices.people["office1"], until=9)) == ["access.no_duty"]


def test_choose_letters_needs_an_address_and_a_post(offices: Offices, post: FakeMail):
    assert codes(wish(offices, address="")) == ["letters.no_address"]
    assert wish(offices) == Ok(offices.people["office1"])
    post.is_ready = False
    assert codes(wish(offices, given=Wish(Mode.DIGEST))) == ["mail.not_set_up"]
    assert wish(offices, given=Wish(Mode.NONE), address="") == Ok(offices.people["office1"])


def test_choose_letters_is_for_oneself(offices: Offices, post: FakeMail):
    outcome = actions.choose_letters(
        offices.ctx("office2"), person=offices.people["office1"], address="a@example.vn", wish=AT_ONCE
    )
    assert codes(outcome) == ["absent.not_found"]


def test_a_letter_goes_out_once_with_its_words(offices: Offices, post: FakeMail):
    wish(offices)
    told(offices)
    assert (tasks.send_letters(system()), tasks.send_letters(system())) == (1, 0)
    assert [(letter.to, letter.subject) for letter in post.sent] == [
        ("a@example.vn", "Báo cáo: hôm nay 10/04/2024 là ngày cuối.")
    ]
    assert "/bao-cao/1/" in post.sent[0].text
    assert Letter.objects.get().state == "sent"


def test_a_digest_waits_for_the_morning_and_holds_the_day(offices: Offices, post: FakeMail):
    wish(offices, given=Wish(Mode.DIGEST))
    told(offices)
    told(offices, at=NOW + timedelta(hours=2), told=actions.Told("report:2", TOLD.sentence, "/"))
    assert tasks.send_letters(system(NOW + timedelta(hours=3))) == 0
    assert tasks.send_letters(system(datetime(2024, 4, 11, 0, 31, tzinfo=UTC))) == 1
    assert post.sent[0].subject == "Thi đua, khen thưởng: 2 việc cần biết"


def test_a_letter_that_the_post_refuses_is_tried_later_and_given_up_at_last(offices: Offices, post: FakeMail):
    wish(offices)
    told(offices)
    post.refuses = True
    at = NOW
    for _ in range(actions.TRIES):
        tasks.send_letters(system(at))
        assert tasks.send_letters(system(at)) == 0
        at += timedelta(hours=12)
    letter = Letter.objects.get()
    assert (letter.state, letter.tries, len(post.tried)) == ("failed", actions.TRIES, actions.TRIES)


def test_a_letter_whose_worker_was_lost_is_never_sent_twice(offices: Offices, post: FakeMail):
    wish(offices)
    told(offices)
    actions.hand_letter_over(system(), letter=Letter.objects.get().pk).or_raise()
    later = NOW + timedelta(hours=1)
    assert tasks.send_letters(system(later)) == 0
    assert (Letter.objects.get().state, post.sent) == ("unclear", [])
    assert codes(actions.record_letter_sent(system(), letter=Letter.objects.get().pk)) == ["workflow.wrong_state"]


@pytest.mark.parametrize(
    "action",
    [
        lambda ctx, letter: actions.hand_letter_over(ctx, letter=letter),
        lambda ctx, letter: actions.record_letter_sent(ctx, letter=letter),
        lambda ctx, letter: actions.put_letter_back(ctx, letter=letter, trouble="x"),
        lambda ctx, letter: actions.give_letter_up(ctx, letter=letter, trouble="x"),
        lambda ctx, letter: actions.mark_letter_unclear(ctx, letter=letter),
    ],
)
def test_the_way_of_a_letter_is_the_systems(offices: Offices, post: FakeMail, action: object):
    wish(offices)
    told(offices)
    assert codes(action(offices.ctx("office1"), Letter.objects.get().pk)) == ["access.no_duty"]


def test_nobody_sees_the_notices_of_others(offices: Offices):
    told(offices)
    with offices.on_the_day():
        assert "Báo cáo" in offices.client("head1").get("/thong-bao/").content.decode()
        other = offices.client("office2").get("/thong-bao/").content.decode()
    assert ("Báo cáo" in other, "top__count" in other) == (False, False)
