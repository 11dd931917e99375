"""A campaign of unit 1 in which the other units of the bloc report: built by the real actions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from tests import worlds
from tests.remembered import remembered
from tests.worlds import VIETNAM, acting_as
from thidua.core.kernel.ids import DueId, ReportId, SchemeId, UnitId
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.form import Form, Narrative, TableForm
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.target import Graded, Measured, Operator, Target
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.reporting import public
from thidua.modules.reporting.models import ReportRow

D = Decimal
NOW = datetime(2026, 2, 3, 9, tzinfo=VIETNAM)
LATE = datetime(2026, 2, 9, 9, tzinfo=VIETNAM)
FILLED = {
    "MOI": "12", "FDI": "7", "DDI": "5", "CO": "90", "TONG": "100", "=GD": "mức độ 1", "#KQ": "Kết quả tốt.",
}  # fmt: skip
FORM = Form(
    indicators=(
        Indicator("MOI", "Dự án cấp mới", "dự án"),
        Indicator("FDI", "Trong đó dự án FDI", "dự án"),
        Indicator("DDI", "Trong đó dự án DDI", "dự án"),
        Indicator("CO", "Hồ sơ đúng hạn", "hồ sơ", over_time=OverTime.LAST),
        Indicator("TONG", "Tổng số hồ sơ", "hồ sơ", over_time=OverTime.LAST),
        Indicator("TL", "Tỷ lệ hồ sơ đúng hạn", "%", Across.RATIO, part="CO", whole="TONG"),
        Indicator("HL", "Mức hài lòng", "%", Across.WEIGHTED, OverTime.LAST, whole="TONG", highest=D(100),
                  is_required=False),
    ),
    targets=(
        Target("T1", "Dự án cấp mới", Measured(Operator.AT_LEAST, D(120), "dự án", adds_up=True), "MOI", weight=2),
        Target("T2", "Hồ sơ đúng hạn", Measured(Operator.EXACTLY, D(98), "%"), "TL"),
        Target("GD", "Chuẩn", Graded(("mức độ 2", "mức độ 1", "chưa đạt"), "mức độ 1")),
    ),
    checks=(Check("K1", CheckKind.SUM, "MOI", ("FDI", "DDI")),),
    narratives=(Narrative("KQ", "Kết quả nổi bật"), Narrative("KN", "Kiến nghị", is_required=False)),
    tables=(TableForm("MH", "Mô hình", ("Tên", "Nơi")),),
)  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """An open scheme with monthly reports from January to March 2026; units and log-ins as in tests/worlds.py."""

    units: Mapping[str, UnitId]
    scheme: SchemeId
    dues: tuple[DueId, ...]

    def report(self, code: str, month: int = 1) -> ReportId:
        """The report of a unit for that month."""
        return ReportId(ReportRow.objects.get(unit=self.units[code], due=self.dues[month - 1]).pk)


def campaign_of(units: Mapping[str, UnitId], **changes: object) -> campaigns.CampaignDraft:
    """The draft of a campaign of the first quarter."""
    draft = campaigns.CampaignDraft(
        name="Phong trào quý I", plan_number="02/KH", plan_issued_on=date(2026, 1, 2), issuing_body="Đơn vị thứ 1",
        phases=(campaigns.PhaseDraft("Quý I", date(2026, 1, 1), date(2026, 3, 31)),),
    )  # fmt: skip
    return replace(draft, **changes)  # type: ignore[arg-type] # fields of the draft


def drafting(codes: tuple[str, ...] = ("DV2", "DV3", "DV4")) -> Scene:
    """A scheme that is not open yet, its form defined and monthly reports asked for before the 6th of the next month."""
    with rehearsing(worlds.BEFORE):
        units = worlds.bloc_of_seven().units
    with rehearsing(datetime(2026, 1, 5, 9, tzinfo=VIETNAM)):
        ctx = acting_as("truong")
        campaign = campaigns.start_campaign(ctx, unit=units["DV1"], draft=campaign_of(units)).or_raise()
        scheme = public.prepare_scheme(ctx, campaign=campaign, units=[units[code] for code in codes]).or_raise()
        public.define_form(ctx, scheme=scheme, form=FORM, version=1).or_raise()
        rule = DueRule(Every.MONTH, what="báo cáo tháng", day=6, months_after=1, is_before=True, grace=2)
        public.ask_for(ctx, scheme=scheme, rule=rule).or_raise()
        dues = public.scheme_page(ctx, scheme).or_raise().dues
    return Scene(units, scheme, tuple(due.id for due in dues))


def opened(codes: tuple[str, ...] = ("DV2", "DV3", "DV4")) -> Scene:
    """The same, opened: a report for each unit and month."""
    return remembered(_opened, codes)


def _opened(codes: tuple[str, ...]) -> Scene:
    scene = drafting(codes)
    with rehearsing(datetime(2026, 1, 6, 9, tzinfo=VIETNAM)):
        public.open_scheme(acting_as("truong"), scheme=scene.scheme).or_raise()
    return scene


def login_of(code: str) -> str:
    """Who fills the reports of a unit."""
    return worlds.PEOPLE[code][0][0]


def fill(scene: Scene, code: str, month: int = 1, **given: str) -> ReportId:
    """Fill a report: what is given, over what suits every check. Names may begin with words for the signs."""
    report = scene.report(code, month)
    ctx = acting_as(login_of(code))
    page = public.report_page(ctx, report).or_raise()
    signs = {"muc_": "=", "loi_": "#", "bang_": "~", "ly_do_": "!"}
    named = {next((sign + name[len(word):] for word, sign in signs.items() if name.startswith(word)), name): text
             for name, text in given.items()}  # fmt: skip
    for field, text in {**FILLED, **named}.items():
        if page.text(field) != text:
            version = page.version_of(field)
            public.enter_field(ctx, report=report, field=field, text=text, version=version).or_raise()
    return report


def hand_in(scene: Scene, code: str, month: int = 1, **given: str) -> ReportId:
    """Fill a report and hand it in."""
    report = fill(scene, code, month, **given)
    public.submit_report(acting_as(login_of(code)), report=report).or_raise()
    return report


def approved(scene: Scene, code: str, month: int = 1, **given: str) -> ReportId:
    """Hand a report in and have it approved."""
    report = hand_in(scene, code, month, **given)
    public.approve_report(acting_as("truong"), report=report).or_raise()
    return report


def upper_scheme(scene: Scene) -> Scene:
    """A scheme of unit 2 in which unit 1 reports in its turn."""
    ctx = acting_as("pho")
    draft = campaign_of(scene.units, name="Phong trào cấp trên")
    campaign = campaigns.start_campaign(ctx, unit=scene.units["DV2"], draft=draft).or_raise()
    scheme = public.prepare_scheme(ctx, campaign=campaign, units=[scene.units["DV1"]]).or_raise()
    public.define_form(ctx, scheme=scheme, form=FORM, version=1).or_raise()
    public.ask_for(ctx, scheme=scheme, rule=DueRule(Every.ONCE, what="báo cáo", on=date(2026, 4, 1))).or_raise()
    public.open_scheme(ctx, scheme=scheme).or_raise()
    page = public.scheme_page(ctx, scheme).or_raise()
    return Scene(scene.units, scheme, tuple(due.id for due in page.dues))
