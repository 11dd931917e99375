"""Every page of decisions opens for those who may, and not for those who may not; nothing typed is lost."""

from datetime import date

import pytest

from tests.modules.decisions.story import ON, carried, drafted, fund, lines, revoked, signed, whole
from tests.modules.nominations.story import GIAY_KHEN, at, bearer, ctx
from tests.modules.offices import Offices
from tests.modules.pages import words
from thidua.foundation.act import rehearsing
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Decision, Fund, GivingBack, Line, Payment
from thidua.modules.registry import public as registry

HOME = "/quyet-dinh/"
WORDS = {
    "about": "tặng Giấy khen năm 2025", "authority": "Chủ tịch UBND", "symbol": "QĐ-UBND", "place": "Hải Phòng",
    "signer_office": "Chủ tịch", "bases": "Luật Thi đua\nNghị định 152", "recipients": "Như Điều 4", "is_paid": "on",
}  # fmt: skip


def test_a_decision_goes_from_the_list_to_its_number_on_screen(office: Offices):
    fund(office)
    items = carried(office, [(bearer(office), GIAY_KHEN), (bearer(office, "Trần Thị Bình"), GIAY_KHEN)])
    city, chair = office.client("city"), office.client("chair")
    assert "2 trường hợp đã xét" in words(city.get(HOME))
    place = f"{HOME}lap/{office.units['HP']}/"
    wrong = city.post(place, WORDS | {"about": "", "item": [str(items[0])]})
    assert (wrong.status_code, "Nghị định 152" in words(wrong)) == (422, True)
    answer = city.post(place, WORDS | {"item": [str(key) for key in items]})
    key = Decision.objects.get().pk
    assert answer["Location"] == f"{HOME}{key}/"
    assert "1.420.000" in words(city.get(f"{HOME}{key}/"))
    city.post(f"{HOME}{key}/tham-tra/")
    chair.post(f"{HOME}{key}/ky/")
    bad = city.post(f"{HOME}{key}/ban-hanh/", {"on": "10/03/2026", "number": "7"})
    assert (bad.status_code, "Số kế tiếp là 1" in words(bad)) == (422, True)
    city.post(f"{HOME}{key}/ban-hanh/", {"on": "10/03/2026"})
    assert "01/QĐ-UBND" in words(city.get(f"{HOME}{key}/"))
    twice = city.post(f"{HOME}{key}/ban-hanh/", {"on": "10/03/2026"})
    assert twice.status_code == 422


def test_the_subject_says_what_the_chosen_lines_give(office: Offices):
    fund(office)
    title, form = carried(office, [(bearer(office), "lao_dong_tien_tien"), (bearer(office, "Trần Bình"), GIAY_KHEN)])
    city, place = office.client("city"), f"{HOME}lap/{office.units['HP']}/"
    both = "công nhận danh hiệu thi đua và khen thưởng năm 2025"
    assert f'value="{both}"' in city.get(place).content.decode()
    city.post(place, WORDS | {"about": both, "item": [str(title)]})
    city.post(place, WORDS | {"about": "biểu dương", "item": [str(form)]})
    told = [each.about for each in Decision.objects.order_by("pk")]
    assert told == ["công nhận danh hiệu “Lao động tiên tiến” năm 2025", "biểu dương"]


def test_a_prize_entered_and_a_draft_changed_are_told(office: Offices):
    fund(office)
    key = drafted(office)
    Line.objects.filter(decision=key).update(award="lao_dong_tien_tien")
    with rehearsing(at(date(2026, 12, 20))):
        city, given = office.client("city"), {"award": "lao_dong_tien_tien", "amount": "760.000", "because": "NĐ 5"}
        told = city.post(f"{HOME}{key}/muc-thuong/", given, follow=True)
        assert "Đã ghi mức thưởng 760.000 đồng cho Lao động tiên tiến (2 trường hợp)." in words(told)
        keep = {"line": [str(line.pk) for line in lines(key)]}
        assert "Đã lưu dự thảo." in words(city.post(f"{HOME}{key}/sua/", WORDS | keep, follow=True))


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_papers_are_files(office: Offices, kind: str):
    fund(office)
    key = whole(office)
    city = office.client("city")
    for place in (f"{HOME}{key}/quyet-dinh.{kind}", f"{HOME}{key}/chi-tien-thuong.{kind}"):
        answer = city.get(place)
        assert answer.status_code == 200
        assert len(answer.content) > 2000
    assert city.get(f"{HOME}{key}/quyet-dinh.exe").status_code == 404
    assert office.client("office2").get(f"{HOME}{key}/quyet-dinh.{kind}").status_code == 404


def test_the_pages_of_a_fund(office: Offices):
    city = office.client("city")
    assert "Ở đây sẽ có quỹ từng năm" in words(city.get(f"{HOME}quy/"))
    made = city.post(
        f"{HOME}quy/mo/{office.units['HP']}/", {"year": "2026", "opening": "10.000.000", "because": "QĐ 1"}
    )
    page = made["Location"]
    wrong = city.post(page, {"what": "received", "amount": "abc", "on": "10/03/2026", "because": "CT 1"})
    assert (wrong.status_code, "Chưa đúng số tiền" in words(wrong)) == (422, True)
    city.post(page, {"what": "received", "amount": "5.000.000", "on": "10/03/2026", "because": "CT 1"})
    short = city.post(page, {"what": "other_use", "amount": "16000000", "on": "10/03/2026", "because": "CT 2"})
    assert (short.status_code, "thiếu 1000000" in words(short)) == (422, True)
    assert "15.000.000" in words(city.get(page))
    assert office.client("office1").get(page).status_code == 404
    assert Fund.objects.get().movements.count() == 2


def test_a_revocation_on_screen_with_what_comes_back(office: Offices):
    fund(office)
    key = whole(office)
    city = office.client("city")
    line = lines(key)[0]
    place = f"{HOME}{key}/huy-bo/"
    assert "checked" in city.get(f"{place}?dong={line.pk}").content.decode()
    given = WORDS | {"about": "hủy bỏ khen thưởng", "ground": "violation", "because": "Kết luận 5"}
    wrong = city.post(place, given | {"line": [str(line.pk)]})
    assert (wrong.status_code, "Chưa ghi ngày vi phạm" in words(wrong), "Kết luận 5" in words(wrong)) == (
        422, True, True,
    )  # fmt: skip
    answer = city.post(place, given | {"line": [str(line.pk)], "violated_on": "01/06/2025"})
    draft = Decision.objects.get(kind="revocation")
    assert answer["Location"] == f"{HOME}{draft.pk}/"
    signed(office, draft.pk)
    city.post(f"{HOME}{draft.pk}/ban-hanh/", {"on": "10/03/2026"})
    shown = words(city.get(f"{HOME}{draft.pk}/"))
    assert "hiện vật khen thưởng" in shown
    back = GivingBack.objects.get()
    city.post(f"{HOME}{draft.pk}/nop-lai/{back.pk}/", {"reason": "biên bản 3"})
    assert GivingBack.objects.get().state == "back"
    assert "Đã hủy bỏ" in words(city.get(f"{HOME}{key}/"))


def test_pay_doubts_told_and_certificates_have_pages(office: Offices):
    fund(office)
    key = whole(office, award="chien_si_thi_dua_co_so")
    city = office.client("city")
    payment = Payment.objects.first()
    place = f"{HOME}{key}/chi/{payment.pk}/"
    assert city.get(place).status_code == 200
    city.post(place, {"on": "10/03/2026", "how": "PC 1"})
    assert Payment.objects.get(pk=payment.pk).state == "paid"
    assert "Nguyễn Văn An" in words(office.client("office1").get(f"{HOME}{key}/nhan/"))
    batch = city.post(f"{HOME}{key}/giay-chung-nhan/", {"layout": "Giấy trắng A4 ngang"})
    assert batch["Location"].startswith("/giay-chung-nhan/dot/")
    assert "Mọi trường hợp của quyết định này đã có giấy" in words(city.get(f"{HOME}{key}/giay-chung-nhan/"))
    draft = registry.EntryDraft("chien_si_thi_dua_bo_tinh", 2025, "7/QĐ", ON)
    who = lines(key)[0].bearer_id
    registry.make_entry(ctx(office, "city"), unit=office.units["HP"], drafts=[(who, draft)]).or_raise()
    revoked(office, key)
    assert "Chiến sĩ thi đua" in words(city.get(f"{HOME}xem-lai/"))
    (doubt,) = public.open_doubts(ctx(office, "city"))
    wrong = city.post(f"{HOME}xem-lai/{doubt.id}/", {"reason": "đã xem"})
    assert (wrong.status_code, "đã xem" in words(wrong)) == (422, True)
    city.post(f"{HOME}xem-lai/{doubt.id}/", {"reason": "đã xem", "outcome": "stands"})
    assert public.open_doubts(ctx(office, "city")) == ()


def test_correcting_and_changing_have_pages(office: Offices):
    fund(office)
    draft = drafted(office)
    city = office.client("city")
    kept = lines(draft)[0].pk
    city.post(f"{HOME}{draft}/sua/", WORDS | {"line": [str(kept)]})
    assert [line.pk for line in lines(draft)] == [kept]
    signed(office, draft)
    city.post(f"{HOME}{draft}/ban-hanh/", {"on": "10/03/2026"})
    place = f"{HOME}{draft}/dinh-chinh/{kept}/"
    assert city.get(place).status_code == 200
    same = city.post(place, WORDS | {"name": "Nguyễn Văn An", "post": lines(draft)[0].about, "because": "x"})
    assert same.status_code == 422
    city.post(place, WORDS | {"name": "Nguyễn Văn Ân", "because": "x"})
    assert Decision.objects.filter(kind="correction").count() == 1


def test_statistics_open_the_rows_behind_them(office: Offices):
    fund(office)
    whole(office)
    city = office.client("city")
    unit = office.units["HP"]
    listed = words(city.get(f"{HOME}thong-ke/"))
    assert ("0603.N/BNV-TĐKT" in listed, "chưa đối chiếu" in listed) == (True, True)
    form = city.get(f"{HOME}thong-ke/{unit}/tong_hop/2026/")
    assert form.status_code == 200
    behind = words(city.get(f"{HOME}thong-ke/{unit}/tong_hop/2026/01-1/"))
    assert ("2 khen thưởng" in behind, "Trần Thị Bình" in behind) == (True, True)
    off = city.get(f"{HOME}thong-ke/{unit}/bieu_0603/2026/")
    assert off.status_code == 422
    city.post(f"{HOME}thong-ke/{unit}/bieu_0603/dung/", {"is_on": "1", "reason": "đã so TT 02/2023"})
    assert city.get(f"{HOME}thong-ke/{unit}/bieu_0603/2026/").status_code == 200
    for kind in ("xlsx", "pdf"):
        assert city.get(f"{HOME}thong-ke/{unit}/bieu_0603/2026/tep.{kind}").status_code == 200
    assert office.client("office1").get(f"{HOME}thong-ke/{unit}/tong_hop/2026/").status_code == 404
    own = office.units["S1"]
    assert "2 khen thưởng" in words(office.client("office1").get(f"{HOME}thong-ke/{own}/tong_hop/2026/01-1/"))


def test_a_revoked_award_leaves_the_figures_and_a_corrected_one_moves(office: Offices):
    from thidua.modules.decisions.queries.statistics import counted

    fund(office)
    key = whole(office)
    revoked(office, key)
    path = f"/{office.units['HP']}/"
    assert [each.who for each in counted(path, 2026)] == ["person"]
    assert counted(path, 2025) == ()


def test_fairness_shows_what_is_known_and_what_is_not(office: Offices):
    who = bearer(office, "Lê Thị Lãnh Đạo", is_woman=True, position="Trưởng phòng")
    for year in (2022, 2023, 2024):
        draft = registry.EntryDraft(GIAY_KHEN, year, f"{year}/QĐ", date(year, 12, 30))
        registry.make_entry(ctx(office, "city"), unit=office.units["HP"], drafts=[(who, draft)]).or_raise()
    record = registry.RecordDraft("group", "Lý lịch", value="true", name="minority", since=date(2020, 1, 1))
    registry.keep_record(ctx(office, "office1"), bearer=who, draft=record).or_raise()
    carried(office, [(who, GIAY_KHEN), (bearer(office, "Trần Hai"), GIAY_KHEN)])
    page = words(office.client("city").get(f"{HOME}can-doi/{office.units['HP']}/"))
    assert "Lê Thị Lãnh Đạo" in page
    assert "2024, 2023, 2022" in page
    drawn = public.fairness_page(ctx(office, "city"), office.units["HP"], [who], year=2025).or_raise()
    told = {share.group: (share.yes, share.unknown) for share in drawn.picture.shares}
    assert told == {"leader": (1, 0), "direct": (0, 0), "woman": (1, 0), "remote": (0, 1), "minority": (1, 0)}
    assert office.client("office1").get(f"{HOME}can-doi/{office.units['HP']}/").status_code == 404
