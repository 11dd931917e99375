"""What is asked of whom: drafted from the plan, changed, opened, moved, merged."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.modules.scoring.traces import events, mark
from tests.worlds import VIETNAM, acting_as
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.reporting.due import DueRule, Every
from thidua.foundation.act import rehearsing
from thidua.foundation.due import all_dues
from thidua.modules.campaigns import public as campaigns
from thidua.modules.reporting import public
from thidua.modules.reporting.models import ReportRow, Share
from thidua.modules.reporting.queries import display

OFFICE = "truong"


def code_of(answer: object) -> str:
    """The first reason of a refusal."""
    assert isinstance(answer, Refused)
    return answer.reasons[0].code


def test_a_scheme_is_drafted_from_the_campaign_s_deadlines(db: None):
    scene = scenes.drafting()
    draft = scenes.campaign_of(
        scene.units,
        deadlines=(
            campaigns.DeadlineDraft(("đơn vị",), (), "báo cáo sơ kết", date(2026, 2, 1), is_before=True, line=9),
            campaigns.DeadlineDraft(("đơn vị",), (), "báo cáo không có ngày", None, is_before=True),
        ),
    )
    ctx = acting_as(OFFICE)
    campaign = campaigns.start_campaign(ctx, unit=scene.units["DV1"], draft=draft).or_raise()
    since = mark()
    scheme = public.prepare_scheme(ctx, campaign=campaign).or_raise()
    page = public.scheme_page(ctx, scheme).or_raise()
    assert [(due.what, due.last_good_day, due.line) for due in page.dues] == [("báo cáo sơ kết", date(2026, 1, 31), 9)]
    assert events(since) == ["scheme.prepared"]
    assert code_of(public.prepare_scheme(ctx, campaign=campaign)) == "scheme.there_already"
    assert public.scheme_of_campaign(campaign) == scheme


def test_monthly_reports_are_due_the_day_before_the_sixth(scene: Scene):
    page = public.scheme_page(acting_as(OFFICE), scene.scheme).or_raise()
    assert [due.last_good_day for due in page.dues] == [date(2026, 2, 5), date(2026, 3, 5), date(2026, 4, 5)]
    assert [display.period_name(due) for due in page.dues] == ["Tháng 1/2026", "Tháng 2/2026", "Tháng 3/2026"]
    assert {due.asked for due in page.dues} == {3}


def test_working_days_go_by_the_calendar_of_the_law(db: None):
    scene = scenes.drafting()
    ctx = acting_as(OFFICE)
    rule = DueRule(Every.MONTH, what="báo cáo nhanh", working_days=3)
    assert public.ask_for(ctx, scheme=scene.scheme, rule=rule) == Ok(3)
    assert code_of(public.ask_for(ctx, scheme=scene.scheme, rule=DueRule(Every.ONCE, what="x"))) == "due.no_day"
    assert code_of(public.ask_for(ctx, scheme=scene.scheme, rule=replace(rule, what=" "))) == "due.what_missing"


def test_a_form_is_changed_by_whoever_saw_its_newest_version(scene: Scene):
    ctx = acting_as(OFFICE)
    longer = replace(scenes.FORM, outline=("Có {MOI} dự án.",))
    stale = public.define_form(ctx, scheme=scene.scheme, form=longer, version=1, because="thêm")
    assert code_of(stale) == "form.changed_meanwhile"
    assert code_of(public.define_form(ctx, scheme=scene.scheme, form=longer, version=2)) == "form.reason_missing"
    assert public.define_form(ctx, scheme=scene.scheme, form=longer, version=2, because="thêm") == Ok(3)
    wrong = replace(longer, outline=("{KHONG_CO}",))
    answer = public.define_form(ctx, scheme=scene.scheme, form=wrong, version=3, because="x")
    assert code_of(answer) == "form.unknown_figure"


def test_a_figure_that_units_have_handed_in_stays(scene: Scene):
    scenes.hand_in(scene, "DV2")
    form = replace(scenes.FORM.without("K1"), indicators=scenes.FORM.indicators[1:], targets=())
    answer = public.define_form(acting_as(OFFICE), scheme=scene.scheme, form=form, version=2, because="bỏ")
    assert code_of(answer) == "form.figure_in_use"


def test_reporters_can_be_added_while_reports_are_gathered_not_left_out(scene: Scene):
    ctx = acting_as(OFFICE)
    units = [scene.units[code] for code in ("DV2", "DV3", "DV4", "DV5")]
    public.name_reporters(ctx, scheme=scene.scheme, units=units).or_raise()
    assert ReportRow.objects.filter(unit=scene.units["DV5"]).count() == 3
    assert code_of(public.name_reporters(ctx, scheme=scene.scheme, units=units[:1])) == "reporters.not_left_out"


def test_nothing_is_opened_without_reporters_or_days(db: None):
    scene = scenes.drafting()
    ctx = acting_as(OFFICE)
    public.name_reporters(ctx, scheme=scene.scheme, units=[]).or_raise()
    assert code_of(public.open_scheme(ctx, scheme=scene.scheme)) == "scheme.no_reporters"


def test_a_target_is_broken_down_to_units_that_report(scene: Scene):
    ctx = acting_as(OFFICE)
    parts = {scene.units["DV2"]: Decimal(50), scene.units["DV3"]: Decimal("30.5")}
    public.share_target(ctx, scheme=scene.scheme, target="T1", parts=parts).or_raise()
    assert display.shares(scene.scheme, "T1") == {scene.units["DV2"]: "50", scene.units["DV3"]: "30,5"}
    graded = public.share_target(ctx, scheme=scene.scheme, target="GD", parts=parts)
    assert code_of(graded) == "target.not_measured"
    strange = public.share_target(ctx, scheme=scene.scheme, target="T1", parts={scene.units["DV7"]: Decimal(1)})
    assert code_of(strange) == "target.not_a_reporter"


def test_a_deadline_moved_after_reports_came_makes_nobody_late(scene: Scene):
    ctx = acting_as(OFFICE)
    scenes.hand_in(scene, "DV2")
    public.move_deadline(
        ctx, due=scene.dues[0], on=date(2026, 1, 31), is_before=False, because="Thành phố cần sớm"
    ).or_raise()
    with rehearsing(scenes.LATE):
        scenes.hand_in(scene, "DV3")
        _page, due = public.due_page(ctx, scene.dues[0]).or_raise()
        own, other = (
            public.report_page(acting_as(name), scene.report(code)).or_raise().late
            for name, code in (("pho", "DV2"), ("cham3", "DV3"))
        )
    assert [(move.before, move.after) for move in due.moves] == [(date(2026, 2, 5), date(2026, 1, 31))]
    assert own is not None
    assert (own.arrival, own.days) == ("in_time", 0)
    assert other is not None
    assert (other.arrival, other.days) == ("late", 9)
    again = public.move_deadline(ctx, due=scene.dues[0], on=date(2026, 1, 31), is_before=False, because="x")
    assert code_of(again) == "due.not_moved"
    silent = public.move_deadline(ctx, due=scene.dues[0], on=date(2026, 2, 20), is_before=False, because=" ")
    assert code_of(silent) == "reason.missing"


def test_grace_is_no_lateness(scene: Scene):
    with rehearsing(datetime(2026, 2, 7, 9, tzinfo=VIETNAM)):
        scenes.hand_in(scene, "DV2")
        late = public.report_page(acting_as("pho"), scene.report("DV2")).or_raise().late
    assert late is not None
    assert (late.arrival, late.days) == ("in_grace", 2)


def test_a_unit_merged_in_mid_campaign_hands_on_what_is_still_due(scene: Scene):
    ctx = acting_as(OFFICE)
    scenes.approved(scene, "DV2")
    parts = {scene.units["DV2"]: Decimal(50), scene.units["DV3"]: Decimal(30)}
    public.share_target(ctx, scheme=scene.scheme, target="T1", parts=parts).or_raise()
    since = mark()
    lifted = public.merge_reporter(
        ctx, scheme=scene.scheme, unit=scene.units["DV2"], into=scene.units["DV3"], since=date(2026, 2, 10),
        because="Sáp nhập từ 10/02/2026",
    )  # fmt: skip
    assert lifted == Ok(2)
    assert events(since) == ["report.lifted", "report.lifted", "reporter.merged"]
    states = ReportRow.objects.filter(unit=scene.units["DV2"]).order_by("due").values_list("state", flat=True)
    assert list(states) == ["approved", "lifted", "lifted"]
    assert [(row.unit_id, row.amount) for row in Share.objects.all()] == [(scene.units["DV3"], 800_000)]
    again = public.merge_reporter(
        ctx, scheme=scene.scheme, unit=scene.units["DV2"], into=scene.units["DV3"], since=date(2026, 2, 10), because="x"
    )
    assert code_of(again) == "reporters.not_merged"


def test_one_click_reminds_whoever_is_not_in(scene: Scene):
    scenes.hand_in(scene, "DV2")
    assert public.remind(acting_as(OFFICE), due=scene.dues[0]) == Ok(2)
    tasks = public.tasks_for(acting_as("cham3"))
    assert [task.sentence.code for task in tasks][:1] == ["report.todo_reminded"]
    assert public.tasks_for(acting_as("pho"))[0].due == date(2026, 3, 5)
    for code in ("DV3", "DV4"):
        scenes.hand_in(scene, code)
    assert code_of(public.remind(acting_as(OFFICE), due=scene.dues[0])) == "reports.all_in"
    assert [task.sentence.code for task in public.tasks_for(acting_as(OFFICE))] == ["report.todo_approve"]


def test_what_is_due_from_whom_is_one_query(scene: Scene):
    scenes.hand_in(scene, "DV2")
    found = all_dues(first=date(2026, 2, 1), last=date(2026, 2, 28))
    assert [(each.unit, each.last_good_day, each.sentence.value("unit")) for each in found] == [
        (scene.units["DV3"], date(2026, 2, 5), "Đơn vị thứ 3"), (scene.units["DV4"], date(2026, 2, 5), "Đơn vị thứ 4"),
    ]  # fmt: skip
    own = public.dues(first=date(2026, 1, 1), last=date(2026, 12, 31), units=frozenset({scene.units["DV3"]}))
    assert len(list(own)) == 3


def test_locked_figures_stay_until_they_are_opened_again_with_a_reason(scene: Scene):
    ctx = acting_as(OFFICE)
    public.close_scheme(ctx, scheme=scene.scheme).or_raise()
    entered = public.enter_field(acting_as("pho"), report=scene.report("DV2"), field="MOI", text="1", version=0)
    assert code_of(entered) == "scheme.is_closed"
    assert code_of(public.reopen_scheme(ctx, scheme=scene.scheme, because="")) == "reason.missing"
    assert public.reopen_scheme(ctx, scheme=scene.scheme, because="Bổ sung") == Ok(scene.scheme)


@pytest.mark.parametrize("username", ["pho", "cham3", "ngoai"])
def test_only_the_office_that_asks_may_change_what_it_asks(scene: Scene, username: str):
    ctx = acting_as(username)
    answers = [
        public.define_form(ctx, scheme=scene.scheme, form=scenes.FORM, version=2, because="x"),
        public.close_scheme(ctx, scheme=scene.scheme),
        public.remind(ctx, due=scene.dues[0]),
        public.name_reporters(ctx, scheme=scene.scheme, units=[]),
        public.move_deadline(ctx, due=scene.dues[0], on=date(2026, 3, 1), is_before=False, because="x"),
    ]
    assert {code_of(answer).partition(".")[0] for answer in answers} <= {"access", "absent"}


def test_a_day_that_comes_back_in_the_plan_is_asked_for_by_itself_and_can_be_dropped(
    db: None, browse, monkeypatch: pytest.MonkeyPatch
):
    from thidua.modules.reporting.queries import plan

    scene = scenes.drafting()
    due = {"what": "báo cáo tháng", "rel": "before", "due": None, "every": "month", "every_text": "25 hằng tháng"}
    after = {"what": "báo cáo tổng kết", "rel": "by", "due": None, "every": None, "key": "d2",
             "every_text": "05 ngày làm việc sau khi kết thúc đợt"}  # fmt: skip
    record = {"deadlines": [due | {"key": "d1"}, after], "targets": []}
    monkeypatch.setattr(plan, "accepted_of_campaign", lambda _campaign: (record, {"d1": 7}))
    ctx = acting_as(OFFICE)
    campaign = campaigns.start_campaign(ctx, unit=scene.units["DV1"], draft=scenes.campaign_of(scene.units)).or_raise()
    scheme = public.prepare_scheme(ctx, campaign=campaign, units=[scene.units["DV2"]]).or_raise()
    found = public.scheme_page(ctx, scheme).or_raise().dues
    assert [(each.what, each.last_good_day, each.line) for each in found] == [
        ("báo cáo tháng", date(2026, 1, 24), 7), ("báo cáo tháng", date(2026, 2, 24), 7),
        ("báo cáo tháng", date(2026, 3, 24), 7), ("báo cáo tổng kết", date(2026, 4, 7), None),
    ]  # fmt: skip
    assert code_of(public.drop_due(acting_as("pho"), due=found[0].id)).partition(".")[0] in {"access", "absent"}
    assert browse(OFFICE).post(f"/bao-cao/bo/{scheme}/han/{found[0].id}/bo/").status_code == 302
    assert [each.what for each in public.scheme_page(ctx, scheme).or_raise().dues] == ["báo cáo tổng kết"]
    public.open_scheme(ctx, scheme=scheme).or_raise()
    assert code_of(public.drop_due(ctx, due=found[3].id)) == "due.asked_already"
