"""The register: bearers, entries that are never changed, what belongs together, what is on record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from tests.modules.offices import Offices, codes, last_entry
from tests.modules.registry.story import GIAY_KHEN, NOW, bearer, ctx, entered
from thidua.core.kernel.outcome import Ok
from thidua.foundation.act import rehearsing
from thidua.modules.registry import public
from thidua.modules.registry.models import Bearer, Entry, Link, RegisterBook, YearlyRecord

AGAIN = replace(GIAY_KHEN, year=2023, decision="3/QĐ-S1", decided=date(2024, 1, 10))
GRADE = public.RecordDraft("grade", "QĐ 5/QĐ-S1", 2024, "XS")


@pytest.fixture
def office(offices: Offices) -> Iterator[Offices]:
    with rehearsing(NOW):
        yield offices


# --- bearers -----------------------------------------------------------------------------------------------------


def test_add_bearer_and_correct_bearer(office: Offices):
    key = bearer(office, born=1980)
    assert last_entry() == ("Người office1", "bearer.added", "Sở Một")
    who = ctx(office, "office1")
    fixed = public.BearerDraft("Nguyễn Văn Ân", born=1981)
    assert codes(public.correct_bearer(who, bearer=key, draft=fixed, because=" ")) == ["reason.missing"]
    assert public.correct_bearer(who, bearer=key, draft=fixed, because="sai dấu") == Ok(key)
    row = Bearer.objects.get()
    assert (row.name, row.search, row.born, row.category) == ("Nguyễn Văn Ân", "nguyen van an", 1981, "ca_nhan_co_quan")
    assert codes(public.add_bearer(who, unit=office.units["S1"], draft=public.BearerDraft(" "))) == [
        "register.name_missing"
    ]
    assert codes(public.add_bearer(who, unit=office.units["S1"], draft=public.BearerDraft("A", born=2030))) == [
        "register.year_unreadable"
    ]


def test_rights_end_at_the_branch(office: Offices):
    key = bearer(office)
    entry = entered(office, key)
    other, scorer = ctx(office, "office2"), ctx(office, "scorer1")
    assert codes(public.bearer_page(other, key)) == ["absent.not_found"]
    assert public.search(other, "an").bearers == ()
    assert codes(public.correct_bearer(other, bearer=key, draft=public.BearerDraft("X"), because="x")) == [
        "absent.not_found"
    ]
    assert codes(public.make_entry(other, unit=office.units["S2"], drafts=[(key, GIAY_KHEN)])) == ["absent.not_found"]
    assert codes(public.make_entry(other, unit=office.units["S1"], drafts=[(key, GIAY_KHEN)])) == ["absent.not_found"]
    assert codes(public.correct_entry(other, entry=entry, draft=GIAY_KHEN, because="x")) == ["absent.not_found"]
    assert codes(public.keep_record(other, bearer=key, draft=GRADE)) == ["absent.not_found"]
    assert codes(public.keep_record(scorer, bearer=key, draft=GRADE)) == ["access.no_duty"]
    assert [each.name for each in public.search(scorer, "an").bearers] == ["Nguyễn Văn An"]
    assert [each.name for each in public.search(ctx(office, "auditor"), "an").bearers] == ["Nguyễn Văn An"]


# --- search ------------------------------------------------------------------------------------------------------


def names(office: Offices, text: str, **given: object) -> list[str]:
    """The names found, as they are listed."""
    return [each.name for each in public.search(ctx(office, "office1"), text, **given).bearers]  # type: ignore[arg-type]


def test_names_are_found_by_parts_without_accents_in_vietnamese_order(office: Offices):
    for name in ("Trần Văn Ân", "Nguyễn Văn An", "Lê Thị Ăn", "Đỗ Đức Bình"):
        bearer(office, name)
    assert names(office, "van an") == ["Nguyễn Văn An", "Trần Văn Ân"]
    assert names(office, "ĂN") == ["Nguyễn Văn An", "Lê Thị Ăn", "Trần Văn Ân"]
    assert names(office, "do du") == ["Đỗ Đức Bình"]
    assert names(office, "an nguyen") == ["Nguyễn Văn An"]
    assert names(office, "anh") == []
    assert names(office, "' OR 1=1 --") == []
    assert len(names(office, "")) == 4
    assert names(office, "", kind="collective") == []


SEARCHING = "thidua.modules.registry.queries.searching."
WAYS = {
    "looked through": {},
    "read off": {"NARROW": -1},
    "index of words": {"NARROW": -1, "STRETCHES": (1,)},
    "read to the end": {"NARROW": -1, "STRETCHES": (1,), "FEW": -1},
    "everywhere": {"NARROW": -1, "MOST_WORDS": 0},
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_searching_finds_the_same(office: Offices, monkeypatch: pytest.MonkeyPatch, way: str):
    for name, value in WAYS[way].items():
        monkeypatch.setattr(f"{SEARCHING}{name}", value)
    for number in ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"):
        bearer(office, f"Nguyễn Văn Anh {number}")
    bearer(office, "Phạm Hiếm Ý")
    bearer(office, "Nguyễn Văn Ngoài", unit="S2")
    in_order = [f"Nguyễn Văn Anh {number}" for number in ("Ba", "Bốn", "Hai", "Một", "Năm", "Sáu")]
    assert names(office, "hiem") == ["Phạm Hiếm Ý"]
    assert names(office, "nguyen ba") == ["Nguyễn Văn Anh Ba"]
    assert names(office, "ng") == names(office, "anh nguyen") == names(office, "v nguyen van anh") == in_order
    assert names(office, "khong co") == names(office, "hiem nguyen") == []
    key = public.search(ctx(office, "office1"), "hiem").bearers[0].id
    public.correct_bearer(
        ctx(office, "office1"), bearer=key, draft=public.BearerDraft("Phạm Quý Ý"), because="sai tên đệm"
    ).or_raise()
    assert (names(office, "hiem"), names(office, "quy"), names(office, "pham y")) == (
        [],
        ["Phạm Quý Ý"],
        ["Phạm Quý Ý"],
    )


@pytest.mark.parametrize("way", WAYS)
def test_pages_follow_one_another_without_gap(office: Offices, monkeypatch: pytest.MonkeyPatch, way: str):
    for name, value in WAYS[way].items():
        monkeypatch.setattr(f"{SEARCHING}{name}", value)
    monkeypatch.setattr("thidua.modules.registry.queries.searching.PAGE", 2)
    monkeypatch.setattr("thidua.modules.registry.queries.bearers.PAGE", 2)
    for name in ("Lê An", "Lê An", "Lê Bình", "Lê Cường", "Lê Dũng"):
        bearer(office, name)
    found, after = [], None
    for _ in range(3):
        page = public.search(ctx(office, "office1"), "le l", after=after)
        found += [each.name for each in page.bearers]
        after = page.onward
    assert (found, after) == (["Lê An", "Lê An", "Lê Bình", "Lê Cường", "Lê Dũng"], None)


# --- entries -----------------------------------------------------------------------------------------------------


def test_make_entry_ties_each_line_to_the_one_before(office: Offices):
    key = bearer(office)
    entered(office, key)
    assert last_entry() == ("Người office1", "entry.made", "Sở Một")
    entered(office, key, AGAIN)
    book = RegisterBook.objects.get()
    places = list(Entry.objects.values_list("place", "chain"))
    assert ([place for place, _ in places], book.chain) == ([1, 2], places[-1][1])
    assert public.first_fault(office.units["S1"]) is None


def test_a_line_that_was_altered_behind_our_back_is_named(office: Offices):
    key = bearer(office)
    for draft in (GIAY_KHEN, AGAIN):
        entered(office, key, draft)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
        else:
            cursor.execute("DROP TRIGGER registry_entry_no_update")
        cursor.execute("UPDATE registry_entry SET achievement = 'khác' WHERE place = 2")
    assert public.first_fault(office.units["S1"]) == 2


def test_entries_links_and_records_cannot_be_changed(office: Offices):
    key, other = bearer(office), bearer(office, "Nguyễn Văn Ân")
    entered(office, key)
    public.keep_record(ctx(office, "office1"), bearer=key, draft=GRADE).or_raise()
    link = public.LinkDraft(other, key, "same", counts=True, since=date(2025, 1, 1), because="một người")
    public.link_bearers(ctx(office, "office1"), link=link).or_raise()
    for table in (Entry, Link, YearlyRecord):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            table.objects.all().update(because="x")
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            table.objects.all()._raw_delete("default")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"award": "khong_co"}, "register.award_unknown"),
        ({"kind_of_award": "khac"}, "register.kind_of_award_unknown"),
        ({"decision": " "}, "register.decision_missing"),
        ({"decided": date(2026, 4, 1)}, "register.award_in_future"),
        ({"year": 2026}, "register.award_in_future"),
        ({"since": date(2024, 2, 1), "until": date(2024, 1, 1)}, "register.period_backwards"),
    ],
)
def test_make_entry_refuses(office: Offices, change: dict, code: str):
    key = bearer(office)
    made = public.make_entry(
        ctx(office, "office1"), unit=office.units["S1"], drafts=[(key, replace(GIAY_KHEN, **change))]
    )
    assert (codes(made), Entry.objects.count()) == ([code], 0)


def test_the_same_award_of_one_decision_is_entered_once(office: Offices):
    key = bearer(office)
    entered(office, key)
    again = public.make_entry(ctx(office, "office1"), unit=office.units["S1"], drafts=[(key, GIAY_KHEN)])
    assert codes(again) == ["register.entered_already"]


def test_correct_entry_revoke_entry_and_restore_entry_are_new_lines(office: Offices):
    key = bearer(office)
    entry, who = entered(office, key), ctx(office, "office1")
    assert codes(public.correct_entry(who, entry=entry, draft=AGAIN, because="")) == ["reason.missing"]
    public.correct_entry(who, entry=entry, draft=AGAIN, because="sai năm").or_raise()
    (now,) = public.entries_of([key])
    assert (now.year, now.decision, now.is_revoked, [each.what for each in now.later]) == (
        2023, "3/QĐ-S1", False, ["corrected"],
    )  # fmt: skip
    days = {"decision": "9/QĐ", "decided": date(2026, 3, 1)}
    assert codes(public.restore_entry(who, entry=entry, because="x", **days)) == ["register.not_revoked"]
    assert codes(public.revoke_entry(who, entry=entry, because=" ", **days)) == ["reason.missing"]
    public.revoke_entry(who, entry=entry, because="khai sai", **days).or_raise()
    assert public.entries_of([key])[0].is_revoked
    assert codes(public.revoke_entry(who, entry=entry, because="x", **days)) == ["register.revoked_already"]
    assert codes(public.restore_entry(who, entry=entry, because="", **days)) == ["reason.missing"]
    public.restore_entry(who, entry=entry, because="minh oan", **days).or_raise()
    assert (public.entries_of([key])[0].is_revoked, Entry.objects.count()) == (False, 4)
    assert public.first_fault(office.units["S1"]) is None


# --- what belongs together -----------------------------------------------------------------------------------------


def test_link_bearers_shows_the_awards_of_both_and_unlink_bearers_parts_them(office: Offices):
    old, new = bearer(office, "Phòng Một", kind="collective"), bearer(office, "Phòng Mới", kind="collective")
    entered(office, old)
    who = ctx(office, "office1")
    link = public.LinkDraft(old, new, "merged", counts=False, since=date(2025, 7, 1), because="NQ sáp nhập")
    assert codes(public.link_bearers(who, link=replace(link, because=" "))) == ["reason.missing"]
    assert codes(public.link_bearers(who, link=replace(link, before=new))) == ["register.link_to_itself"]
    public.link_bearers(who, link=link).or_raise()
    assert codes(public.link_bearers(who, link=replace(link, before=new, after=old))) == ["register.linked_already"]
    page = public.bearer_page(who, new).or_raise()
    assert [(each.name, each.counts) for each in page.entries] == [("Phòng Một", False)]
    assert public.bearer_page(who, old).or_raise().links == page.links
    plain = public.plain_facts(public.bearer_view(new), year=2025, on=date(2026, 3, 10)).plain
    assert plain["awards"] == []
    assert codes(public.unlink_bearers(who, before=old, after=new, because="")) == ["reason.missing"]
    public.unlink_bearers(who, before=old, after=new, because="nhầm").or_raise()
    assert public.bearer_page(who, new).or_raise().entries == ()
    assert codes(public.unlink_bearers(who, before=old, after=new, because="x")) == ["absent.not_found"]


def test_one_person_under_two_spellings_is_noticed_and_joined(office: Offices):
    one, other = bearer(office, "Lê Quý Mẫu"), bearer(office, "Lê Quí Mẫu")
    entered(office, other)
    who = ctx(office, "office1")
    assert [each.id for each in public.bearer_page(who, one).or_raise().alike] == [other]
    link = public.LinkDraft(other, one, "same", counts=True, since=date(2025, 1, 1), because="cùng số căn cước")
    public.link_bearers(who, link=link).or_raise()
    for key in (one, other):
        page = public.bearer_page(who, key).or_raise()
        assert (len(page.entries), page.alike) == (1, ())
    plain = public.plain_facts(public.bearer_view(one), year=2025, on=date(2026, 3, 10)).plain
    assert [each["award"] for each in plain["awards"]] == ["giay_khen"]  # type: ignore[attr-defined]


def test_a_bearer_of_another_body_cannot_be_linked(office: Offices):
    mine, theirs = bearer(office), bearer(office, unit="S2")
    link = public.LinkDraft(theirs, mine, "same", counts=True, since=date(2025, 1, 1), because="x")
    assert codes(public.link_bearers(ctx(office, "office1"), link=link)) == ["absent.not_found"]


# --- what is on record ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": " "}, "register.source_missing"),
        ({"what": "khac"}, "register.source_missing"),
        ({"year": None}, "register.year_unreadable"),
        ({"year": 2027}, "register.year_unreadable"),
        ({"value": "A"}, "register.record_unknown"),
        ({"what": "initiative", "value": "co_so"}, "register.record_unknown"),
        ({"what": "fact", "name": "khong_co"}, "register.record_unknown"),
        ({"what": "fact", "name": "so_ca_nhan", "value": "nhiều"}, "register.record_unknown"),
        ({"what": "hold", "name": "khac", "since": date(2026, 1, 1)}, "register.record_unknown"),
        ({"what": "post"}, "register.since_missing"),
        ({"what": "post", "since": date(2025, 1, 2), "until": date(2025, 1, 1)}, "register.period_backwards"),
    ],
)
def test_keep_record_refuses(office: Offices, change: dict, code: str):
    key = bearer(office)
    outcome = public.keep_record(ctx(office, "office1"), bearer=key, draft=replace(GRADE, **change))
    assert (codes(outcome), YearlyRecord.objects.count()) == ([code], 0)


def test_a_year_has_one_grade_and_correct_record_replaces_it(office: Offices):
    key, who = bearer(office), ctx(office, "office1")
    record = public.keep_record(who, bearer=key, draft=GRADE).or_raise()
    assert last_entry() == ("Người office1", "record.kept", "Nguyễn Văn An")
    assert codes(public.keep_record(who, bearer=key, draft=replace(GRADE, value="T"))) == ["register.two_grades"]
    assert codes(public.correct_record(who, record=record, draft=replace(GRADE, value="T"), because="")) == [
        "reason.missing"
    ]
    newer = public.correct_record(who, record=record, draft=replace(GRADE, value="T"), because="xếp lại").or_raise()
    assert [each.value for each in public.records_of([key])] == ["T"]
    assert codes(public.correct_record(who, record=record, draft=GRADE, because="x")) == ["absent.not_found"]
    assert codes(public.take_record_back(who, record=newer, because=" ")) == ["reason.missing"]
    public.take_record_back(who, record=newer, because="nhầm người").or_raise()
    assert (public.records_of([key]), YearlyRecord.objects.count()) == ((), 3)


def test_plain_facts_are_what_the_law_asks_with_their_sources(office: Offices):
    key, who = bearer(office), ctx(office, "office1")
    entered(office, key)
    for draft in (
        GRADE, replace(GRADE, year=2025, value="T"), replace(GRADE, year=2022, value="HT"),
        public.RecordDraft("initiative", "QĐ 7", 2025, "bo_tinh", "Số hóa hồ sơ"),
        public.RecordDraft("discipline", "QĐ 8", name="Khiển trách", since=date(2021, 1, 1), until=date(2021, 12, 31)),
        public.RecordDraft("hold", "TB 9", name="dang_xac_minh_don_thu", since=date(2026, 2, 1)),
        public.RecordDraft("fact", "BB 1", 2025, "true", "chap_hanh_tot"),
    ):  # fmt: skip
        public.keep_record(who, bearer=key, draft=draft).or_raise()
    plain = public.plain_facts(public.bearer_view(key), year=2025, on=date(2026, 3, 10)).plain
    facts = plain["facts"]
    assert isinstance(facts, dict)
    assert (plain["from"], plain["silent"], plain["discipline_ends"]) == (2022, [2023], "2021-12-31")
    assert {name: told["value"] for name, told in facts.items()} == {
        "doi_tuong": "ca_nhan_co_quan", "dang_xem_xet_ky_luat": False, "dang_thanh_tra_dau_hieu_vi_pham": False,
        "dang_xac_minh_don_thu": True, "sang_kien_duoc_co_so_cong_nhan": True,
        "sang_kien_hieu_qua_trong_bo_tinh": True, "chap_hanh_tot": True,
    }  # fmt: skip
    assert facts["dang_xac_minh_don_thu"]["source"] == "TB 9"
    assert plain["grades"] == [
        {"year": 2025, "grade": "T"}, {"year": 2024, "grade": "XS"}, {"year": 2022, "grade": "HT"},
    ]  # fmt: skip
    assert [(each["award"], each["year"]) for each in plain["awards"]] == [  # type: ignore[attr-defined]
        ("giay_khen", 2024), ("sang_kien_co_so", 2025),
    ]  # fmt: skip
