"""A campaign of a bloc of four, of whom two are named."""

from datetime import date

from tests.modules.offices import Offices
from thidua.core.kernel.ids import BlocId, CampaignId
from thidua.modules.campaigns.models import Bloc
from thidua.modules.campaigns.public import (
    BlocDraft,
    CampaignDraft,
    DeadlineDraft,
    PhaseDraft,
    TaskDraft,
    start_campaign,
)

NAME = "Phong trào thi đua năm 2024"
RULE = {"cross_raters": 3, "divisor": 4, "cross_term": "sum", "expression": "(self + sum(cross)) / 4", "text": "[…]/4"}
PHASES = (
    PhaseDraft("Quý I/2024", date(2024, 1, 1), date(2024, 3, 31), 10),
    PhaseDraft("Quý II/2024", date(2024, 4, 1), date(2024, 6, 30), 12),
)
DEADLINES = (
    DeadlineDraft(("Các đơn vị",), ("Sở Một",), "báo cáo sơ kết", date(2024, 6, 7), is_before=True, line=14),
    DeadlineDraft(("Các đơn vị",), (), "báo cáo tháng 4", date(2024, 4, 30), is_before=False, line=15),
    DeadlineDraft((), (), "báo cáo khi có yêu cầu", None, is_before=False),
)


def draft(
    offices: Offices, *, members: tuple[tuple[str, str], ...] = (("S1", "head"), ("S2", "deputy"))
) -> CampaignDraft:
    """The campaign as a plan gives it."""
    units = tuple((offices.units[code], role) for code, role in members)
    return CampaignDraft(
        name=NAME, plan_number="12/KH-KTĐ", plan_issued_on=date(2024, 4, 9), issuing_body="Khối thi đua",
        phases=PHASES, deadlines=DEADLINES, tasks=(TaskDraft(("Sở Một",), "chủ trì ký kết", None, 20),),
        bloc=BlocDraft("Khối các sở", "UBND thành phố", 2024, RULE, 4, units),
    )  # fmt: skip


def started(offices: Offices, **given: object) -> CampaignId:
    """A running campaign of Sở Một."""
    drafted = draft(offices, **given)  # type: ignore[arg-type]
    return start_campaign(offices.ctx("office1"), unit=offices.units["S1"], draft=drafted).or_raise()


def bloc_of(campaign: CampaignId) -> BlocId:
    """The campaign's one bloc."""
    return BlocId(Bloc.objects.get(campaign=campaign).pk)
