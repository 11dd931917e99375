"""Reports in the demo: plan 000 with its three deadlines of 2023, plan 003 with its thirteen numeric targets.

Targets and deadlines are those of the plans; the units that report, and all that they report, are demo data.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CampaignId, DueId, ReportId, SchemeId, UnitId
from thidua.core.kernel.quantity import written
from thidua.core.reporting.form import Form
from thidua.core.reporting.target import Graded, Measured, Qualitative
from thidua.foundation.act import Context, rehearsing, system_context
from thidua.modules.directory import public as directory
from thidua.modules.reporting import public as reporting
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BEGINNING, PASSWORD, acting_as

PARTS = ("P1", "P2", "DN1")
GROUPS = ("CQ1", "TDP1", "TDP2")
"""The units below that report, among those that the plans are launched to."""
SAME = (
    "Đơn vị đã phổ biến kế hoạch đến toàn thể cán bộ, công chức, người lao động và tổ chức đăng ký thi đua "
    "theo từng tháng, có kiểm tra và biểu dương kịp thời"
)
"""A passage that two of the demo's units share, so that the marking of copied words can be seen."""
SHORT_OF = {"C8": "53", "C9": "1,2", "C13": "58"}
"""Figures of ward 003 by which some targets are not reached."""


def _at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, tzinfo=VIETNAM)


def filled_by(units: Mapping[str, UnitId], codes: Sequence[str], username: str) -> list[UnitId]:
    """One demo person fills the reports of these units."""
    ctx = system_context()
    what = "Người lập báo cáo của các đơn vị trực thuộc"
    new = directory.NewPerson(what, what, username, PASSWORD, is_demo=True)
    person = directory.add_person(ctx, unit=units[codes[0]], person=new).or_raise()
    for code in codes:
        directory.give_duty(ctx, unit=units[code], person=person, duty=Duty.SCORER, since=BEGINNING).or_raise()
    return [units[code] for code in codes]


def asked(ctx: Context, campaign: CampaignId, units: Sequence[UnitId]) -> tuple[SchemeId, tuple[DueId, ...]]:
    """Draft what units report from the plan, and ask them for it."""
    scheme = reporting.prepare_scheme(ctx, campaign=campaign, units=units).or_raise()
    reporting.open_scheme(ctx, scheme=scheme).or_raise()
    return scheme, tuple(due.id for due in reporting.scheme_page(ctx, scheme).or_raise().dues)


def _texts(form: Form, number: int, told: str, given: Mapping[str, str]) -> dict[str, str]:
    """What a unit fills in: a little more than is wanted, unless given otherwise."""
    filled = {"#KQ": f"{told} (dữ liệu minh họa)", "#KK": f"Khó khăn của đơn vị thứ {number} (dữ liệu minh họa)"}
    for target in form.targets:
        if isinstance(target.aim, Measured):
            wanted = target.aim.value
            filled[target.indicator] = "1" if wanted is None else written(wanted)
        elif isinstance(target.aim, Graded):
            filled[f"={target.key}"] = target.aim.wanted
        elif isinstance(target.aim, Qualitative):
            filled[f"={target.key}"] = "done"
    return {**filled, **given}


def report(ctx: Context, key: ReportId, texts: Mapping[str, str]) -> None:
    """Fill a report and hand it in."""
    for field, text in texts.items():
        reporting.enter_field(ctx, report=key, field=field, text=text, version=0).or_raise()
    reporting.submit_report(ctx, report=key).or_raise()


def own_reports(ctx: Context, due: DueId) -> list[ReportId]:
    """The reports that the person has to hand in for a due day."""
    return [each.id for each in reporting.my_reports(ctx) if each.due == due]


def special_drive(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Plan 000: its first report from all who are asked, its second from some, one of them late."""
    with rehearsing(_at(2023, 4, 17)):
        parts = filled_by(units, PARTS, "tructhuoc")
        office = acting_as("thuongtruc")
        scheme, dues = asked(office, campaign, parts)
        form = reporting.scheme_page(office, scheme).or_raise().form
    for day, due, count in ((date(2023, 4, 28), dues[0], 3), (date(2023, 7, 3), dues[1], 2)):
        with rehearsing(_at(day.year, day.month, day.day)):
            for number, key in enumerate(own_reports(acting_as("tructhuoc"), due)[:count], 1):
                told = f"Kết quả riêng của đơn vị thứ {number}. {SAME if number < 3 else ''}"  # noqa: PLR2004 - two share it
                report(acting_as("tructhuoc"), key, _texts(form, number, told, {}))
                reporting.approve_report(acting_as("thuongtruc"), report=key).or_raise()
    with rehearsing(_at(2023, 7, 4)):
        reporting.compose_report(
            acting_as("thuongtruc"), due=dues[0],
            outline=("Có {SO_BAO_CAO}/{SO_DON_VI} đơn vị gửi báo cáo đợt thi đua (dữ liệu minh họa).",
                     "Đã xây dựng {C5} mô hình, tổ chức {C6} lần đối thoại với doanh nghiệp (dữ liệu minh họa)."),
        ).or_raise()  # fmt: skip


def ward(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Plan 003: the ward's targets with their operators, reported by three of its units, some not reached."""
    with rehearsing(_at(2025, 9, 24)):
        groups = filled_by(units, GROUPS, "todanpho")
        office = acting_as("phuong")
        scheme, dues = asked(office, campaign, groups)
        form = reporting.scheme_page(office, scheme).or_raise().form
        for number, key in enumerate(own_reports(acting_as("todanpho"), dues[-1]), 1):
            report(acting_as("todanpho"), key, _texts(form, number, f"Kết quả thứ {number}", SHORT_OF))
            if number < 3:  # noqa: PLR2004 - the third waits, so that approving can be tried
                reporting.approve_report(office, report=key).or_raise()
