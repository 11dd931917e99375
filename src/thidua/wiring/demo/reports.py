"""Reports in the demo: what all plans share, and plan 000 with its three deadlines of 2023.

Targets and deadlines are those of the plans; the units that report, and all that they report, are demo data.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CampaignId, DueId, PersonId, ReportId, UnitId
from thidua.core.kernel.quantity import written
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, OverTime
from thidua.core.reporting.target import Graded, Measured, Qualitative
from thidua.foundation.act import Context, rehearsing, system_context
from thidua.modules.directory import public as directory
from thidua.modules.reporting import public as reporting
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BEGINNING, PASSWORD, acting_as

PARTS = ("P1", "P2", "DN1")
CAME = (
    (date(2023, 4, 27), date(2023, 4, 28), date(2023, 4, 28)),
    (date(2023, 6, 28), date(2023, 6, 29), date(2023, 7, 3)),
    (date(2024, 1, 3), date(2024, 1, 4), date(2024, 1, 4)),
)
"""When the reports of plan 000 came, unit by unit: the last good days are 30/4/2023, 29/6/2023 and 04/01/2024."""
OUTLINE = (
    "Có {SO_BAO_CAO}/{SO_DON_VI} đơn vị gửi báo cáo đợt thi đua (dữ liệu minh họa).",
    "Đã xây dựng {C5} mô hình, tổ chức {C6} lần đối thoại với doanh nghiệp (dữ liệu minh họa).",
)
SAME = (
    "Đơn vị đã phổ biến kế hoạch đến toàn thể cán bộ, công chức, người lao động và tổ chức đăng ký thi đua "
    "theo từng tháng, có kiểm tra và biểu dương kịp thời"
)
"""A passage that two of the demo's units share, so that the marking of copied words can be seen."""


def _at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, tzinfo=VIETNAM)


def filled_by(units: Mapping[str, UnitId], codes: Sequence[str], username: str) -> list[UnitId]:
    """One demo person fills the reports of these units."""
    ctx = system_context()
    what = "Người lập báo cáo của các đơn vị trực thuộc"
    new = directory.NewPerson(what, what, username, PASSWORD, is_demo=True)
    person = directory.add_person(ctx, unit=units[codes[0]], person=new).or_raise()
    return _filling(person, [units[code] for code in codes])


def also_filled_by(units: Mapping[str, UnitId], codes: Sequence[str], username: str) -> list[UnitId]:
    """Somebody who is there already fills the reports of these units."""
    person = directory.holder_named(username).person
    assert person is not None, "everybody with a log-in is a person"
    return _filling(person, [units[code] for code in codes])


def _filling(person: PersonId, units: list[UnitId]) -> list[UnitId]:
    for unit in units:
        directory.give_duty(system_context(), unit=unit, person=person, duty=Duty.SCORER, since=BEGINNING).or_raise()
    return units


def with_baseline(form: Form, amount: Decimal) -> Form:
    """The form with what the plan only names ("cao hơn năm trước", "kế hoạch giao") entered by its office, in %."""
    relative = {each.indicator for each in form.targets if isinstance(each.aim, Measured) and each.aim.is_relative}
    return replace(
        form,
        targets=tuple(
            replace(each, aim=replace(each.aim, unit="%", baseline=amount))
            if isinstance(each.aim, Measured) and each.aim.is_relative
            else each
            for each in form.targets
        ),
        indicators=tuple(
            replace(each, unit="%", across=Across.MEAN, over_time=OverTime.LAST) if each.code in relative else each
            for each in form.indicators
        ),
    )


def asked(
    ctx: Context, campaign: CampaignId, units: Sequence[UnitId], *, baseline: Decimal | None = None
) -> tuple[Form, tuple[DueId, ...]]:
    """Draft what units report from the plan, and ask them for it: the form and the due days."""
    scheme = reporting.prepare_scheme(ctx, campaign=campaign, units=units).or_raise()
    page = reporting.scheme_page(ctx, scheme).or_raise()
    if baseline is not None:
        form = with_baseline(page.form, baseline)
        reporting.define_form(ctx, scheme=scheme, form=form, version=page.version).or_raise()
    reporting.open_scheme(ctx, scheme=scheme).or_raise()
    page = reporting.scheme_page(ctx, scheme).or_raise()
    return page.form, tuple(due.id for due in page.dues)


def texts_for(form: Form, number: int, told: str, given: Mapping[str, str]) -> dict[str, str]:
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


def own_report(ctx: Context, due: DueId, unit: UnitId) -> ReportId:
    """The report that the person has to hand in for a unit by a due day."""
    return next(each.id for each in reporting.my_reports(ctx) if (each.due, each.unit) == (due, unit))


def special_drive(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Plan 000: all three reports of all who are asked, one of them late; the office's own report; all is locked."""
    with rehearsing(_at(2023, 4, 17)):
        parts = filled_by(units, PARTS, "tructhuoc")
        form, dues = asked(acting_as("thuongtruc"), campaign, parts)
    for due, days in zip(dues, CAME, strict=True):
        for number, day in enumerate(days, 1):
            with rehearsing(_at(day.year, day.month, day.day)):
                filler = acting_as("tructhuoc")
                key = own_report(filler, due, parts[number - 1])
                told = f"Kết quả riêng của đơn vị thứ {number}. {SAME if number < 3 else ''}"  # noqa: PLR2004 - two share it
                report(filler, key, texts_for(form, number, told, {}))
                reporting.approve_report(acting_as("thuongtruc"), report=key).or_raise()
    for due, day in ((dues[0], date(2023, 7, 4)), (dues[2], date(2024, 1, 5))):
        with rehearsing(_at(day.year, day.month, day.day)):
            reporting.compose_report(acting_as("thuongtruc"), due=due, outline=OUTLINE).or_raise()
    with rehearsing(_at(2024, 1, 8)):
        scheme = reporting.scheme_of_campaign(campaign)
        assert scheme is not None, "it was asked for above"
        reporting.close_scheme(acting_as("thuongtruc"), scheme=scheme).or_raise()
