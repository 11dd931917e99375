"""Every action of scoring as a deed: the scene in which it may be done, by whom, and what the history then says.

Test of effect and test of refusal share these scenes. All things acted on belong to the bloc's head, DV1, so that `pho`
(every duty, but at another member) and `ngoai` (every duty, at no member) lack nothing but the relation.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tests import worlds
from tests.modules.scoring import figures
from tests.worlds import Bloc
from thidua.core.kernel.outcome import Outcome
from thidua.foundation.act import Context
from thidua.modules.scoring import public as scoring
from thidua.modules.scoring.models import SheetRow

Call = Callable[[Context], Outcome[Any]]
PROOF = b"%PDF-1.4 proof"


@dataclass(frozen=True, slots=True)
class Scene:
    """What an action is done to: how to call it, and the kind and number of the thing that the history will name."""

    call: Call
    kind: str
    subject: int


@dataclass(frozen=True, slots=True)
class Deed:
    """An action, its scene, the events it leaves, the log-in that may, and the moment."""

    action: str
    scene: Callable[[Bloc], Scene]
    events: tuple[str, ...]
    by: str = "truong"
    at: datetime = worlds.DURING


def campaign_of(bloc: Bloc) -> int:
    return worlds.campaigns.visible_blocs(worlds.acting_as("truong"))[0].campaign


def import_table(bloc: Bloc) -> Scene:
    def call(ctx: Context) -> Outcome[Any]:
        return scoring.import_table(ctx, bloc=bloc.key, table=worlds.ONE, name="b.xlsx", content=b"PK")

    return Scene(call, "unit", bloc.units["DV1"])


def adopt_table(bloc: Bloc) -> Scene:
    key = scoring.import_table(worlds.acting_as("truong"), bloc=bloc.key, table=worlds.ONE, name="b").or_raise()
    return Scene(lambda ctx: scoring.adopt_table(ctx, table=key), "table", key)


def withdraw_table(bloc: Bloc) -> Scene:
    key = worlds.adopted_table(bloc)
    return Scene(lambda ctx: scoring.withdraw_table(ctx, table=key, because="Có bản mới"), "table", key)


def prepare_round(bloc: Bloc) -> Scene:
    table = worlds.adopted_table(bloc)

    def call(ctx: Context) -> Outcome[Any]:
        days = {"opens_on": worlds.OPENS, "closes_on": worlds.CLOSES}
        return scoring.prepare_round(ctx, bloc=bloc.key, table=table, name="Chấm điểm năm 2026", **days)

    return Scene(call, "campaign", campaign_of(bloc))


def open_round(bloc: Bloc) -> Scene:
    key = worlds.prepared_round(bloc).key
    return Scene(lambda ctx: scoring.open_round(ctx, scoring_round=key), "round", key)


def extend_round(bloc: Bloc) -> Scene:
    key = worlds.open_round(bloc).key

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.extend_round(ctx, scoring_round=key, closes_on=date(2026, 12, 20), because="Bão số 9")

    return Scene(call, "round", key)


def cancel_round(bloc: Bloc) -> Scene:
    key = worlds.open_round(bloc).key
    return Scene(lambda ctx: scoring.cancel_round(ctx, scoring_round=key, because="Lập nhầm"), "round", key)


def enter_score(bloc: Bloc) -> Scene:
    sheet = worlds.open_round(bloc).sheets["DV1", "DV2"]

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.enter_score(ctx, sheet=sheet, typed=scoring.Typed("1", "8,5", "Đạt"), version=0)

    return Scene(call, "sheet", sheet)


def take_figures(bloc: Bloc) -> Scene:
    figures.approved_report(bloc, unit="DV1", reached="90")
    sheet = worlds.open_round(bloc, figures.MEASURED).sheets["DV1", "DV1"]
    return Scene(lambda ctx: scoring.take_figures(ctx, sheet=sheet), "sheet", sheet)


def attach_evidence(bloc: Bloc) -> Scene:
    sheet = worlds.open_round(bloc).sheets["DV1", "DV1"]

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.attach_evidence(ctx, sheet=sheet, criterion="1", name="bao-cao.pdf", content=PROOF)

    return Scene(call, "sheet", sheet)


def detach_evidence(bloc: Bloc) -> Scene:
    attached = attach_evidence(bloc)
    key = attached.call(worlds.acting_as("truong")).or_raise()
    return replace(attached, call=lambda ctx: scoring.detach_evidence(ctx, evidence=key))


def upload_sheets(bloc: Bloc) -> Scene:
    round_ = worlds.open_round(bloc)
    filled = (scoring.FilledSheet(bloc.units["DV2"], (scoring.Typed("1", "77"),)),)

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.upload_sheets(
            ctx, scoring_round=round_.key, scorer=bloc.units["DV1"], filled=filled, name="p.xlsx", content=b"PK1",

        )  # fmt: skip

    return Scene(call, "sheet", round_.sheets["DV1", "DV1"])


def submit_sheet(bloc: Bloc) -> Scene:
    round_ = worlds.open_round(bloc)
    worlds.enter(round_, "DV1", "DV2", _1="90")
    sheet = round_.sheets["DV1", "DV2"]
    return Scene(lambda ctx: scoring.submit_sheet(ctx, sheet=sheet), "sheet", sheet)


def submitted(bloc: Bloc) -> int:
    round_ = worlds.open_round(bloc)
    worlds.hand_in(round_, "DV1", "DV2", _1="90")
    return SheetRow.objects.get(pk=round_.sheets["DV1", "DV2"]).pk


def withdraw_sheet(bloc: Bloc) -> Scene:
    sheet = submitted(bloc)
    return Scene(lambda ctx: scoring.withdraw_sheet(ctx, sheet=sheet), "sheet", sheet)


def return_sheet(bloc: Bloc) -> Scene:
    sheet = submitted(bloc)
    return Scene(lambda ctx: scoring.return_sheet(ctx, sheet=sheet, because="Thiếu căn cứ"), "sheet", sheet)


def close_round(bloc: Bloc) -> Scene:
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_)
    return Scene(lambda ctx: scoring.close_round(ctx, scoring_round=round_.key), "round", round_.key)


def correct_round(bloc: Bloc) -> Scene:
    round_ = worlds.closed_round(bloc)
    typed = scoring.Typed("1", "80")

    def call(ctx: Context) -> Outcome[Any]:
        sheet = round_.sheets["DV3", "DV1"]
        return scoring.correct_round(ctx, scoring_round=round_.key, sheet=sheet, typed=typed, because="Nhầm số")

    return Scene(call, "round", round_.key)


def name_formula(bloc: Bloc) -> Scene:
    return Scene(lambda ctx: scoring.name_formula(ctx, bloc=bloc.key, **worlds.CHECKED), "campaign", campaign_of(bloc))


def begin_verification(bloc: Bloc) -> Scene:
    round_ = worlds.checked_round(bloc)
    worlds.hand_all_in(round_)
    return Scene(lambda ctx: scoring.begin_verification(ctx, scoring_round=round_.key), "round", round_.key)


def accept_proposal(bloc: Bloc) -> Scene:
    sheet = worlds.verifying_round(bloc).sheets["verified", "DV1", "DV2"]
    return Scene(lambda ctx: scoring.accept_proposal(ctx, sheet=sheet), "sheet", sheet)


def put_to_meeting(bloc: Bloc) -> Scene:
    round_ = worlds.verified_round(bloc)
    return Scene(lambda ctx: scoring.put_to_meeting(ctx, scoring_round=round_.key), "round", round_.key)


def call_third(bloc: Bloc) -> Scene:
    round_ = worlds.ring_round(bloc)
    units = bloc.units

    def call(ctx: Context) -> Outcome[Any]:
        asked = {"unit": units["DV1"], "scorer": worlds.not_asked(round_, "DV1"), "because": "Lệch 20 điểm"}
        return scoring.call_third(ctx, scoring_round=round_.key, **asked)

    return Scene(call, "round", round_.key)


def stand_aside(bloc: Bloc) -> Scene:
    sheet = worlds.open_round(bloc).sheets["DV1", "DV2"]
    return Scene(lambda ctx: scoring.stand_aside(ctx, sheet=sheet, because="Vợ là lãnh đạo đơn vị"), "sheet", sheet)


def drop_member(bloc: Bloc) -> Scene:
    round_ = worlds.open_round(bloc)
    worlds.leave(bloc, "DV7")

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.drop_member(ctx, scoring_round=round_.key, unit=bloc.units["DV7"], because="Sáp nhập")

    return Scene(call, "round", round_.key)


def settle_tie(bloc: Bloc) -> Scene:
    round_ = worlds.closed_round(bloc, {})
    order = tuple(bloc.units[code] for code in worlds.MEMBERS)

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.settle_tie(ctx, scoring_round=round_.key, order=order, by="Phiếu bầu", basis="Biên bản số 1")

    return Scene(call, "round", round_.key)


def reopen_round(bloc: Bloc) -> Scene:
    key = worlds.closed_round(bloc).key

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.reopen_round(ctx, scoring_round=key, because="Có kiến nghị", basis="QĐ 5")

    return Scene(call, "round", key)


def file_objection(bloc: Bloc) -> Scene:
    key = worlds.closed_round(bloc).key

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.file_objection(ctx, scoring_round=key, unit=bloc.units["DV1"], text="Điểm 1 chưa đúng")

    return Scene(call, "round", key)


def answer_objection(bloc: Bloc) -> Scene:
    filed = file_objection(bloc)
    with worlds.rehearsing(worlds.AFTER):
        key = filed.call(worlds.acting_as("truong")).or_raise()

    def call(ctx: Context) -> Outcome[Any]:
        return scoring.answer_objection(ctx, objection=key, answer="Đã kiểm tra", is_upheld=False)

    return Scene(call, "round", filed.subject)


DEEDS = (
    Deed("scoring.import_table", import_table, ("file.stored", "table.imported")),
    Deed("scoring.adopt_table", adopt_table, ("table.adopted",)),
    Deed("scoring.withdraw_table", withdraw_table, ("table.withdrawn",)),
    Deed("scoring.prepare_round", prepare_round, ("round.prepared",)),
    Deed("scoring.open_round", open_round, ("round.opened",)),
    Deed("scoring.extend_round", extend_round, ("round.extended",)),
    Deed("scoring.cancel_round", cancel_round, ("round.cancelled",)),
    Deed("scoring.enter_score", enter_score, ("score.entered",)),
    Deed("scoring.take_figures", take_figures, ("sheet.figures_taken",)),
    Deed("scoring.attach_evidence", attach_evidence, ("file.stored", "evidence.attached")),
    Deed("scoring.detach_evidence", detach_evidence, ("evidence.detached",)),
    Deed("scoring.upload_sheets", upload_sheets, ("file.stored", "sheets.uploaded")),
    Deed("scoring.submit_sheet", submit_sheet, ("sheet.submitted",)),
    Deed("scoring.withdraw_sheet", withdraw_sheet, ("sheet.withdrawn",)),
    Deed("scoring.return_sheet", return_sheet, ("sheet.returned",)),
    Deed("scoring.close_round", close_round, ("round.closed",), at=worlds.AFTER),
    Deed("scoring.correct_round", correct_round, ("round.corrected",), at=worlds.AFTER),
    Deed("scoring.name_formula", name_formula, ("formula.named",)),
    Deed("scoring.begin_verification", begin_verification, ("round.verifying",)),
    Deed("scoring.accept_proposal", accept_proposal, ("sheet.proposal_accepted",)),
    Deed("scoring.put_to_meeting", put_to_meeting, ("round.put_to_meeting",)),
    Deed("scoring.call_third", call_third, ("round.third_called",)),
    Deed("scoring.stand_aside", stand_aside, ("sheet.stood_aside",)),
    Deed("scoring.drop_member", drop_member, (*["sheet.stood_aside"] * 13, "round.member_dropped")),
    Deed("scoring.settle_tie", settle_tie, ("round.tie_settled",), at=worlds.AFTER),
    Deed("scoring.reopen_round", reopen_round, ("round.reopened",), at=worlds.AFTER),
    Deed("scoring.file_objection", file_objection, ("objection.filed",), at=worlds.AFTER),
    Deed("scoring.answer_objection", answer_objection, ("objection.answered",), at=worlds.AFTER),
)
