"""The trail: appended, sealed into a chain, and verified; what was altered is named."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from tests.modules.offices import NOW, Offices
from thidua.core.access.duty import SYSTEM
from thidua.core.access.relation import Subject
from thidua.foundation import audit
from thidua.foundation.history import history_of, history_page, kinds_seen
from thidua.foundation.models import AuditEntry, AuditLink, ChainHead
from thidua.modules.directory.actions import add_unit, rename_unit


def written(count: int) -> list[AuditEntry]:
    """So many entries, not sealed."""
    subject = Subject("unit", 1, "Sở Một", path="/1/")
    return [
        audit.record(
            by=SYSTEM, at=NOW, action="directory.rename_unit", event="unit.renamed", subject=subject,
            facts={"before": "A", "after": f"B{number}"}, request="r",
        )
        for number in range(count)
    ]  # fmt: skip


def tamper(statement: str) -> None:
    """What only somebody with the database in hand can do: the guards are taken off first."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in ("auditentry_no_update", "auditentry_no_delete", "auditlink_no_update", "auditlink_no_delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS foundation_{name}")
        else:
            for name in ("auditentry", "auditlink"):
                cursor.execute(f"ALTER TABLE foundation_{name} DISABLE TRIGGER USER")
        cursor.execute(statement)


@pytest.fixture
def sealed(db: None) -> list[AuditEntry]:
    entries = written(3)
    audit.seal()
    return entries


def test_sealing_links_every_entry_once(sealed: list[AuditEntry]):
    assert audit.seal() == 0
    assert [(link.place, link.entry) for link in AuditLink.objects.all()] == [
        (place, entry.pk) for place, entry in enumerate(sealed, 1)
    ]
    found = audit.verify()
    assert (found.entries, found.sealed, found.trouble, found.entry) == (3, 3, "", None)
    assert found.head == ChainHead.objects.get().chain


def test_an_entry_committed_late_is_linked_all_the_same(sealed: list[AuditEntry]):
    (late,) = written(1)
    assert audit.seal() == 1
    assert AuditLink.objects.get(place=4).entry == late.pk
    assert audit.verify().trouble == ""


def test_what_an_action_leaves_behind_the_worker_links(sealed: list[AuditEntry], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(audit, "NEAR", 2)
    old = written(2)
    ahead = written(3)
    with transaction.atomic():
        head = ChainHead.objects.get()
        head.entry = ahead[-1].pk
        head.save()
    assert audit.seal(audit.NEAR) == 2
    assert audit.seal() == 3
    assert audit.verify().trouble == ""
    assert {*old, *ahead} == set(
        AuditEntry.objects.filter(id__in=AuditLink.objects.filter(place__gt=3).values("entry"))
    )


@pytest.mark.parametrize(
    "statement", ["UPDATE foundation_auditentry SET actor = 'x'", "DELETE FROM foundation_auditlink"]
)
def test_the_database_refuses_to_change_history(sealed: list[AuditEntry], statement: str):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("statement", "trouble", "at"),
    [
        ("UPDATE foundation_auditentry SET actor = 'ai khac' WHERE id = {second}", "entry_altered", 1),
        ("DELETE FROM foundation_auditentry WHERE id = {second}", "entry_missing", 1),
        ("DELETE FROM foundation_auditlink WHERE entry = {second}", "link_missing", 2),
        ("UPDATE foundation_auditlink SET chain = 'x' WHERE entry = {second}", "chain_broken", 1),
    ],
)
def test_the_first_altered_place_is_named(sealed: list[AuditEntry], statement: str, trouble: str, at: int):
    tamper(statement.format(second=sealed[1].pk))
    found = audit.verify()
    assert (found.trouble, found.sealed, found.entry) == (trouble, 1, sealed[at].pk)


def test_a_cut_tail_and_an_altered_unsealed_entry_are_found(sealed: list[AuditEntry]):
    (fresh,) = written(1)
    tamper(f"UPDATE foundation_auditentry SET title = 'x' WHERE id = {fresh.pk}")
    assert (audit.verify().trouble, audit.verify().entry) == ("entry_altered", fresh.pk)
    tamper(f"DELETE FROM foundation_auditlink WHERE entry = {sealed[2].pk}")
    assert audit.verify().trouble == "tail_missing"


def test_an_entry_says_everything_in_its_digest(sealed: list[AuditEntry]):
    entry = AuditEntry.objects.get(pk=sealed[0].pk)
    assert audit.digest_of(entry) == entry.digest
    entry.facts = {"before": "khác"}
    assert audit.digest_of(entry) != entry.digest


def test_history_speaks_newest_first_and_tells_the_link(offices: Offices):
    audit.seal()
    found = history_of(offices.ctx("auditor"), kind="unit", subject=offices.units["S2"])
    assert found[0].sentence == "giao nhiệm vụ tại Sở Hai cho Người admin2"
    assert [entry.id for entry in found] == sorted((entry.id for entry in found), reverse=True)
    assert all(entry.place for entry in found)


def test_history_gathers_what_is_repeated_in_a_row(offices: Offices):
    ctx = offices.ctx("admin")
    for number in range(3):
        code, since = f"P{number}", date(2024, 4, 1)
        add_unit(ctx, parent=offices.units["S3"], code=code, name="Phòng", since=since).or_raise()
    rename_unit(ctx, unit=offices.units["S3"], name="Sở Mới", since=date(2024, 4, 1)).or_raise()
    found = history_of(ctx, kind="unit", subject=offices.units["S3"])
    assert [(entry.sentence, entry.times) for entry in found[:2]] == [
        ("đổi tên Sở Ba thành Sở Mới", 1), ("thêm đơn vị Phòng vào Sở Ba", 3),
    ]  # fmt: skip


def test_history_stops_at_the_branch(offices: Offices):
    page = history_page(offices.ctx("admin2"))
    assert {entry.subject for entry in page.object_list} == {offices.units["S2"]}
    assert kinds_seen(offices.ctx("admin2")) == ("unit",)
    assert list(history_page(offices.ctx("scorer1")).object_list) == []


def test_history_is_narrowed_to_a_kind_and_a_thing(offices: Offices):
    ctx = offices.ctx("auditor")
    one = history_page(ctx, kind="unit", subject=str(offices.units["S3"]))
    assert {entry.title for entry in one.object_list} == {"Sở Ba"}
    assert list(history_page(ctx, kind="sheet").object_list) == []
    assert history_page(ctx, number="abc", subject="x").number == 1


def test_a_chain_begins_without_a_head_but_a_head_taken_away_is_told(db: None):
    ChainHead.objects.all().delete()
    entries = written(2)
    assert (audit.seal(), audit.verify().trouble) == (2, "")
    ChainHead.objects.all().delete()
    written(1)
    assert (audit.seal(), audit.verify().trouble, len(entries)) == (0, "tail_missing", 2)
