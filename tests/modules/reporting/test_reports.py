"""A report from its draft to its approval: fields, checks, versions, evidence, rights."""

from datetime import date

import pytest

from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.modules.scoring.traces import events, mark
from tests.worlds import acting_as
from thidua.core.kernel.outcome import Ok, Refused
from thidua.modules.reporting import public
from thidua.modules.reporting.models import EntryRow, Figure, ReportVersion

OFFICE = "truong"


def refused(answer: object) -> str:
    """The first reason of a refusal."""
    assert isinstance(answer, Refused)
    return answer.reasons[0].code


def enter(scene: Scene, field: str, text: str, version: int = 0, who: str = "pho") -> object:
    """Enter a field of unit 2's report."""
    return public.enter_field(acting_as(who), report=scene.report("DV2"), field=field, text=text, version=version)


@pytest.mark.parametrize("typed", ["12,5", "12.5"])
def test_comma_and_point_are_the_same_and_both_stand_as_typed(scene: Scene, typed: str):
    assert enter(scene, "MOI", typed) == Ok(1)
    page = public.report_page(acting_as("pho"), scene.report("DV2")).or_raise()
    assert page.text("MOI") == typed
    assert str(page.draft.figures["MOI"]) == "12.5"


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("MOI", "12a", "figure.letters"), ("MOI", "1O", "figure.letter_for_zero"), ("HL", "101", "figure.above_whole"),
        ("TL", "90", "report.unknown_field"), ("KHONG", "1", "report.unknown_field"),
        ("=GD", "mức độ 9", "report.unknown_level"), ("=T1", "x", "report.unknown_field"),
        ("#KHONG", "x", "report.unknown_field"), ("#KQ", "x" * 20_001, "report.too_long"),
    ],
)  # fmt: skip
def test_bad_input_is_told_and_not_saved(scene: Scene, field: str, typed: str, code: str):
    assert refused(enter(scene, field, typed)) == code
    assert not EntryRow.objects.exists()


def test_two_tabs_do_not_overwrite_each_other(scene: Scene):
    assert enter(scene, "MOI", "10") == Ok(1)
    assert enter(scene, "MOI", "11", 1) == Ok(2)
    second = enter(scene, "MOI", "99", 1)
    assert refused(second) == "conflict.field_changed"
    assert isinstance(second, Refused)
    assert second.reasons[0].value("theirs") == "11"
    assert second.reasons[0].value("version") == 2
    assert EntryRow.objects.count() == 2


def test_a_report_is_handed_in_when_it_is_whole(scene: Scene):
    report = scenes.fill(scene, "DV2", loi_KQ="")
    answer = public.submit_report(acting_as("pho"), report=report)
    assert refused(answer) == "report.incomplete"
    assert isinstance(answer, Refused)
    assert answer.reasons[0].value("fields") == ("Kết quả nổi bật",)
    since = mark()
    assert public.submit_report(acting_as("pho"), report=scenes.fill(scene, "DV2")) == Ok(1)
    assert events(since)[-1] == "report.submitted"
    assert refused(enter(scene, "MOI", "1", 1)) == "report.is_in"
    assert refused(public.submit_report(acting_as("pho"), report=report)) == "report.is_in"


def test_a_total_that_does_not_match_its_parts_is_taken_only_with_a_reason(scene: Scene):
    report = scenes.fill(scene, "DV2", MOI="13")
    assert refused(public.submit_report(acting_as("pho"), report=report)) == "report.checks_fail"
    scenes.fill(scene, "DV2", MOI="13", ly_do_K1="Một dự án liên doanh tính cả hai")
    assert public.submit_report(acting_as("pho"), report=report) == Ok(1)
    page = public.report_page(acting_as(OFFICE), report).or_raise()
    assert [(found.holds, why) for found, why in page.draft.checks] == [(False, "Một dự án liên doanh tính cả hai")]


def test_returned_completed_and_approved_old_versions_stay(scene: Scene):
    report = scenes.hand_in(scene, "DV2")
    assert refused(public.return_report(acting_as(OFFICE), report=report, because=" ")) == "reason.missing"
    public.return_report(acting_as(OFFICE), report=report, because="Thiếu số liệu quý").or_raise()
    assert not Figure.objects.exists()
    assert public.report_page(acting_as("pho"), report).or_raise().returned_because == "Thiếu số liệu quý"
    scenes.hand_in(scene, "DV2", MOI="14", FDI="9")
    public.approve_report(acting_as(OFFICE), report=report).or_raise()
    kept = [row.content["figures"]["MOI"] for row in ReportVersion.objects.order_by("version")]
    assert kept == ["12", "14"]
    assert public.report_page(acting_as(OFFICE), report, version=1).or_raise().text("MOI") == "12"
    public.revise_report(acting_as(OFFICE), report=report, because="Nhầm một dự án").or_raise()
    scenes.hand_in(scene, "DV2", MOI="13", FDI="8")
    assert ReportVersion.objects.count() == 3


def test_withdrawn_as_long_as_nobody_approved(scene: Scene):
    report = scenes.hand_in(scene, "DV2")
    assert public.withdraw_report(acting_as("pho"), report=report) == Ok(report)
    assert not Figure.objects.exists()
    public.submit_report(acting_as("pho"), report=report).or_raise()
    public.approve_report(acting_as(OFFICE), report=report).or_raise()
    assert refused(public.withdraw_report(acting_as("pho"), report=report)) == "workflow.wrong_state"


def test_a_report_that_nobody_needs_is_lifted_with_a_reason(scene: Scene):
    report = scene.report("DV2")
    assert refused(public.lift_report(acting_as(OFFICE), report=report, because="")) == "reason.missing"
    public.lift_report(acting_as(OFFICE), report=report, because="Đơn vị giải thể").or_raise()
    assert refused(enter(scene, "MOI", "1")) == "report.is_lifted"


def test_evidence_is_what_its_name_says(scene: Scene):
    ctx, report = acting_as("pho"), scene.report("DV2")
    false = public.attach_file(ctx, report=report, name="anh.pdf", content=b"MZ\x90\x00not a pdf")
    assert refused(false) == "file.not_what_it_says"
    public.attach_file(ctx, report=report, name="bien-ban.pdf", content=b"%PDF-1.7 ...").or_raise()
    page = public.report_page(ctx, report).or_raise()
    assert [file.name for _key, file in page.files] == ["bien-ban.pdf"]
    assert public.detach_file(ctx, attachment=page.files[0][0]) == Ok(report)
    assert public.report_page(ctx, report).or_raise().files == ()


def test_nobody_else_sees_or_touches_a_report(scene: Scene):
    report = scenes.fill(scene, "DV2")
    for username in ("cham3", "ngoai", "quantri"):
        assert isinstance(public.report_page(acting_as(username), report), Refused)
        assert refused(enter(scene, "MOI", "1", 1, who=username)).startswith(("access.", "absent."))
        answer = public.submit_report(acting_as(username), report=report)
        assert refused(answer).startswith(("access.", "absent."))


def test_the_office_sees_what_was_handed_in_never_a_draft(scene: Scene):
    report = scenes.fill(scene, "DV2")
    assert isinstance(public.report_page(acting_as(OFFICE), report), Refused)
    public.submit_report(acting_as("pho"), report=report).or_raise()
    public.withdraw_report(acting_as("pho"), report=report).or_raise()
    scenes.fill(scene, "DV2", MOI="77")
    assert public.report_page(acting_as(OFFICE), report).or_raise().text("MOI") == "12"


def test_who_sees_the_board_from_above_sees_each_report_behind_it_but_no_draft(scene: Scene):
    report = scenes.fill(scene, "DV2")
    public.due_page(acting_as("quantri"), scene.dues[0]).or_raise()
    assert isinstance(public.report_page(acting_as("quantri"), report), Refused)
    public.submit_report(acting_as("pho"), report=report).or_raise()
    seen = public.report_page(acting_as("quantri"), report).or_raise()
    assert seen.text("MOI") == "12"
    assert not any(door.is_shown for door in seen.doors.values())
    for username in ("cham3", "ngoai"):
        assert isinstance(public.report_page(acting_as(username), report), Refused)


def test_a_unit_does_not_approve_its_own_report(scene: Scene):
    report = scenes.hand_in(scene, "DV2")
    assert refused(public.approve_report(acting_as("pho"), report=report)).startswith("access.")
    assert refused(public.return_report(acting_as("pho"), report=report, because="x")).startswith("access.")


@pytest.mark.parametrize(
    ("phases", "phase"),
    [
        (((1, 1, 3, 31),), "Giai đoạn 1"),
        (((1, 1, 1, 31), (3, 1, 3, 31)), "-"),
        (((3, 1, 3, 31),), "phase.not_begun"),
    ],
)
def test_a_report_is_marked_with_the_phase_in_which_it_came(db: None, phases: tuple[tuple[int, ...], ...], phase: str):
    from thidua.modules.campaigns.models import Campaign, Phase
    from thidua.modules.reporting.models import Scheme

    scene = scenes.opened(("DV2",))
    campaign = Scheme.objects.get(pk=scene.scheme).campaign_id
    Phase.objects.filter(campaign=campaign).delete()
    for n, (m1, d1, m2, d2) in enumerate(phases, 1):
        Phase.objects.create(
            campaign_id=campaign, place=n, name=f"Giai đoạn {n}", first=date(2026, m1, d1), last=date(2026, m2, d2)
        )
    Campaign.objects.filter(pk=campaign).update(first=date(2026, phases[0][0], 1))
    report = scenes.fill(scene, "DV2")
    answer = public.submit_report(acting_as("pho"), report=report)
    found = public.report_page(acting_as("pho"), report).or_raise().phase
    assert found == phase or refused(answer) == phase


def test_the_same_report_sent_from_two_tabs_is_one_version(scene: Scene):
    report = scenes.fill(scene, "DV2")
    assert public.submit_report(acting_as("pho"), report=report) == Ok(1)
    assert refused(public.submit_report(acting_as("pho"), report=report)) in {"report.is_in", "workflow.wrong_state"}
    assert ReportVersion.objects.filter(report=report).count() == 1
