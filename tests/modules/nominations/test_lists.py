"""Lists in XLSX: wrong rows are told before anything is saved, names are matched with the register."""

import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.nominations.story import bearer, ctx, opened, submitted
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.adapters.nominations_xlsx import EXAMPLE, HEADERS, NominationsXlsx
from thidua.core.kernel.outcome import Refused
from thidua.core.nominations.listing import read_row
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination, Paper
from thidua.modules.registry.models import Bearer


def workbook(rows: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    for at, cells in enumerate([["DANH SÁCH"], headers, *rows]):
        sheet.write_row(at, 0, cells)
    book.close()
    return target.getvalue()


def row(name: str = "Nguyễn Văn An", award: str = "Giấy khen", **cells: str) -> list[str]:
    good = ["Cá nhân", name, "", "", award, "", "", "", "", "Đã số hóa toàn bộ hồ sơ lưu trữ của phòng trong năm."]
    places = {"kind": 0, "born": 2, "since": 5, "until": 6, "members": 7}
    for column, text in cells.items():
        good[places[column]] = text
    return good


def test_a_row_is_read_with_every_fault():
    def award(name: str) -> str:
        return "giay_khen" if name == "Giấy khen" else ""

    def read(*cells: str) -> object:
        names = ("kind", "name", "born", "position", "award", "since", "until", "members", "having", "achievement")
        return read_row(dict(zip(names, cells, strict=False)), awards=award, year=2025, today=date(2026, 3, 10))

    good = read("Tập thể", "Phòng  Mẫu", "", "", "Giấy khen", "", "", "12", "9", "x").or_raise()  # type: ignore[attr-defined]
    assert (good.kind, good.name, good.since, good.members) == ("collective", "Phòng Mẫu", date(2025, 1, 1), 12)
    wrong = read("Con mèo", "", "1700", "", "Huy chương vàng", "hôm qua", "01/01/2030", "chín")
    assert isinstance(wrong, Refused)
    assert [reason.code for reason in wrong] == [
        "register.day_unreadable", "listing.number_unreadable", "register.kind_unknown", "register.name_missing",
        "register.award_unknown", "register.period_backwards", "register.year_unreadable",
    ]  # fmt: skip


def test_the_template_is_read_back():
    lines = NominationsXlsx().read(NominationsXlsx().template()).or_raise()
    ((_at, cells),) = list(lines)
    assert cells["name"] == EXAMPLE[1]


def test_wrong_rows_are_listed_and_good_ones_saved(office: Offices):
    who, key = bearer(office), opened(office)
    bearer(office, "Lê Trùng"), bearer(office, "Lê Trùng")
    content = workbook(
        [row(), row("NGUYỄN VĂN AN"), row("Trần Thị Mới"), row("Lê Trùng"), row(award="Huy chương"), row(until="x")]
    )
    paper = public.receive_list(ctx(office, "office1"), nomination=key, name="ds.xlsx", content=content).or_raise()
    assert Dossier.objects.count() == 0
    client = office.client("office1")
    told = words(client.get(f"/de-nghi/{key}/danh-sach/{paper}/"))
    assert "2 dòng đúng (trong đó 1 tên chưa có trong sổ vàng), 3 dòng sai, 1 dòng lặp." in told
    assert "Sổ vàng có 2 người, tập thể tên Lê Trùng." in told
    done = client.post(f"/de-nghi/{key}/danh-sach/{paper}/them/", follow=True)
    assert "Đã thêm 2 hồ sơ." in words(done)
    assert set(Dossier.objects.values_list("bearer", flat=True)) == {who, Bearer.objects.get(name="Trần Thị Mới").pk}
    assert Nomination.objects.get(pk=key).source == "list"
    again = public.save_list(ctx(office, "office1"), nomination=key, paper=paper)
    assert codes(again) == ["absent.not_found"]


def test_another_spelling_is_pointed_out(office: Offices):
    key = opened(office)
    bearer(office, "Nguyễn Thúy Vi")
    client = office.client("office1")
    file = SimpleUploadedFile("ds.xlsx", workbook([row("Nguyễn Thuý Vy")]))
    page = client.post(f"/de-nghi/{key}/danh-sach/", {"file": file}, follow=True)
    assert "sổ vàng viết là Nguyễn Thúy Vi" in words(page)


def test_what_is_no_list_is_refused(office: Offices):
    key = opened(office)
    client = office.client("office1")
    assert client.get("/de-nghi/danh-sach/mau.xlsx").content.startswith(b"PK")
    assert client.post(f"/de-nghi/{key}/danh-sach/", {}).status_code == 422
    file = SimpleUploadedFile("ds.xlsx", workbook([["a"]], headers=["Cột lạ"]))
    assert client.post(f"/de-nghi/{key}/danh-sach/", {"file": file}).status_code == 422
    bad = public.receive_list(
        ctx(office, "office1"), nomination=key, name="ds.xlsx", content=workbook([row(award="Không có")])
    ).or_raise()  # fmt: skip
    empty = public.save_list(ctx(office, "office1"), nomination=key, paper=bad)
    assert codes(empty) == ["listing.nothing_good"]
    assert office.client("office2").get(f"/de-nghi/{key}/danh-sach/{bad}/").status_code == 404
    good = public.receive_list(ctx(office, "office1"), nomination=key, name="ds.xlsx", content=workbook([row()]))
    public.save_list(ctx(office, "office1"), nomination=key, paper=good.or_raise()).or_raise()
    submitted(office, key)
    late = public.receive_list(ctx(office, "office1"), nomination=key, name="x.xlsx", content=workbook([row()]))
    assert codes(late) == ["nomination.handed_in"]
    assert Paper.objects.exclude(taken_out_by="").count() == 1


def test_one_person_under_two_spellings_in_a_list_is_asked_about(office: Offices):
    key = opened(office)
    content = workbook(
        [
            row("Trần Thúy Vy"), row("Trần Thuý Vi"), row("Lê Hoa", born="1980"), row("Lê Hòa", "Lao động tiên tiến"),
            row("Lê Hoa", "Lao động tiên tiến", born="1980"), row("Đỗ Mới"), row("đỗ mới", "Lao động tiên tiến"),
        ]
    )  # fmt: skip
    client = office.client("office1")
    file = SimpleUploadedFile("ds.xlsx", content)
    page = client.post(f"/de-nghi/{key}/danh-sach/", {"file": file}, follow=True)
    told = words(page)
    assert "6 dòng đúng (trong đó 4 tên chưa có trong sổ vàng), 1 dòng sai, 0 dòng lặp." in told
    assert "Trần Thuý Vi viết gần giống Trần Thúy Vy ở dòng 3" in told
    assert "cùng người với dòng 8" in told
    client.post(f"{page.redirect_chain[-1][0]}them/")
    # Whoever has two rows and is new to the register is added to it once.
    assert sorted(Bearer.objects.values_list("name", flat=True)) == ["Lê Hoa", "Lê Hòa", "Trần Thúy Vy", "Đỗ Mới"]
    assert Dossier.objects.count() == 6


def test_a_repeated_row_is_named_with_the_row_it_repeats(office: Offices):
    key = opened(office)
    file = SimpleUploadedFile("ds.xlsx", workbook([row(), row("nguyễn  văn an")]))
    told = words(office.client("office1").post(f"/de-nghi/{key}/danh-sach/", {"file": file}, follow=True))
    assert "1 dòng lặp" in told
    assert "Dòng lặp, không thêm" in told
