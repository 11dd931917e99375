"""Old lists: wrong rows shown before anything is saved, one bearer for two spellings, nothing entered twice."""

from collections.abc import Iterator

import pytest

from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from tests.modules.registry.story import NOW, bearer, ctx, row, workbook
from thidua.core.kernel.ids import ListId
from thidua.core.kernel.outcome import Ok
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.registry import public
from thidua.modules.registry.models import AwardList, Bearer, Entry


@pytest.fixture
def office(offices: Offices) -> Iterator[Offices]:
    with rehearsing(NOW):
        yield offices


def received(office: Offices, rows: list, django_capture_on_commit_callbacks: object) -> ListId:
    """A list taken in and checked."""
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        return public.receive_list(
            ctx(office, "office1"), unit=office.units["S1"], name="cu.xlsx", content=workbook(rows)
        ).or_raise()


def saved(office: Offices, key: ListId, django_capture_on_commit_callbacks: object, who: str = "office1") -> int:
    """Ask for the list to be entered, and do what a worker would; how many rows it has entered so far."""
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        public.save_list(ctx(office, who), award_list=key).or_raise()
    outbox.carry_out_due(now=system_context().now)
    count: int = AwardList.objects.get(pk=key).report["count"]
    return count


def test_a_list_is_checked_first_and_saved_after(office: Offices, django_capture_on_commit_callbacks):
    known = bearer(office, "Trần Cũ", born=1980)
    rows = [
        row(), row("Lê Thị Mẩu", award="Cúp vàng"), row("Trần Cũ"), row(decided="31/02/2024"), row("LÊ THỊ MẪU", year="2022"),
        row(), row(unit="Sở Nào Đó"),
    ]  # fmt: skip
    key = received(office, rows, django_capture_on_commit_callbacks)
    assert (Entry.objects.count(), AwardList.objects.get().state) == (0, "checked")
    page = public.list_page(ctx(office, "office1"), key).or_raise()
    told = {name: page.report[name] for name in ("rows", "wrong", "repeats", "bearers", "known", "spelt_twice")}
    assert told == {"rows": 3, "wrong": 3, "repeats": 1, "bearers": 2, "known": 1, "spelt_twice": 1}
    assert [row["row"] for row in page.report["wrong_rows"]] == [4, 6, 9]
    assert page.report["wrong_rows"][1]["faults"] == [
        ["Ngày quyết định", "“31/02/2024” không phải là ngày. Ghi theo mẫu dd/mm/yyyy, ví dụ 15/01/2024."]
    ]
    assert page.report["twice"] == [["LÊ THỊ MẪU", "Lê Thị Mẫu"]]
    assert saved(office, key, django_capture_on_commit_callbacks) == 3
    assert {entry.by for entry in Entry.objects.all()} == {"Người office1"}
    assert last_entry()[1:] == ("list.saved", "cu.xlsx")
    assert Bearer.objects.count() == 2
    assert [each.source for each in public.entries_of([known])] == ["cu.xlsx, dòng 5"]
    assert public.first_fault(office.units["S1"]) is None
    assert codes(public.save_list(ctx(office, "office1"), award_list=key)) == ["workflow.wrong_state"]


def test_the_same_list_twice_enters_nothing_twice(office: Offices, django_capture_on_commit_callbacks):
    for expected in (2, 0):
        key = received(office, [row(), row("Trần Mới")], django_capture_on_commit_callbacks)
        assert saved(office, key, django_capture_on_commit_callbacks) == expected
    assert (Entry.objects.count(), Bearer.objects.count()) == (2, 2)


def test_receive_list_refuses_what_is_no_list(office: Offices):
    who, unit = ctx(office, "office1"), office.units["S1"]
    told = [
        codes(public.receive_list(who, unit=unit, name="x", content=content))
        for content in (b"khong phai", workbook([row()], headers=["Cột"] * 14))
    ]
    assert told == [["sheet.file_unreadable"], ["register.columns_missing"]]
    assert codes(public.receive_list(ctx(office, "office2"), unit=unit, name="x", content=workbook([row()]))) == [
        "absent.not_found"
    ]


def test_set_list_aside_keeps_the_reason_and_check_list_is_the_systems(
    office: Offices, django_capture_on_commit_callbacks
):
    key = received(office, [row(award="Cúp vàng")], django_capture_on_commit_callbacks)
    who = ctx(office, "office1")
    assert codes(public.save_list(who, award_list=key)) == ["register.list_without_rows"]
    assert codes(public.set_list_aside(who, award_list=key, because=" ")) == ["reason.missing"]
    assert codes(public.set_list_aside(ctx(office, "office2"), award_list=key, because="x")) == ["absent.not_found"]
    assert public.set_list_aside(who, award_list=key, because="tệp cũ") == Ok(key)
    assert codes(public.check_list(who, award_list=key, report={"rows": 0, "wrong": 0})) == ["access.no_duty"]
    again = public.check_list(system_context(), award_list=key, report={"rows": 0, "wrong": 0})
    assert codes(again) == ["workflow.wrong_state"]
    assert public.visible_lists(ctx(office, "office2")) == ()


def test_receive_rows_of_a_paper_are_checked_like_those_of_a_workbook(
    office: Offices, django_capture_on_commit_callbacks
):
    good = {"kind": "Cá nhân", "name": "Lê Thị Mẫu", "award": "Giấy khen", "decision": "5/QĐ", "decided": "20/12/2023"}
    rows = [good, good | {"name": "Phòng Hai", "kind": "Tập thể", "award": ""}, good | {"name": "", "decided": ""}]
    who, unit = ctx(office, "office1"), office.units["S1"]
    assert codes(public.receive_rows(who, unit=unit, name="5/QĐ", rows=[])) == ["register.list_without_rows"]
    assert codes(public.receive_rows(ctx(office, "office2"), unit=unit, name="x", rows=rows)) == ["absent.not_found"]
    with django_capture_on_commit_callbacks(execute=True):
        key = public.receive_rows(who, unit=unit, name="Quyết định 5/QĐ", rows=rows).or_raise()
    page = public.list_page(who, key).or_raise()
    assert (page.report["rows"], [row["row"] for row in page.report["wrong_rows"]]) == (1, [2, 3])
    assert saved(office, key, django_capture_on_commit_callbacks) == 1
    assert Entry.objects.get().source == "Quyết định 5/QĐ, dòng 1"


# --- pages -------------------------------------------------------------------------------------------------------


def test_a_list_goes_in_on_screen(office: Offices, django_capture_on_commit_callbacks):
    from django.core.files.uploadedfile import SimpleUploadedFile

    client = office.client("office1")
    assert client.get("/so-vang/danh-sach/mau/").status_code == 200
    assert client.post("/so-vang/danh-sach/nhap/", {}).status_code == 422
    bad = SimpleUploadedFile("x.xlsx", b"x")
    assert client.post("/so-vang/danh-sach/nhap/", {"file": bad}).status_code == 422
    file = SimpleUploadedFile("cu.xlsx", workbook([row(), row(decision="")]))
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post("/so-vang/danh-sach/nhap/", {"file": file})
    seen = words(client.get(sent.url))
    assert "Chưa có số quyết định." in seen
    assert client.get(f"{sent.url}dong-sai/")["Content-Disposition"].startswith("attachment")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{sent.url}ghi-so/")
    fetched = client.get(sent.url, headers={"HX-Request": "true"})
    assert "Đã ghi 1 dòng vào sổ vàng." in words(fetched)
    assert fetched["HX-Refresh"] == "true", "its buttons stand outside the part that is fetched again"
    assert "HX-Refresh" not in client.get(sent.url)
    assert "cu.xlsx" in words(client.get("/so-vang/"))
    assert office.client("scorer1").get("/so-vang/danh-sach/nhap/").status_code == 403


def test_a_bearer_is_added_and_everything_is_typed_in_on_screen(office: Offices):
    client, unit = office.client("office1"), office.units["S1"]
    assert client.get("/so-vang/them/").status_code == 200
    made = client.post("/so-vang/them/", {"unit": unit, "kind": "person", "name": "Nguyễn Văn An", "born": "1980"})
    page = made.url
    entry = {
        "award": "giay_khen",
        "kind_of_award": "cong_trang",
        "year": "2024",
        "decision": "12/QĐ",
        "decided": "10/01/2025",
    }
    assert client.post(f"{page}ghi/", entry | {"decided": "10/01/2099"}).status_code == 422
    assert "Đã ghi vào sổ vàng." in words(client.post(f"{page}ghi/", entry, follow=True))
    key = Entry.objects.get().pk
    assert "12/QĐ" in client.get(f"{page}muc/{key}/dinh-chinh/").content.decode()
    fixed = client.post(f"{page}muc/{key}/dinh-chinh/", entry | {"year": "2023", "because": "sai năm"}, follow=True)
    assert "Đính chính: sai năm" in words(fixed)
    record = {"what": "grade", "year": "2024", "grade": "XS", "source": "QĐ 5"}
    seen = words(client.post(f"{page}du-kien/", record, follow=True))
    assert "2024 Mức hoàn thành nhiệm vụ Hoàn thành xuất sắc nhiệm vụ QĐ 5" in seen
    assert client.post(f"{page}du-kien/", record).status_code == 422
    other = bearer(office, "Nguyễn Văn Án")
    assert "có tên đọc như vậy" in words(client.get(page))
    link = {"before": other, "why": "same", "counts": "1", "since": "01/01/2025", "because": "một người"}
    assert "Lịch sử được nối" in words(client.post(f"{page}noi/", link, follow=True))
    assert "Đã hủy nối." in words(client.post(f"{page}noi/{other}/huy/", {"reason": "nhầm"}, follow=True))
    record_key = public.records_of([int(page.strip("/").split("/")[-1])])[0].id
    assert "Đã rút dữ kiện" in words(client.post(f"{page}du-kien/{record_key}/rut/", {"reason": "nhầm"}, follow=True))
    assert office.client("office2").get(page).status_code == 404
