"""The eleven boards of document 004 in the demo: units, who speaks for them, and the bloc of 2019 they form.

The names are the document's. People go by their part; one person enters the figures of the boards outside Hải Phòng.
"""

from collections.abc import Mapping
from datetime import date

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import BlocId, CampaignId, UnitId
from thidua.foundation.act import system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.wiring.demo.people import BEGINNING, BOARD, PASSWORD, acting_as

BOARDS = {
    "KCNHD": "Ban Quản lý các KCN tỉnh Hải Dương", "KKTQN": "Ban Quản lý Khu kinh tế tỉnh Quảng Ninh",
    "KCNHNA": "Ban Quản lý các KCN tỉnh Hà Nam", "KCNHY": "Ban Quản lý các KCN tỉnh Hưng Yên",
    "KCNND": "Ban Quản lý các KCN tỉnh Nam Định", "KCNNB": "Ban Quản lý các KCN tỉnh Ninh Bình",
    "KCNTB": "Ban Quản lý các KCN tỉnh Thái Bình", "KCNVP": "Ban Quản lý các KCN tỉnh Vĩnh Phúc",
    "KCNBN": "Ban Quản lý các KCN tỉnh Bắc Ninh", "KCNHN": "Ban Quản lý các KCN và chế xuất Hà Nội",
}  # fmt: skip
"""The members that document 004 lists, beside the board of Hải Phòng; the first of them headed the bloc in 2019."""
HEAD = "KCNHD"
BLOC_NAME = "Khối thi đua Ban Quản lý các KCN, KCX, KKT các tỉnh đồng bằng sông Hồng"
SECRETARY, FILLER = "thukykhoi", "cacban"


def login(code: str) -> str:
    """The log-in of who speaks for a board."""
    return "lanhdao" if code == BOARD.code else code.lower()


def settle(units: Mapping[str, UnitId]) -> dict[str, UnitId]:
    """The boards of the other provinces and their people; the eleven with the board of Hải Phòng, the head first."""
    ctx, made = system_context(), {}
    for code, name in BOARDS.items():
        made[code] = directory.add_unit(
            ctx, parent=units["HP"], code=code, name=name, since=BEGINNING, place="Hải Dương" if code == HEAD else ""
        ).or_raise()
        _person(made[code], f"Đại diện {name}", login(code), (Duty.UNIT_HEAD, (made[code],)))
    _person(made[HEAD], "Thư ký hội nghị", SECRETARY, (Duty.STANDING_OFFICE, (made[HEAD],)))
    _person(made[HEAD], "Người nhập số liệu của các Ban Quản lý", FILLER, (Duty.SCORER, tuple(made.values())))
    return {HEAD: made[HEAD], BOARD.code: units[BOARD.code], **made}


def _person(unit: UnitId, what: str, username: str, duty: tuple[Duty, tuple[UnitId, ...]]) -> None:
    ctx = system_context()
    new = directory.NewPerson(what, "Đại diện" if duty[0] is Duty.UNIT_HEAD else what, username, PASSWORD, is_demo=True)
    person = directory.add_person(ctx, unit=unit, person=new).or_raise()
    for where in duty[1]:
        directory.give_duty(ctx, unit=where, person=person, duty=duty[0], since=BEGINNING).or_raise()


def bloc_of_2019(boards: Mapping[str, UnitId]) -> tuple[CampaignId, BlocId]:
    """The bloc's campaign of 2019, set going by its head on the first day on which the demo's people have duties."""
    ctx, roles = acting_as(SECRETARY), {HEAD: "head", "KKTQN": "deputy"}
    members = tuple((unit, roles.get(code, "member")) for code, unit in boards.items())
    draft = campaigns.CampaignDraft(
        name=f"Phong trào thi đua năm 2019 của {BLOC_NAME} (số liệu từng Ban là dữ liệu minh họa)", plan_number="",
        plan_issued_on=date(2019, 1, 2), issuing_body=BLOC_NAME,
        phases=(campaigns.PhaseDraft("Năm 2019", date(2019, 1, 1), date(2019, 12, 31)),),
        bloc=campaigns.BlocDraft(BLOC_NAME, "Bộ Kế hoạch và Đầu tư", 2019, None, len(boards), members),
    )  # fmt: skip
    campaign = campaigns.start_campaign(ctx, unit=boards[HEAD], draft=draft).or_raise()
    return campaign, next(bloc.id for bloc in campaigns.visible_blocs(ctx) if bloc.campaign == campaign)
