"""Plan 003: the ward's drive of autumn 2025, launched to its offices, schools and residential groups.

Targets and deadlines are the plan's; the units below the ward, who reports, and all that is reported are demo data.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from thidua.core.kernel.ids import CampaignId, DueId, PlanId, UnitId
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.plans import public as plans
from thidua.modules.reporting import public as reporting
from thidua.wiring.demo.cascade import answer, launched
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import acting_as
from thidua.wiring.demo.reports import asked, filled_by, own_report, report, texts_for

OFFICE, FILLER = "phuong", "todanpho"
GROUPS = ("CQ1", "TDP1", "TDP2", "CQ2", "TH1", "TH2", "TDP3", "TDP4")
"""The units below that report, among those that the plans are launched to."""
LAUNCHED = {
    "CQ1": ((9, 23), "approved"), "TDP1": ((9, 23), "approved"), "TDP2": ((9, 24), "approved"),
    "TH1": ((9, 24), "approved"), "CQ2": ((9, 26), "approved"), "TH2": ((9, 26), "approved"),
    "TDP3": ((10, 2), "approved"),
}  # fmt: skip
"""When reports on the launch came (last good day 24/9/2025) and what became of them; one never came."""
FINISHED = {
    "CQ1": ((12, 2), "approved"), "TH1": ((12, 3), "approved"), "TDP1": ((12, 4), "approved"),
    "CQ2": ((12, 4), "returned"), "TDP2": ((12, 5), "submitted"), "TH2": ((12, 5), "submitted"),
}  # fmt: skip
"""Those of the end (last good day 09/12/2025): two wait for the office, one was returned, one is begun, one not."""
SHORT_OF = {"C8": "53", "C9": "1,2", "C13": "58"}
"""Figures of ward 003 by which some targets are not reached."""
MISREAD = (
    plans.Decision(
        "targets.2", "corrected",
        {"name": "Thu ngân sách nhà nước", "operator": ">=", "value": None, "unit": None, "scope": None,
         "baseline": "kế hoạch giao"},
    ),
    plans.Decision(
        "report_deadlines.2", "corrected",
        {"from_whom": ["Thủ trưởng các cơ quan, đơn vị thuộc phường"], "to_whom": ["Ủy ban nhân dân phường"],
         "what": "Kết quả tổ chức thực hiện Kế hoạch và các phong trào thi đua khác của thành phố, của phường",
         "due": "2025-12-10", "rel": "before"},
    ),
)  # fmt: skip
"""What the ruined text layer hid from the machine, and the ward's officer mends."""


def _at(month: int, day: int) -> datetime:
    return datetime(2025, month, day, 9, tzinfo=VIETNAM)


def drive(units: Mapping[str, UnitId], plan: PlanId) -> CampaignId:
    """The ward's units, schools and residential groups launch before 25/9, some late, some not at all."""
    codes = [code for code in units if code.startswith(("CQ", "TH", "TDP"))]
    to = campaigns.CallDraft(tuple(units[code] for code in codes), date(2025, 9, 24))
    with rehearsing(_at(9, 19)):
        campaign = launched(plan, OFFICE, to, mended=MISREAD)
    with rehearsing(_at(9, 23)):
        answer(campaign, units, codes[:15], received=codes[15:19])
    with rehearsing(_at(9, 29)):
        answer(campaign, units, codes[15:17])
    return campaign


def reports(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Eight of the ward's units report twice: at the launch, and by 9 December, where some are still to come."""
    with rehearsing(_at(9, 22)):
        groups = filled_by(units, GROUPS, FILLER)
        form, (launch, final) = asked(acting_as(OFFICE), campaign, groups, baseline=Decimal(100))
    for due, came in ((launch, LAUNCHED), (final, FINISHED)):
        for code, (day, then) in came.items():
            with rehearsing(_at(*day)):
                number = GROUPS.index(code) + 1
                given = _of_ward(number, is_final=due == final)
                _came(due, units[code], texts_for(form, number, f"Kết quả thứ {number}", given), then)
    with rehearsing(_at(12, 5)):
        filler = acting_as(FILLER)
        begun = own_report(filler, final, units["TDP3"])
        for field, text in list(texts_for(form, 7, "Kết quả thứ 7", _of_ward(7, is_final=True)).items())[:5]:
            reporting.enter_field(filler, report=begun, field=field, text=text, version=0).or_raise()


def _of_ward(number: int, *, is_final: bool) -> dict[str, str]:
    """Where a unit of the ward stands: behind in autumn, by December short of three targets only."""
    if not is_final:
        return {"C1": "9,6", "C2": "71,5", "C8": "51,4", "C9": "1,4", "C13": "52"}
    return {"C1": f"12,{number % 4}", "C2": f"101,{number}", **SHORT_OF}


def _came(due: DueId, unit: UnitId, texts: Mapping[str, str], then: str) -> None:
    filler, office = acting_as(FILLER), acting_as(OFFICE)
    key = own_report(filler, due, unit)
    report(filler, key, texts)
    if then == "approved":
        reporting.approve_report(office, report=key).or_raise()
    elif then == "returned":
        why = "Tỷ lệ hồ sơ trực tuyến chưa khớp số của Trung tâm Phục vụ hành chính công"
        reporting.return_report(office, report=key, because=why).or_raise()
