"""The home page and the frame on the real site, from the first log-in of a new office on."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.modules.campaigns import story
from tests.modules.offices import NOW, PASSWORD, Offices, settle
from thidua.core.kernel.reason import Reason
from thidua.foundation import history
from thidua.foundation.todo import Task
from thidua.modules.campaigns.public import NamedMember, name_members
from thidua.web.console.tasks import all_tasks, nearest_first
from thidua.web.console.views import EVENTS_AT_MOST, LOG_INS, since_yesterday

LOG_IN = "directory:log_in"


@pytest.fixture
def offices(db: None) -> Offices:
    return settle()


def text(answer: Any) -> str:
    return answer.content.decode()


def home(offices: Offices, username: str, moment: datetime = NOW) -> str:
    with offices.on_the_day(moment):
        return text(offices.client(username).get("/"))


def test_somebody_not_logged_in_is_asked_to(offices: Offices):
    assert Client().get("/").headers["Location"] == f"{reverse(LOG_IN)}?next=/"


def test_the_log_in_leads_home(offices: Offices):
    answer = Client().post(reverse(LOG_IN), {"username": "office1", "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_a_button_whose_log_in_came_between_is_explained(offices: Offices):
    answer = offices.client("office1").get(reverse("directory:log_out"))
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "<h1>Việc chưa được thực hiện</h1>" in text(answer)


def test_a_wrong_password_is_told_and_the_name_kept(offices: Offices):
    answer = Client().post(reverse(LOG_IN), {"username": "office1", "password": "sai"})
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert 'value="office1"' in text(answer)
    assert "sai" not in text(answer).split('name="password"')[1].split(">")[0]


def test_a_new_office_sees_where_to_begin(offices: Offices):
    shown = home(offices, "office1")
    steps = ["Khai báo các đơn vị", "Khai báo người dùng", "Nhập kế hoạch thi đua đầu tiên"]
    assert [shown.count(step) for step in steps] == [1, 1, 1]
    assert [shown.index(step) for step in steps] == sorted(shown.index(step) for step in steps)
    assert f'href="{reverse("plans:receive")}"' in shown


def test_the_frame_says_who_acts_for_which_body_and_year(offices: Offices):
    shown = home(offices, "office1")
    assert '<div class="top__unit">Sở Một</div>' in shown
    assert "Năm 2024" in shown
    assert "<strong>Người office1</strong>" in shown
    assert '<a href="/" aria-current="page">' in shown
    assert "Dữ liệu minh họa" not in shown


def test_pages_of_somebody_logged_in_are_kept_by_no_cache(offices: Offices):
    answer = offices.client("office1").get("/")
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_what_changed_since_yesterday_is_told_and_no_longer_the_day_after(offices: Offices):
    entries = history.history_page(offices.ctx("auditor")).object_list
    assert len(entries) > EVENTS_AT_MOST
    assert since_yesterday(offices.ctx("auditor")) == history.gathered(entries)[:EVENTS_AT_MOST]
    assert "Từ hôm qua đến nay" in home(offices, "auditor")
    with offices.on_the_day(NOW + timedelta(days=2)):
        later = text(offices.client("auditor").get("/"))
    assert "Từ hôm qua đến nay" not in later


def test_what_a_rehearsal_did_on_a_later_day_has_not_happened_yet(offices: Offices):
    assert "Từ hôm qua đến nay" not in home(offices, "auditor", NOW - timedelta(days=30))


def test_what_was_done_again_and_again_is_told_once(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    for code in ("S2", "S3", "S2"):
        members = (NamedMember(offices.units["S1"], "head"), NamedMember(offices.units[code], "member"))
        name_members(offices.ctx("office1"), bloc=bloc, members=members).or_raise()
    assert home(offices, "auditor").count("(3 lần)") == 1


def test_log_ins_are_no_news(offices: Offices):
    before = since_yesterday(offices.ctx("auditor"))
    with offices.on_the_day():
        Client().post(reverse(LOG_IN), {"username": "office1", "password": "sai"})
    assert history.history_page(offices.ctx("auditor")).object_list[0].kind == LOG_INS
    assert since_yesterday(offices.ctx("auditor")) == before


def test_history_is_told_only_to_those_who_may_see_it(offices: Offices):
    assert since_yesterday(offices.ctx("scorer1")) == ()


def test_the_calendar_of_a_campaign_is_drawn_until_its_time_is_over(offices: Offices):
    story.started(offices)
    during, after = home(offices, "office1"), home(offices, "office1", NOW.replace(month=12))
    assert ('<div class="timeline">' in during, '<div class="timeline">' in after) == (True, False)
    assert "Chưa có phong trào nào đang diễn ra" not in during
    assert "Phong trào gần nhất đã hết thời gian ngày 30/06/2024, chưa tổng kết:" in after
    assert "Bắt đầu từ đâu" not in after


def test_a_button_of_the_things_to_do_speaks_the_readers_language(offices: Offices):
    story.started(offices)
    client = offices.client("office1")
    with offices.on_the_day():
        vietnamese = text(client.get("/"))
        client.cookies["django_language"] = "en"
        english = text(client.get("/"))
    assert ("Nhập đơn vị thành viên" in vietnamese, "Nhập đơn vị thành viên" in english) == (True, False)
    assert "Name the members" in english


def test_the_nearest_deadline_comes_first_and_undated_things_last():
    days = [None, date(2024, 5, 2), date(2024, 5, 1)]
    waiting = [Task(Reason.of("workflow.wrong_state", state=str(due)), "/", "Xem", due) for due in days]
    assert [task.due for task in nearest_first(waiting)] == [date(2024, 5, 1), date(2024, 5, 2), None]


def test_an_office_without_work_has_nothing_to_do(offices: Offices):
    assert all_tasks(offices.ctx("office1")) == ()
