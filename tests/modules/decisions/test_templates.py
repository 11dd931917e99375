"""The words of a body's decisions: written in versions, looked at, taken by new drafts and by them alone."""

import pytest
from django.db import DatabaseError, transaction

from tests.modules.decisions.story import WORDS, carried, drafted, fund, issued, lines, signed
from tests.modules.nominations.story import GIAY_KHEN, bearer, ctx
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.core.decisions.grounds import FRAUD
from thidua.core.documents.award_decision.wording import GIVE_BACK
from thidua.core.documents.tree import Document, Paragraph
from thidua.core.kernel.ids import DecisionId
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Decision, DecisionTemplate
from thidua.modules.decisions.queries.papers import decision_paper

OWN = ("Nay tặng {khen_thuong}", "Chi {tien_thuong} đồng từ {quy}", "{nguoi_thi_hanh} thi hành")


def written(
    office: Offices, *articles: str, kind: str = "award", who: str = "city", because: str = "Mẫu mới"
) -> object:
    draft = public.TemplateDraft(kind, articles or OWN, ("Quy chế của thành phố",), ("Lưu: VT",))
    return public.write_template(ctx(office, who), unit=office.units["HP"], template=draft, because=because)


def said(office: Offices, decision: DecisionId) -> str:
    """All words of the paper."""
    page = public.decision_page(ctx(office, "city"), decision).or_raise()
    paper: Document = decision_paper(page, today=ctx(office, "city").today)
    blocks = [block for section in paper.sections for block in section.blocks if isinstance(block, Paragraph)]
    return " ".join("".join(run.text for run in block.runs) for block in blocks)


def test_a_new_draft_takes_the_newest_words_and_what_was_drafted_keeps_its_own(office: Offices):
    early = drafted(office)
    written(office).or_raise()  # type: ignore[attr-defined]
    late = drafted(office, ("Lê Ba", "Lê Bốn"))
    written(office, "Tặng {khen_thuong}, {tien_thuong} đồng").or_raise()  # type: ignore[attr-defined]
    assert "Nay tặng" not in said(office, early)
    assert "Tặng Giấy khen cho 02 cá nhân, tập thể" in said(office, early)
    assert "Nay tặng Giấy khen cho 02 cá nhân, tập thể (có danh sách kèm theo)" in said(office, late)
    fund(office)
    issued(office, signed(office, late))
    assert "Nay tặng" in said(office, late)
    assert Decision.objects.get(pk=late).template == DecisionTemplate.objects.get(version=1)


def test_a_revocation_takes_its_own_words_with_what_the_law_orders(office: Offices):
    fund(office)
    decision = drafted(office)
    issued(office, signed(office, decision))
    refused = written(office, "Hủy bỏ {khen_thuong}, {quyet_dinh}: {ly_do}", kind="revocation")
    assert codes(refused) == ["template.law_left_out"]
    written(office, "Thu hồi {khen_thuong}, {quyet_dinh}: {ly_do}", GIVE_BACK, kind="revocation").or_raise()  # type: ignore[attr-defined]
    fall = public.Fall((lines(decision)[0].pk,), FRAUD, "Khai khống")  # type: ignore[arg-type]
    key = public.draft_revocation(ctx(office, "city"), decision=decision, draft=WORDS, fall=fall).or_raise()
    assert "Thu hồi Giấy khen của Nguyễn Văn An, Quyết định số 01/QĐ-UBND" in said(office, key)
    assert GIVE_BACK in said(office, key)


def test_who_may_write_and_what_is_refused(office: Offices):
    assert codes(written(office, who="office1")) == ["absent.not_found"]
    assert codes(written(office, who="chair")) == ["access.no_duty"]
    assert codes(written(office, because=" ")) == ["reason.missing"]
    assert codes(written(office, kind="khac")) == ["absent.not_found"]
    assert codes(written(office, "Tặng {khen_thuong} {gi_do}")) == ["template.field_unknown", "template.field_missing"]
    assert not DecisionTemplate.objects.exists()


def test_the_page_shows_fields_versions_and_a_paper(office: Offices):
    unit = office.units["HP"]
    page, client = f"/quyet-dinh/mau/{unit}/award/", office.client("city")
    told = words(client.get(page))
    assert "đang dùng mẫu có sẵn" in told
    assert "{khen_thuong}" in told
    typed = {
        "articles": "\n".join(OWN),
        "bases": "Quy chế của thành phố",
        "recipients": "Lưu: VT",
        "because": "Gọn hơn",
    }
    shown = client.post(f"{page}xem-thu/", typed)
    assert (shown.status_code, shown["Content-Type"]) == (200, "application/pdf")
    assert not DecisionTemplate.objects.exists()
    assert client.post(f"{page}xem-thu/", typed | {"articles": "Tặng {gi}"}).status_code == 422
    assert client.post(page, typed | {"articles": "Tặng {gi}"}).status_code == 422
    told = words(client.post(page, typed, follow=True))
    assert "đang dùng bản 1" in told
    assert "Gọn hơn" in told
    assert "Tặng {khen_thuong}" in words(client.get(f"{page}?ban=0"))
    assert client.get(f"{page}?ban=7").status_code == 404
    assert "khoản 2 Điều 93" in words(client.get(f"/quyet-dinh/mau/{unit}/revocation/"))
    assert client.get(f"/quyet-dinh/mau/{unit}/khac/").status_code == 404
    assert office.client("office1").get(page).status_code == 404
    carried(office, [(bearer(office), GIAY_KHEN)])
    start = client.get(f"/quyet-dinh/lap/{unit}/").content.decode()
    assert "Quy chế của thành phố" in start
    assert "Lưu: VT" in start


def test_a_version_is_never_changed(office: Offices):
    written(office).or_raise()  # type: ignore[attr-defined]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        DecisionTemplate.objects.update(because="khác")
