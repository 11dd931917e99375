"""The chain on screen: a proposal opened, names picked with figures beside them, dossiers written, handed in, received."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.nominations.story import (
    CSTDCS,
    DONE,
    GIAY_KHEN,
    bearer,
    ctx,
    drafted,
    opened,
    received,
    state_of,
    submitted,
)  # fmt: skip
from tests.modules.offices import Offices, codes
from tests.modules.pages import links, words
from thidua.core.kernel.ids import DossierId
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination, Paper

PDF = b"%PDF-1.7 bien ban"
TYPED = {
    "name": "Đề nghị cuối năm", "kind": "cong_trang", "year": "2025", "closes_on": "31/03/2026",
}  # fmt: skip


def test_a_proposal_is_opened_and_names_are_picked_on_screen(office: Offices):
    client = office.client("office1")
    assert "Lập đề nghị" in words(client.get("/de-nghi/"))
    assert client.post("/de-nghi/moi/", TYPED | {"closes_on": "mai"}).status_code == 422
    page = client.post("/de-nghi/moi/", TYPED).url
    assert "Đề nghị chưa có hồ sơ nào." in words(client.get(page))
    who = bearer(office)
    assert "Nguyễn Văn An" in words(client.get(f"{page}chon/?tim=nguyen van"))
    assert "Không có ai phù hợp" in words(client.get(f"{page}chon/?tim=khong co"))
    ticked = {"award": "co_thi_dua_chinh_phu", "since": "01/01/2025", "until": "31/12/2025", "bearer": [str(who)]}
    told = words(client.post(f"{page}chon/can-doi/", ticked))
    assert "chưa ghi số tập thể dẫn đầu cụm, khối thi đua" in told
    assert Dossier.objects.count() == 0
    none = client.post(f"{page}chon/them/", ticked | {"bearer": []})
    assert "Chưa chọn ai." in none.content.decode()
    done = client.post(f"{page}chon/them/", ticked | {"award": CSTDCS}, follow=True)
    assert "Đã thêm 1 hồ sơ." in words(done)


def test_a_dossier_is_written_with_its_papers(office: Offices):
    key, dossier = drafted(office, CSTDCS)
    client = office.client("office1")
    page = f"/de-nghi/ho-so/{dossier}/"
    assert "Theo luật của ngày 31/03/2026: có 1/4." in words(client.get(page))
    typed = {"since": "01/01/2025", "until": "31/12/2025", "achievement": DONE, "facts": ["xet_theo_sang_kien_de_tai"]}
    assert client.get(f"{page}viet/").status_code == 200
    assert client.post(f"{page}viet/", typed | {"until": ""}).status_code == 422
    assert "có 1/5." in words(client.post(f"{page}viet/", typed, follow=True))
    false = SimpleUploadedFile("bien-ban.pdf", b"MZ not a pdf")
    answer = client.post(f"{page}tep/", {"code": "bien_ban_binh_xet", "file": false})
    assert answer.status_code == 422
    good = SimpleUploadedFile("bien-ban.pdf", PDF)
    told = client.post(f"{page}tep/", {"code": "bien_ban_binh_xet", "file": good}, follow=True)
    assert "có 2/5." in words(told)
    paper = Paper.objects.get()
    shown = client.get(f"/de-nghi/tep/{paper.pk}/")
    assert (shown.content, shown["Content-Disposition"].split(";")[0]) == (PDF, "inline")
    assert office.client("office2").get(f"/de-nghi/tep/{paper.pk}/").status_code == 404
    client.post(f"/de-nghi/tep/{paper.pk}/lay-ra/")
    assert "có 1/5." in words(client.get(page))
    assert client.get(f"{page}bao-cao-thanh-tich.pdf").content.startswith(b"%PDF")
    assert client.get(f"{page}bao-cao-thanh-tich.docx").content.startswith(b"PK")
    assert client.get(f"/de-nghi/{key}/to-trinh.docx").content.startswith(b"PK")


def test_handing_in_asks_why_papers_are_missing(office: Offices):
    key, dossier = drafted(office)
    client, page = office.client("office1"), f"/de-nghi/{key}/"
    assert "hồ sơ còn thiếu giấy tờ" in client.post(f"{page}trinh/").content.decode()
    client.post(f"{page}so-to-trinh/", {"number": "12/TTr-S1", "on": "09/03/2026"})
    minutes = SimpleUploadedFile("bien-ban.pdf", PDF).read()
    public.attach_to_all(
        ctx(office, "office1"), nomination=key, code="bien_ban_xet_khen_thuong", name="bien-ban.pdf", content=minutes
    ).or_raise()
    assert "Đã trình đề nghị." in words(client.post(f"{page}trinh/", follow=True))
    assert state_of(dossier) == "submitted"
    late = public.number_letter(ctx(office, "office1"), nomination=key, number="1", on=date(2026, 3, 1))
    assert codes(late) == ["nomination.handed_in"]


def test_the_city_receives_returns_and_accepts_on_screen(office: Offices):
    key, dossier = drafted(office)
    city, page = office.client("city"), f"/de-nghi/{key}/"
    assert city.get(page).status_code == 404
    submitted(office, key)
    assert f"{page}tiep-nhan/" in links(city.get(page))
    assert city.post(f"{page}tiep-nhan/", {"on": "x"}).status_code == 422
    told = words(city.post(f"{page}tiep-nhan/", {"on": "10/03/2026"}, follow=True))
    assert "số 1/2026" in told
    held = f"/de-nghi/ho-so/{dossier}/"
    city.post(f"{held}tra-lai/", {"reason": "Thiếu minh chứng"})
    assert "Thiếu minh chứng" in words(office.client("office1").get(held))
    office.client("office1").post(f"{held}gui/")
    city.post(f"{held}tiep-nhan/")
    chair = office.client("chair")
    assert "Đã đồng ý hồ sơ." in words(chair.post(f"{held}dong-y/", follow=True))
    assert "Đã xét, đồng ý" in words(office.client("office1").get(page))


def test_the_sheet_is_kept_with_the_digest_of_the_day_of_receipt(office: Offices):
    key, dossier = received(office, CSTDCS)
    client = office.client("city")
    client.post(f"/de-nghi/ho-so/{dossier}/xet-dieu-kien/")
    assert "Phiếu còn thiếu các dữ kiện do người đánh giá" in words(client.get(f"/de-nghi/ho-so/{dossier}/"))
    judged = {"f_tu_luc_doan_ket_tich_cuc_thi_dua": "true", "f_khong_co": "true"}
    client.post(f"/de-nghi/ho-so/{dossier}/xet-dieu-kien/", judged)
    row = Dossier.objects.select_related("run").get(pk=dossier)
    assert row.run is not None
    assert (row.run.received, row.digest) == (Nomination.objects.get(pk=key).received_on, row.run.digest)
    client.post(f"/de-nghi/{key}/xet-dieu-kien/")
    assert Dossier.objects.get(pk=dossier).run_id != row.run_id
    public.weigh_nomination(ctx(office, "city"), nomination=key).or_raise()
    again = Dossier.objects.select_related("run").get(pk=dossier).run
    assert again is not None
    assert again.facts["judged"] == {"tu_luc_doan_ket_tich_cuc_thi_dua": True}


def test_pages_of_one_unit_are_closed_to_another(office: Offices):
    key, dossier = drafted(office, GIAY_KHEN)
    other = office.client("office2")
    for page in (
        f"/de-nghi/{key}/",
        f"/de-nghi/{key}/chon/",
        f"/de-nghi/ho-so/{dossier}/",
        f"/de-nghi/{key}/to-trinh.pdf",
    ):
        assert other.get(page).status_code == 404
    empty = opened(office)
    assert office.client("scorer1").get(f"/de-nghi/{empty}/chon/").status_code in {403, 404}
    assert codes(public.take_paper_out(ctx(office, "office1"), paper=99)) == ["absent.not_found"]
    missing = public.attach_paper(ctx(office, "office1"), dossier=DossierId(99), code="x", name="a.pdf", content=PDF)
    assert codes(missing) == ["absent.not_found"]


def test_who_sees_a_dossier_sees_the_verdict_it_rests_on_and_nobody_else(office: Offices):
    key, dossier = received(office, GIAY_KHEN)
    page = f"/de-nghi/ho-so/{dossier}/phieu-xet"
    assert office.client("city").get(f"{page}/").status_code == 404
    public.weigh_nomination(ctx(office, "city"), nomination=key).or_raise()
    for username in ("city", "office1"):
        shown = office.client(username).get(f"{page}/")
        assert "Hồ sơ nhận ngày" in words(shown)
        assert f"{page}.pdf" in links(shown)
    assert office.client("office1").get(f"{page}.docx").content.startswith(b"PK")
    assert {office.client("office2").get(page + end).status_code for end in ("/", ".pdf", ".docx")} == {404}
