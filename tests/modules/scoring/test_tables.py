"""Criteria tables: versions, what wrong rows do, and tables in use."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import Bloc, acting_as, scoring
from thidua.core.scoring.criterion import Criterion, Section, from_json
from thidua.core.scoring.criterion import checked as table_checked
from thidua.foundation.sockets import plugged
from thidua.modules.campaigns.models import Membership
from thidua.modules.documents.models import StoredFile
from thidua.modules.scoring.models import TableRow
from thidua.ports.spreadsheet import CriteriaBook


def take_in(bloc: Bloc, table: worlds.CriteriaTable, **options: object) -> object:
    return scoring.import_table(acting_as("truong"), bloc=bloc.key, table=table, name="b.xlsx", **options)


def test_a_table_is_kept_as_it_was_with_the_file_it_came_from(bloc: Bloc):
    key = take_in(bloc, worlds.SEVERAL, content=b"PK workbook").or_raise()
    row = TableRow.objects.get(pk=key)
    assert from_json(row.content).or_raise() == worlds.SEVERAL
    assert (row.version, row.state, row.by, row.unit_id) == (1, "draft", "Người truong", bloc.units["DV1"])
    file = StoredFile.objects.get(pk=row.file_id)
    assert (file.name, file.purpose, bytes(file.blob.content)) == ("b.xlsx", "criteria", b"PK workbook")


def test_another_table_is_the_next_version_and_the_first_stays(bloc: Bloc):
    first = take_in(bloc, worlds.ONE).or_raise()
    second = take_in(bloc, worlds.SEVERAL).or_raise()
    assert list(TableRow.objects.order_by("version").values_list("pk", "version")) == [(first, 1), (second, 2)]


def test_the_same_table_again_is_refused_and_names_the_version(bloc: Bloc):
    take_in(bloc, worlds.ONE).or_raise()
    before = traces.everything()
    refused = take_in(bloc, worlds.ONE)
    assert [(reason.code, reason.value("version")) for reason in refused] == [("table.unchanged", 1)]
    assert traces.everything() == before


def test_every_wrong_row_is_named_and_nothing_saved(bloc: Bloc):
    rows = (Criterion("1", "", Decimal(10)), Criterion("1", "Hai", Decimal(0)))
    wrong = replace(worlds.ONE, sections=(Section("I", "Chung", rows),))
    before = traces.everything()
    assert codes(take_in(bloc, wrong)) == codes(table_checked(wrong))
    assert set(codes(take_in(bloc, wrong))) == {
        "criteria.no_text", "criteria.duplicate_code", "criteria.maximum_not_positive",
    }  # fmt: skip
    assert traces.everything() == before


def test_a_code_that_no_column_can_hold_is_refused(bloc: Bloc):
    long = "x" * 41
    table = replace(worlds.ONE, sections=(Section("I", "Chung", (Criterion(long, "Một", Decimal(10)),)),))
    refused = take_in(bloc, table)
    assert [(r.code, r.value("codes"), r.value("most")) for r in refused] == [("table.code_too_long", [long], 40)]


def test_a_bloc_without_a_head_has_no_tables_yet(bloc: Bloc):
    Membership.objects.filter(bloc=bloc.key).update(role="member")
    assert codes(take_in(bloc, worlds.ONE)) == ["bloc.one_head"]


@pytest.mark.parametrize("because", ["", "   "])
def test_withdrawing_wants_a_reason(bloc: Bloc, because: str):
    key = worlds.adopted_table(bloc)
    assert codes(scoring.withdraw_table(acting_as("truong"), table=key, because=because)) == ["reason.missing"]


def test_a_table_in_use_is_not_withdrawn_until_its_round_is_over(bloc: Bloc):
    round_ = worlds.prepared_round(bloc)
    before = traces.everything()
    ctx = acting_as("truong")
    assert codes(scoring.withdraw_table(ctx, table=round_.table, because="Bản mới")) == ["table.in_use"]
    assert traces.everything() == before
    scoring.cancel_round(ctx, scoring_round=round_.key, because="Lập nhầm").or_raise()
    assert codes(scoring.withdraw_table(ctx, table=round_.table, because="Bản mới")) == []


def test_a_draft_is_the_heads_alone_and_an_adopted_table_is_every_members(bloc: Bloc):
    key = take_in(bloc, worlds.ONE).or_raise()

    def seen_by(who: str) -> list[int]:
        return [view.id for view in scoring.visible_tables(acting_as(who), bloc.key)]

    readers = ("truong", "lanhdao", "pho", "cham3", "ngoai", "quantri", "kiemtra", "")
    assert {who: seen_by(who) for who in readers} == {
        who: [key] if who in {"truong", "lanhdao"} else [] for who in readers
    }
    scoring.adopt_table(acting_as("truong"), table=key).or_raise()
    outside = {"ngoai", "quantri", "kiemtra", ""}
    assert {who: seen_by(who) for who in readers} == {who: [] if who in outside else [key] for who in readers}


def test_what_is_exported_comes_in_again_as_the_same_table(bloc: Bloc, browse):
    key = take_in(bloc, worlds.SEVERAL).or_raise()
    answer = browse("truong").get(f"/khoi-thi-dua/tieu-chi/{key}/xuat.xlsx")
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''bang-tieu-chi-ban-1.xlsx"
    read = plugged(CriteriaBook).read(answer.content).or_raise()
    assert read == worlds.SEVERAL
