"""A scheme of reports in the bloc, with an approved figure, and a table whose criteria have measures."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from tests import worlds
from tests.modules.reporting import scenes
from tests.worlds import VIETNAM, Bloc, acting_as
from thidua.core.kernel.ids import DueId, ReportId
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.target import Measured, Operator, Target
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.measure import Choice, Level, Ratio
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.reporting import public as reporting

D = Decimal
RATE = "Tỷ lệ giải ngân"
LEVELS = (
    Level("Tốt", D(20), example="không có đơn thư"), Level("Khá", D(15)), Level("Vi phạm", D(0), bars=True),
)  # fmt: skip
MEASURED = CriteriaTable(
    "Bảng có thước đo", 2026,
    (
        Section("I", "Nhiệm vụ", (
            Criterion("1", "Giải ngân", D(60), measure=Ratio(), source=f"báo cáo: {RATE}", asks_evidence=True),
            Criterion("2", "An ninh, trật tự", D(20), measure=Choice(LEVELS)),
            Criterion("3", "Thông tin, báo cáo", D(20)),
        )),
    ),
)  # fmt: skip
"""60 points by actual and plan from a report, 20 by a level with an example, 20 typed."""
FORM = Form(
    indicators=(Indicator("GN", RATE, "%", Across.MEAN, OverTime.LAST),),
    targets=(Target("T1", RATE, Measured(Operator.AT_LEAST, D(95), "%"), "GN"),),
)
REPORTED = datetime(2026, 11, 2, 9, tzinfo=VIETNAM)


def approved_report(bloc: Bloc, *, unit: str, reached: str, approve: bool = True) -> ReportId:
    """The unit's approved report of the year in a campaign of the head."""
    with rehearsing(datetime(2026, 4, 5, 9, tzinfo=VIETNAM)):
        ctx = acting_as("truong")
        draft = replace(
            scenes.campaign_of(bloc.units), phases=(campaigns.PhaseDraft("Năm", date(2026, 1, 1), date(2026, 12, 31)),)
        )
        campaign = campaigns.start_campaign(ctx, unit=bloc.units["DV1"], draft=draft).or_raise()
        scheme = reporting.prepare_scheme(ctx, campaign=campaign, units=[bloc.units[unit]]).or_raise()
        reporting.define_form(ctx, scheme=scheme, form=FORM, version=1).or_raise()
        rule = DueRule(Every.ONCE, what="báo cáo năm", on=date(2026, 11, 10))
        reporting.ask_for(ctx, scheme=scheme, rule=rule).or_raise()
        reporting.open_scheme(ctx, scheme=scheme).or_raise()
        dues = reporting.scheme_page(ctx, scheme).or_raise().dues
    with rehearsing(REPORTED):
        report = scenes.Scene(bloc.units, scheme, tuple(DueId(due.id) for due in dues)).report(unit)
        ctx = acting_as(worlds.scorer_of(unit))
        reporting.enter_field(ctx, report=report, field="GN", text=reached, version=0).or_raise()
        reporting.submit_report(ctx, report=report).or_raise()
        if approve:
            reporting.approve_report(acting_as("truong"), report=report).or_raise()
    return report
