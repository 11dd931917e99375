"""Closing: the plan's formula, exactly; a snapshot that proves itself and cannot be changed; corrections beside it."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import NAMES, Bloc, Round, acting_as, scoring
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.scoring.formula import Missing, from_rule
from thidua.core.scoring.snapshot import Snapshot, verify
from thidua.core.scoring.standing import combine
from thidua.foundation import history
from thidua.foundation.act import rehearsing
from thidua.foundation.models import AuditEntry
from thidua.foundation.sentences import sentence
from thidua.modules.directory.actions import rename_unit
from thidua.modules.scoring.models import CellRow, RoundRow, SnapshotRow
from thidua.modules.scoring.queries.results import Result, opened

D = Decimal


def close(round_: Round) -> Outcome[int]:
    with rehearsing(worlds.AFTER):
        return scoring.close_round(acting_as("truong"), scoring_round=round_.key)


def correct(
    round_: Round, text: str, *, pair: tuple[str, str] = ("DV3", "DV1"), because: str = "Nhầm số"
) -> Outcome[int]:
    typed = scoring.Typed("1", text)
    return scoring.correct_round(
        acting_as("truong"), scoring_round=round_.key, sheet=round_.sheets[pair], typed=typed, because=because
    )


def result(round_: Round, version: int | None = None) -> Result:
    return scoring.version_of(scoring.snapshots_of(acting_as("truong"), round_.key), version).or_raise()


def ranking(round_: Round, version: int | None = None) -> list[tuple[int | None, str, Decimal | None]]:
    return [(line.rank, line.unit, line.score) for line in result(round_, version).lines]


def test_the_three_examples_of_the_plan(closed: Round):
    assert ranking(closed) == [
        (1, NAMES[1], D("100.00")), (2, NAMES[0], D("91.86")), (3, NAMES[2], D("91.14")),
        *((4, name, D("90.00")) for name in NAMES[3:]),
    ]  # fmt: skip
    work = {line.unit: line.standing.working for line in result(closed).lines}
    sums = {unit: (held.sum, held.divisor) for unit, held in work.items() if held}
    assert sums[NAMES[0]] == (Fraction(643), Fraction(7))
    assert sums[NAMES[1]] == (Fraction(700), Fraction(7))
    assert sums[NAMES[2]] == (Fraction(638), Fraction(7))


def test_each_score_is_what_the_core_says_of_the_same_sheets(bloc: Bloc):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    given = {}
    for number, pair in enumerate(round_.sheets):
        one, two, bonus, penalty = 40 + number % 20, D(number % 9) / 2 + 30, number % 6, number % 4
        worlds.hand_in(round_, *pair, _1=str(one), _2=str(two).replace(".", ","), T1=str(bonus), P1=str(penalty))
        given[pair] = Fraction(one) + Fraction(two) + bonus - penalty
    close(round_).or_raise()
    formula = from_rule(worlds.RULE).or_raise()
    for code, name in zip(worlds.MEMBERS, NAMES, strict=True):
        cross = {other: given[other, code] for other in worlds.MEMBERS if other != code}
        expected = combine(name, given[code, code], cross, formula).or_raise()
        assert result(round_).by_unit[name].score == expected.score
        assert result(round_).by_unit[name].standing.exact == expected.exact == sum(
            (given[other, code] for other in worlds.MEMBERS), Fraction(0)
        ) / 7  # fmt: skip


def test_with_sheets_missing_it_is_not_closed_and_the_units_are_named(round_: Round):
    worlds.hand_all_in(round_, but=(("DV3", "DV1"), ("DV3", "DV2"), ("DV6", "DV6")))
    before = traces.everything()
    refused = close(round_)
    assert isinstance(refused, Refused)
    assert sentence(refused.reasons[0]) == (
        "Còn 3 phiếu chưa gửi, của: DV3, DV6. Nhắc các đơn vị này, hoặc gia hạn đợt chấm."
    )
    assert len(refused.reasons) == 1
    assert traces.everything() == before


def test_every_unit_that_is_late_is_named(round_: Round):
    refused = close(round_)
    assert isinstance(refused, Refused)
    assert (refused.reasons[0].value("count"), refused.reasons[0].value("units")) == (49, worlds.MEMBERS)


def test_by_another_rule_for_missing_sheets_the_round_closes_without_them(bloc: Bloc):
    round_ = worlds.open_round(bloc, missing=Missing.EXCLUDE)
    worlds.hand_all_in(round_, {("DV2", "DV1"): "97"}, but=(("DV3", "DV1"),))
    worlds.enter(round_, "DV3", "DV1", _1="10")
    close(round_).or_raise()
    line = result(round_).by_unit[NAMES[0]]
    assert line.cross == (None, 97, None, 90, 90, 90, 90)
    assert codes(correct(round_, "20")) == ["round.sheet_not_counted"]


def test_the_snapshot_holds_all_that_the_result_was_computed_from(closed: Round):
    row = SnapshotRow.objects.get(round=closed.key)
    content = json.loads(row.content)
    kept = Snapshot(content["inputs"], content["digest"], content["formula_digest"], content["result"])
    assert verify(kept) == Ok(kept)
    assert len(json.loads(kept.inputs)["sheets"]) == 49
    assert (row.version, row.digest, row.because, row.by, row.at) == (1, kept.digest, "", "Người truong", worlds.AFTER)
    assert content["units"] == {name: closed.bloc.units[code] for code, name in zip(worlds.MEMBERS, NAMES, strict=True)}
    assert RoundRow.objects.get(pk=closed.key).closed_at == worlds.AFTER
    assert AuditEntry.objects.get(event="round.closed").facts == {
        "name": "Chấm điểm năm 2026", "digest": kept.digest,
    }  # fmt: skip


@pytest.mark.parametrize("table", [CellRow, SnapshotRow])
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_itself_refuses_to_change_scores_and_snapshots(closed: Round, table: Any, verb: str):
    before = traces.everything()
    sql = {
        "update": f"UPDATE {table._meta.db_table} SET {'score = 1' if table is CellRow else 'content = 1'}",
        "delete": f"DELETE FROM {table._meta.db_table}",
    }[verb]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert traces.everything() == before


def altered(closed: Round, **changes: object) -> list[str]:
    """What the page would say of the snapshot, were its row other than it is."""
    [view] = scoring.snapshots_of(acting_as("truong"), closed.key)
    content = json.loads(view.content)
    for name, value in changes.items():
        content[name] = value if not callable(value) else value(content[name])
    row = type(view)(view.id, view.round, view.version, json.dumps(content), view.digest, "", view.by, view.at)
    return codes(opened(row))


def test_a_snapshot_that_somebody_altered_is_not_shown(closed: Round):
    assert altered(closed) == []
    assert altered(closed, inputs=lambda text: text.replace('"95"', '"96"')) == ["ranking.snapshot_altered"]
    assert altered(closed, result=lambda text: text.replace("91.86", "99.99")) == ["ranking.snapshot_result_differs"]
    assert altered(closed, formula_digest="0" * 64) == ["ranking.snapshot_altered"]
    assert altered(closed, units=lambda units: {**units, "Đơn vị lạ": 1}) == ["ranking.snapshot_altered"]
    assert altered(closed, units=[1]) == ["ranking.snapshot_unreadable"]
    assert altered(closed, digest="0" * 64) == ["ranking.snapshot_altered"]


def test_inputs_forged_together_with_their_digest_do_not_fit_the_row(closed: Round):
    from thidua.core.scoring.canonical import digest

    [view] = scoring.snapshots_of(acting_as("truong"), closed.key)
    forged = json.loads(view.content)["inputs"].replace('"95"', '"96"')
    assert altered(closed, inputs=forged, digest=digest(forged)) == ["ranking.snapshot_altered"]


def test_a_correction_is_a_second_version_and_the_first_stays_as_it_was(closed: Round):
    first = SnapshotRow.objects.values().get(round=closed.key)
    with rehearsing(worlds.AFTER):
        assert correct(closed, "85", because=" Đối chiếu sổ ").or_raise() == 2
    assert SnapshotRow.objects.values().get(round=closed.key, version=1) == first
    assert ranking(closed, 1)[1] == (2, NAMES[0], D("91.86"))
    assert ranking(closed, 2)[1] == ranking(closed)[1] == (2, NAMES[2], D("91.14"))
    assert ranking(closed, 2)[2] == (3, NAMES[0], D("90.86"))
    second = result(closed, 2)
    assert (second.snapshot.because, second.snapshot.by) == ("Đối chiếu sổ", "Người truong")
    assert [(c.kind.value, c.unit, c.scorer, c.old, c.new) for c in second.changes] == [
        ("cell", NAMES[0], NAMES[2], "92", "85"), ("score", NAMES[0], "", "91.86", "90.86"),
        ("rank", NAMES[0], "", "2", "3"), ("rank", NAMES[2], "", "3", "2"),
    ]  # fmt: skip
    assert AuditEntry.objects.get(event="round.corrected").facts == {
        "version": 2, "because": "Đối chiếu sổ", "criterion": "1", "sheet": closed.sheets["DV3", "DV1"],
    }  # fmt: skip


def test_a_correction_keeps_the_scorers_reason_and_claim(bloc: Bloc):
    round_ = worlds.open_round(bloc, worlds.SEVERAL)
    sheet = round_.sheets["DV3", "DV1"]
    typed = scoring.Typed("2", "30", "Có vi phạm", is_vetoed=True)
    scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=typed, version=0).or_raise()
    for pair in round_.sheets:
        worlds.hand_in(round_, *pair, _1="60", **({} if pair == ("DV3", "DV1") else {"_2": "40"}))
    close(round_).or_raise()
    correction = scoring.Typed("2", "35")
    scoring.correct_round(
        acting_as("truong"), scoring_round=round_.key, sheet=sheet, typed=correction, because="Nhầm"
    ).or_raise()
    newest = CellRow.objects.get(sheet=sheet, criterion="2", version=2)
    assert (newest.score, newest.reason, newest.is_vetoed, newest.because) == (D(35), "Có vi phạm", True, "Nhầm")


def test_a_correction_that_cannot_be_made_changes_nothing(closed: Round):
    before = traces.everything()
    other = worlds.scoring.Typed("9", "5")
    ctx, sheet = acting_as("truong"), closed.sheets["DV3", "DV1"]
    refusals = [
        correct(closed, "85", because="  "), correct(closed, "92"), correct(closed, ""), correct(closed, "101"),
        correct(closed, "O"),
        scoring.correct_round(ctx, scoring_round=closed.key, sheet=sheet, typed=other, because="x"),
        scoring.correct_round(ctx, scoring_round=closed.key, sheet=99, typed=scoring.Typed("1", "5"), because="x"),
    ]  # fmt: skip
    assert [codes(refusal) for refusal in refusals] == [
        ["reason.missing"], ["round.correction_changes_nothing"], ["round.correction_changes_nothing"],
        ["sheet.above_maximum"], ["score.letter_for_zero"], ["absent.not_found"], ["absent.not_found"],
    ]  # fmt: skip
    assert traces.everything() == before


def test_an_open_round_has_nothing_to_correct(round_: Round):
    worlds.hand_in(round_, "DV3", "DV1", _1="80")
    assert codes(correct(round_, "85")) == ["round.not_closed"]


def test_units_renamed_later_keep_their_name_in_the_result_and_in_its_corrections(closed: Round):
    unit = closed.bloc.units["DV1"]
    rename_unit(acting_as("quantri"), unit=unit, name="Ban mới", short_name="BM", since=worlds.DURING.date()).or_raise()
    assert result(closed).members == NAMES
    correct(closed, "85").or_raise()
    newest = result(closed)
    assert (newest.snapshot.version, newest.members, newest.short[NAMES[0]]) == (2, NAMES, "DV1")
    assert {change.kind.value for change in newest.changes} == {"cell", "score", "rank"}


def test_who_reads_the_history_of_the_branch_reads_that_of_its_rounds(closed: Round):
    def told_to(who: str) -> list[str]:
        return [view.sentence for view in history.history_of(acting_as(who), kind="round", subject=closed.key)]

    told = ["chốt điểm Chấm điểm năm 2026", "mở đợt chấm Chấm điểm năm 2026 với 49 phiếu"]
    readers = {"kiemtra": told, "quantri": told, "truong": told, "pho": [], "cham3": [], "ngoai": [], "": []}
    assert {who: told_to(who) for who in readers} == readers
