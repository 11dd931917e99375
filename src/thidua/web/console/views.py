"""The home page: what I have to do, what changed since yesterday, one picture of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.outcome import Ok
from thidua.foundation import history
from thidua.foundation.act import Context
from thidua.foundation.asked import Asked
from thidua.foundation.history import EntryView
from thidua.foundation.views import shows
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.plans import public as plans
from thidua.web.console.rooms import address
from thidua.web.console.tasks import all_tasks

AT_MOST = 3
EVENTS_AT_MOST = 8
LOG_INS = "installation"
"""The kind of thing under which log-ins stand: they are for who checks the history, not for who begins the day."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A line of the first-run path."""

    say: Promise
    hint: Promise
    verb: Promise
    url: str
    is_done: bool


def first_steps(ctx: Context) -> tuple[FirstStep, ...]:
    """What a new office does: units, people, the first plan."""
    units, people = directory.visible_units(ctx), directory.visible_people(ctx)
    return (
        FirstStep(
            _("Khai báo các đơn vị"),
            _("Cơ quan của bạn và các đơn vị trực thuộc, theo cây tổ chức."),
            _("Thêm đơn vị"),
            address("directory:units"),
            is_done=len(units) > 1,
        ),
        FirstStep(
            _("Khai báo người dùng và giao nhiệm vụ"),
            _("Ai là thường trực thi đua, ai chấm điểm, ai ký thay đơn vị."),
            _("Thêm người"),
            address("directory:people"),
            is_done=len(people) > 1,
        ),
        FirstStep(
            _("Nhập kế hoạch thi đua đầu tiên"),
            _("Máy đọc văn bản, bạn xác nhận từng dòng, rồi phát động."),
            _("Nhập kế hoạch"),
            address("plans:receive"),
            is_done=False,
        ),
    )


def since_yesterday(ctx: Context) -> tuple[EntryView, ...]:
    """What the actor may know of what was done since yesterday morning, newest first; repetitions gathered."""
    morning = timezone.localtime(ctx.now).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
    page = history.history_page(ctx).object_list
    recent = [entry for entry in page if morning <= entry.at <= ctx.now and entry.kind != LOG_INS]
    return history.gathered(recent)[:EVENTS_AT_MOST]


@dataclass(frozen=True, slots=True)
class Whole:
    """The calendar of a campaign as the home page draws it."""

    campaign: campaigns.CampaignView
    phases: Sequence[object]
    marks: Sequence[object]


def is_over(campaign: campaigns.CampaignView, ctx: Context) -> bool:
    """Whether all of its time has passed."""
    return campaign.last is not None and campaign.last < ctx.today


def picture(ctx: Context, running: Sequence[campaigns.CampaignView]) -> Whole | None:
    """The calendar of the newest running campaign whose time is not over: one's own and one with dates first."""
    own = {held.unit for held in ctx.actor.on(ctx.today)}
    current = [each for each in running if not is_over(each, ctx)]
    current.sort(key=lambda each: (each.unit not in own, each.last is None))
    page = campaigns.campaign_page(ctx, current[0].id) if current else None
    if not isinstance(page, Ok):
        return None
    marks = [{"name": each.what, "due": each.last_good_day} for each in page.value.deadlines]
    return Whole(page.value.campaign, page.value.phases, marks)


@shows("audit.see_history")
def home(request: HttpRequest) -> HttpResponse:
    """Việc tôi phải làm."""
    ctx = cast("Asked", request).ctx
    tasks = all_tasks(ctx)
    running = [each for each in campaigns.visible_campaigns(ctx) if each.state == "running"]
    whole = picture(ctx, running)
    is_new = not tasks and not running and not plans.visible_plans(ctx)
    shown = {
        "tasks": tasks[:AT_MOST],
        "more": tasks[AT_MOST:],
        "events": since_yesterday(ctx),
        "whole": whole,
        "ended": None if whole else next(iter(running), None),
        "first_steps": first_steps(ctx) if is_new else (),
    }
    return render(request, "web/console/home.html", shown)
