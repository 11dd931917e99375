"""Taking in a plan's file: what is kept, what is refused, and what the machine reads after the commit."""

import pytest
from django.db import DatabaseError, transaction

from tests.modules.offices import NOW, Offices, codes, last_entry
from tests.modules.plans import papers
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.legacy import from_tcvn3
from thidua.foundation import outbox
from thidua.foundation.act import system_context
from thidua.foundation.models import AuditEntry, OutboxItem
from thidua.modules.documents.models import Blob, StoredFile
from thidua.modules.plans import actions, tasks
from thidua.modules.plans.models import Plan, Reading
from thidua.modules.plans.public import receive_file
from thidua.modules.plans.queries import review_of

JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 600


def test_receive_file_keeps_the_file_byte_for_byte(offices: Offices):
    plan = Plan.objects.get(pk=papers.received(offices))
    assert (plan.state, plan.title, plan.received_by) == ("received", "ke-hoach", "Người office1")
    assert bytes(plan.file.blob.content) == papers.TEXT.encode()
    assert last_entry() == ("Người office1", "plan.received", "ke-hoach")
    assert list(OutboxItem.objects.values_list("effect", "payload")) == [("plans.read", {"plan": plan.pk})]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("rong.txt", b"", "file.empty"),
        ("trang.txt", b"  \n \n", "file.blank"),
        ("chuong-trinh.exe", b"MZ\x90\x00" + b"\x00" * 600, "reader.kind_unknown"),
        ("to.txt", b"a" * (20 * 1024 * 1024 + 1), "file.too_large"),
    ],
)
def test_receive_file_refuses_what_is_no_text_and_keeps_nothing(offices: Offices, name: str, content: bytes, code: str):
    entries = AuditEntry.objects.count()
    outcome = receive_file(offices.ctx("office1"), unit=offices.units["S1"], name=name, content=content)
    assert codes(outcome) == [code]
    assert (Plan.objects.count(), StoredFile.objects.count(), Blob.objects.count()) == (0, 0, 0)
    assert AuditEntry.objects.count() == entries


def test_receive_file_names_the_plan_that_the_same_file_became(offices: Offices):
    plan = papers.read(offices)
    again = receive_file(
        offices.ctx("office1"), unit=offices.units["S1"], name="lan-2.txt", content=papers.TEXT.encode()
    )
    assert codes(again) == ["plan.already_received"]
    (reason,) = again.reasons
    assert (reason.value("plan"), reason.value("title"), reason.value("state")) == (plan, papers.TITLE, "Chờ xác nhận")
    assert Plan.objects.count() == 1


def test_receive_file_lets_another_unit_have_its_own_copy(offices: Offices):
    papers.received(offices)
    papers.received(offices, by="office2")
    assert (Plan.objects.count(), Blob.objects.count()) == (2, 1)


@pytest.mark.parametrize("username", ["head1", "scorer1", "auditor", "office2"])
def test_receive_file_is_for_the_units_own_standing_office(offices: Offices, username: str):
    outcome = receive_file(offices.ctx(username), unit=offices.units["S1"], name="a.txt", content=b"Ke hoach")
    assert codes(outcome) in (["access.no_duty"], ["absent.not_found"])
    assert Plan.objects.count() == 0


def test_the_effect_reads_the_file_and_records_it_once(offices: Offices):
    plan = papers.received(offices)
    with offices.on_the_day():
        assert outbox.carry_out_due(now=NOW) == 1
        tasks.read_plan(outbox.Job(0, "again"), plan)
    row = Plan.objects.get(pk=plan)
    assert (row.state, row.title, row.number, str(row.issued_on)) == ("read", papers.TITLE, "12/KH-KTĐ", "2024-04-09")
    assert Reading.objects.filter(plan=plan).count() == 1
    assert last_entry() == ("Hệ thống", "plan.read", "ke-hoach")


def test_the_effect_converts_tcvn3_and_says_so(offices: Offices):
    plain = papers.TEXT.lower()
    codes_of = {from_tcvn3(chr(code)): chr(code) for code in range(0xA1, 0x100)}
    plan = papers.received(offices, content="".join(codes_of.get(char, char) for char in plain).encode("latin-1"))
    with offices.on_the_day():
        outbox.carry_out_due(now=NOW)
    row = Plan.objects.get(pk=plan)
    assert (row.encoding, [note["code"] for note in row.notes][:1]) == ("TCVN3 (ABC)", ["file.converted"])
    assert [line.text for line in review_of(plan).or_raise().lines] == plain.split("\n")


def test_record_trouble_keeps_it_for_the_officer(offices: Offices):
    plan = papers.received(offices)
    trouble = (Reason.of("file.binary", name="ke-hoach.txt"),)
    outcome = actions.record_trouble(system_context(), plan=plan, trouble=trouble)
    row = Plan.objects.get(pk=plan)
    assert outcome == Ok(plan)
    assert (row.state, row.trouble) == ("unread", [{"code": "file.binary", "values": {"name": "ke-hoach.txt"}}])
    assert last_entry() == ("Hệ thống", "plan.not_readable", "ke-hoach")


def test_record_reading_is_for_the_system_alone(offices: Offices):
    plan = papers.received(offices)
    outcome = actions.record_reading(
        offices.ctx("office1"), plan=plan, text=papers.text(), reading=papers.reading(), reader="t"
    )
    assert codes(outcome) == ["access.no_duty"]
    assert Reading.objects.count() == 0


def test_a_reading_comes_back_as_it_was_recorded(offices: Offices):
    review = review_of(papers.read(offices)).or_raise()
    assert sorted(review.reading.facts, key=lambda fact: fact.key) == sorted(papers.FACTS, key=lambda fact: fact.key)
    assert [line.text for line in review.lines] == papers.TEXT.split("\n")


@pytest.mark.parametrize("table", ["plans_reading", "plans_factdecision", "plans_acceptedplan"])
def test_what_was_read_decided_and_confirmed_cannot_be_changed(offices: Offices, table: str):
    from django.db import connection

    papers.accepted(offices)
    for statement in (f"UPDATE {table} SET at = at", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_set_plan_aside_asks_for_a_reason_and_take_plan_back_undoes_it(offices: Offices):
    plan, ctx = papers.read(offices), offices.ctx("office1")
    assert codes(actions.set_plan_aside(ctx, plan=plan, because="  ")) == ["reason.missing"]
    assert actions.set_plan_aside(ctx, plan=plan, because="bản nháp") == Ok(plan)
    assert (Plan.objects.get().state, Plan.objects.get().set_aside_because) == ("set_aside", "bản nháp")
    assert last_entry()[1] == "plan.set_aside"
    assert actions.take_plan_back(ctx, plan=plan) == Ok(plan)
    assert Plan.objects.get().state == "read"
    assert last_entry()[1] == "plan.taken_back"


def test_take_plan_back_refuses_a_plan_of_which_nothing_was_read(offices: Offices):
    plan, ctx = papers.received(offices), offices.ctx("office1")
    actions.set_plan_aside(ctx, plan=plan, because="hỏng").or_raise()
    assert codes(actions.take_plan_back(ctx, plan=plan)) == ["plan.nothing_read"]
    assert Plan.objects.get().state == "set_aside"
