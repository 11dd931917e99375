"""From the members' scores to the result: verification with reasons, third scorers, standing aside, the meeting."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.worlds import CHECKED, Round, acting_as, scoring
from thidua.core.kernel.outcome import Ok
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import Formula, Level, Missing, Part, Source
from thidua.core.scoring.procedure import Procedure
from thidua.foundation.act import rehearsing
from thidua.modules.scoring.models import RoundRow, SheetRow, SnapshotRow

D = worlds.Decimal


def verify(round_: Round, unit: str, score: str, why: str = "", *, version: int = 0, by: str = ""):
    verifier = "DV2" if unit == "DV1" else "DV1"
    sheet = round_.sheets["verified", verifier, unit]
    typed = scoring.Typed("1", score, why)
    return scoring.enter_score(acting_as(by or worlds.verifier_of(unit)), sheet=sheet, typed=typed, version=version)


def to_the_end(round_: Round) -> dict[str, str]:
    """Every verification handed in, put to the meeting, closed; the scores by unit."""
    for key, sheet in round_.sheets.items():
        if key[0] == "verified":
            ctx = acting_as(worlds.verifier_of(key[2]))
            scoring.accept_proposal(ctx, sheet=sheet)
            scoring.submit_sheet(ctx, sheet=sheet).or_raise()
    scoring.put_to_meeting(acting_as("truong"), scoring_round=round_.key).or_raise()
    scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    return scores(round_)


def result(round_: Round):
    return scoring.version_of(scoring.snapshots_of(acting_as("truong"), round_.key), None).or_raise()


def scores(round_: Round) -> dict[str, str]:
    names = dict(zip(worlds.NAMES, worlds.MEMBERS, strict=True))
    return {names[line.unit]: str(line.score) for line in result(round_).lines}


def test_the_verified_score_replaces_the_own_one_and_a_change_says_why(bloc: worlds.Bloc):
    round_ = worlds.verifying_round(bloc, {("DV3", "DV3"): "98"})
    assert codes(verify(round_, "DV3", "80")) == ["verify.reason_missing"]
    assert codes(verify(round_, "DV3", "80", "Thiếu minh chứng chỉ tiêu 2")) == []
    assert codes(verify(round_, "DV4", "90")) == []
    assert to_the_end(round_) == {f"DV{n}": "80.00" if n == 3 else "90.00" for n in (1, 2, 4, 5, 6, 7, 3)}


def test_the_head_does_not_verify_itself(bloc: worlds.Bloc):
    round_ = worlds.verifying_round(bloc)
    assert codes(verify(round_, "DV1", "90", by="truong")) == ["access.not_yours"]
    assert codes(verify(round_, "DV1", "90")) == []
    assert ("verified", "DV1", "DV1") not in round_.sheets


def test_without_a_deputy_the_verification_does_not_begin(bloc: worlds.Bloc):
    with rehearsing(worlds.BEFORE):
        scoring.name_formula(acting_as("truong"), bloc=bloc.key, **CHECKED).or_raise()
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_)
    answer = scoring.begin_verification(acting_as("truong"), scoring_round=round_.key)
    assert codes(answer) == ["verify.no_deputy"]


def test_what_needs_a_verification_is_not_closed_without_it(bloc: worlds.Bloc):
    round_ = worlds.checked_round(bloc)
    ctx = acting_as("truong")
    assert codes(scoring.begin_verification(ctx, scoring_round=round_.key)) == ["round.sheets_missing"]
    worlds.hand_all_in(round_)
    assert codes(scoring.close_round(ctx, scoring_round=round_.key)) == ["round.not_verified"]
    assert codes(scoring.put_to_meeting(ctx, scoring_round=round_.key)) == ["round.not_verified"]
    scoring.begin_verification(ctx, scoring_round=round_.key).or_raise()
    assert codes(scoring.put_to_meeting(ctx, scoring_round=round_.key)) == ["round.checks_missing"]
    assert codes(scoring.close_round(ctx, scoring_round=round_.key)) == ["round.not_open"]
    sheet = round_.sheets["DV3", "DV3"]
    typed = scoring.Typed("1", "100")
    late = scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=typed, version=1)
    assert codes(late) == ["round.not_open"]


def test_a_simple_formula_is_not_verified(round_: Round):
    worlds.hand_all_in(round_)
    answer = scoring.begin_verification(acting_as("truong"), scoring_round=round_.key)
    assert codes(answer) == ["round.no_verification"]


def test_members_read_verified_scores_from_the_meeting_on(bloc: worlds.Bloc):
    round_ = worlds.verified_round(bloc)
    sheet = round_.sheets["verified", "DV1", "DV3"]
    assert codes(scoring.sheet_page(acting_as("cham3"), sheet)) == ["absent.not_found"]
    scoring.put_to_meeting(acting_as("truong"), scoring_round=round_.key).or_raise()
    assert codes(scoring.sheet_page(acting_as("cham3"), sheet)) == []
    assert codes(scoring.sheet_page(acting_as("ngoai"), sheet)) == ["absent.not_found"]


def test_who_stands_aside_is_not_counted_and_the_divisor_shrinks(round_: Round):
    sheet = round_.sheets["DV2", "DV1"]
    scoring.stand_aside(acting_as("pho"), sheet=sheet, because="Hai lãnh đạo là anh em").or_raise()
    worlds.hand_all_in(round_, worlds.PLAN_EXAMPLES, but=(("DV2", "DV1"),))
    scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    # (95 + 92 + 94 + 88 + 91 + 93) / 6
    assert result(round_).by_unit["Đơn vị thứ 1"].standing.exact == Fraction(553, 6)
    assert scores(round_)["DV2"] == "100.00"
    assert [proof.trouble for proof in scoring.proofs()] == [()]


def test_nobody_stands_aside_from_its_own_sheet(round_: Round):
    answer = scoring.stand_aside(acting_as("pho"), sheet=round_.sheets["DV2", "DV2"], because="Bận")
    assert codes(answer) == ["aside.own_sheet"]


def test_a_member_that_left_is_taken_out_of_the_round(bloc: worlds.Bloc):
    round_ = worlds.open_round(bloc)
    stays = scoring.drop_member(
        acting_as("truong"), scoring_round=round_.key, unit=bloc.units["DV7"], because="Sáp nhập"
    )
    assert codes(stays) == ["round.still_a_member"]
    worlds.leave(bloc, "DV7")
    scoring.drop_member(
        acting_as("truong"), scoring_round=round_.key, unit=bloc.units["DV7"], because="Sáp nhập"
    ).or_raise()
    gone = tuple(pair for pair in round_.sheets if "DV7" in pair)
    worlds.hand_all_in(round_, but=gone)
    scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    assert scores(round_) == {f"DV{n}": "90.00" for n in range(1, 7)}


def test_where_two_differ_too_much_a_third_is_called(bloc: worlds.Bloc):
    round_ = worlds.ring_round(bloc)
    one, two = sorted(scorer for scorer, scored in round_.sheets if scored == "DV3" and scorer != "DV3")
    assert len(round_.sheets) == 21
    worlds.hand_all_in(round_, {(one, "DV3"): "70", (two, "DV3"): "80.5"})
    ctx = acting_as("truong")
    refused = scoring.put_to_meeting(ctx, scoring_round=round_.key)
    assert [(reason.code, reason.value("units")) for reason in refused] == [("round.third_needed", ("Đơn vị thứ 3",))]
    asked = {"scoring_round": round_.key, "unit": bloc.units["DV3"], "because": "Lệch 10,5 điểm"}
    own = scoring.call_third(ctx, scorer=bloc.units["DV3"], **asked)
    again = scoring.call_third(ctx, scorer=bloc.units[one], **asked)
    assert (codes(own), codes(again)) == (["third.not_a_candidate"], ["third.not_a_candidate"])
    third = worlds.not_asked(round_, "DV3")
    sheet = scoring.call_third(ctx, scorer=third, **asked).or_raise()
    code = {unit: code for code, unit in bloc.units.items()}[third]
    worlds.hand_in(replace(round_, sheets={(code, "DV3"): sheet}), code, "DV3", _1="78")
    scoring.put_to_meeting(ctx, scoring_round=round_.key).or_raise()
    scoring.close_round(ctx, scoring_round=round_.key).or_raise()
    assert scores(round_)["DV3"] == "76.17"


def test_a_bloc_of_one_does_not_score(bloc: worlds.Bloc):
    with rehearsing(worlds.BEFORE):
        key = worlds.start_bloc(
            bloc.units, members=("DV1",), rule={"cross_raters": 1, "divisor": 2, "cross_term": "sum"}
        )
    alone = worlds.prepared_round(worlds.Bloc(bloc.units, key))
    answer = scoring.open_round(acting_as("truong"), scoring_round=alone.key)
    assert codes(answer) == ["ranking.pair_too_few"]


PARTED = CriteriaTable(
    "Bảng hai phần", 2026,
    (Section("I", "Nhiệm vụ", (Criterion("1", "Kết quả", D(60)),)), Section("II", "Thi đua", (Criterion("2", "Nề nếp", D(40)),))),
)  # fmt: skip


def parted(body: int) -> dict[str, object]:
    """The head verifies section I, a body outside the bloc scores section II."""
    parts = (
        Part(Source.VERIFIED, Fraction(1), missing=Missing.REFUSE, sections=("I",)),
        Part(Source.SPECIALIST, Fraction(1), missing=Missing.REFUSE, sections=("II",)),
    )
    formula = Formula("Hai phần", parts, level=Level.CRITERION)
    return CHECKED | {"formula": formula, "procedure": Procedure(specialists=(("II", body),))}


def test_a_specialist_body_scores_its_section_only(bloc: worlds.Bloc):
    round_ = worlds.checked_round(bloc, PARTED, parted(bloc.units["NGOAI"]))
    for pair in round_.sheets:
        worlds.hand_in(round_, *pair, _1="50", _2="30")
    assert codes(scoring.round_page(acting_as("ngoai"), round_.key)) == ["absent.not_found"]
    scoring.begin_verification(acting_as("truong"), scoring_round=round_.key).or_raise()
    checks = worlds.with_checks(round_)
    assert codes(scoring.round_page(acting_as("ngoai"), round_.key)) == []
    for key, sheet in checks.sheets.items():
        if key[0] == "specialist":
            typed = scoring.Typed("2", "35" if key[2] == "DV5" else "30")
            scoring.enter_score(acting_as("ngoai"), sheet=sheet, typed=typed, version=0).or_raise()
            scoring.submit_sheet(acting_as("ngoai"), sheet=sheet).or_raise()
    assert to_the_end(checks)["DV5"] == "85.00"
    assert scores(round_)["DV1"] == "80.00"


def test_a_tie_is_settled_by_vote_and_the_snapshot_ranks_from_itself(bloc: worlds.Bloc):
    closed = worlds.closed_round(bloc, {})
    order = tuple(bloc.units[code] for code in reversed(worlds.MEMBERS))
    asked = {"scoring_round": closed.key, "by": "Phiếu bầu của hội nghị khối"}
    ctx = acting_as("truong")
    some = scoring.settle_tie(ctx, order=order[:3], basis="Biên bản 1", **asked)
    assert codes(some) == ["ranking.not_an_open_tie"]
    assert codes(scoring.settle_tie(ctx, order=order, basis=" ", **asked)) == ["reason.missing"]
    scoring.settle_tie(ctx, order=order, basis="Biên bản 1", **asked).or_raise()
    assert [line.unit for line in result(closed).lines] == list(reversed(worlds.NAMES))
    assert [line.rank for line in result(closed).lines] == [1, 2, 3, 4, 5, 6, 7]
    assert SnapshotRow.objects.count() == 2
    assert [proof.trouble for proof in scoring.proofs()] == [(), ()]


def test_a_published_result_is_reopened_and_both_versions_stay(closed: Round):
    ctx = acting_as("truong")
    before = SnapshotRow.objects.get().content
    scoring.reopen_round(ctx, scoring_round=closed.key, because="Kiến nghị đúng", basis="QĐ 5").or_raise()
    sheet = closed.sheets["DV3", "DV1"]
    shut = scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "70"), version=1)
    assert codes(shut) == ["sheet.already_submitted"] or codes(shut) == ["round.not_open"]
    scoring.return_sheet(ctx, sheet=sheet, because="Chấm lại tiêu chí 1").or_raise()
    missing = scoring.close_round(ctx, scoring_round=closed.key)
    assert codes(missing) == ["round.sheets_missing"]
    scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "70"), version=1).or_raise()
    scoring.submit_sheet(acting_as("cham3"), sheet=sheet).or_raise()
    assert scoring.close_round(ctx, scoring_round=closed.key) == Ok(2)
    assert SnapshotRow.objects.get(version=1).content == before
    assert SnapshotRow.objects.get(version=2).because == "Kiến nghị đúng (QĐ 5)"
    changed = {(each.kind.value, each.unit, each.old, each.new) for each in result(closed).changes}
    assert ("cell", "Đơn vị thứ 1", "92", "70") in changed
    assert RoundRow.objects.get().state == "closed"


@pytest.mark.parametrize(("day", "code"), [(18, []), (21, ["objection.too_late"])])
def test_objections_end_after_the_agreed_working_days(closed: Round, day: int, code: list[str]):
    # Closed on Saturday 12/12/2026: five working days end on Friday 18/12.
    with rehearsing(worlds.AFTER.replace(day=day)):
        answer = scoring.file_objection(
            acting_as("cham3"), scoring_round=closed.key, unit=closed.bloc.units["DV3"], text="Thiếu điểm thưởng"
        )
    assert codes(answer) == code
    filed = scoring.objections_of(acting_as("truong"), closed.key)
    assert [str(each.due) for each in filed] == ([] if code else ["2026-12-25"])


def test_nobody_objects_before_there_is_a_result(round_: Round):
    answer = scoring.file_objection(
        acting_as("cham3"), scoring_round=round_.key, unit=round_.bloc.units["DV3"], text="Sớm"
    )
    assert codes(answer) == ["objection.not_now"]


def test_all_equal_share_the_first_place(bloc: worlds.Bloc):
    closed = worlds.closed_round(bloc, {})
    assert [line.rank for line in result(closed).lines] == [1] * 7
    assert SheetRow.objects.filter(state="submitted").count() == 49
