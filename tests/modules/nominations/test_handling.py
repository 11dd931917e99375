"""What officers do with received proposals: withdrawn as a whole, handed over, one paper for all, copies stopped."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction

from tests.modules.decisions.story import fund, whole
from tests.modules.nominations.story import (
    CSTDCS,
    DONE,
    GIAY_KHEN,
    bearer,
    ctx,
    drafted,
    opened,
    proposal,
    received,
    state_of,
    submitted,
    vote,
    voted_on,
)  # fmt: skip
from tests.modules.nominations.test_chain import turn
from tests.modules.offices import PASSWORD, SINCE, Offices, codes
from tests.modules.pages import words
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import DossierId, NominationId
from thidua.foundation import agenda
from thidua.foundation.act import system_context
from thidua.modules.decisions.models import Line
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public
from thidua.modules.nominations.actions import voted
from thidua.modules.nominations.models import CopyChoice, CopyPass, Dossier, Nomination, Paper
from thidua.modules.notices.models import Notice

PDF = b"%PDF-1.7 bien ban"
WHY = "Đơn vị rà soát lại danh sách"


# --- withdrawn as a whole ----------------------------------------------------------------------------------------


def test_a_received_nomination_is_withdrawn_whole_and_its_receipt_is_kept(
    office: Offices, django_capture_on_commit_callbacks
):
    key, dossier = received(office)
    page = office.client("office1").get(f"/de-nghi/{key}/")
    assert "Rút đề nghị" in words(page)
    with django_capture_on_commit_callbacks(execute=True):
        office.client("office1").post(f"/de-nghi/{key}/rut/", {"reason": WHY})
    row = Nomination.objects.get(pk=key)
    assert (row.state, row.receipt, row.receipt_year, row.because) == ("withdrawn", 1, 2026, WHY)
    assert state_of(dossier) == "withdrawn"
    told = Notice.objects.get(person=office.people["city"], key=f"nomination-withdrawn:{key}")
    assert "1/2026" in str(told.sentence)
    second, _other = drafted(office, CSTDCS)
    submitted(office, second)
    public.receive_nomination(ctx(office, "city"), nomination=second).or_raise()
    assert Nomination.objects.get(pk=second).receipt == 2  # the number of what was withdrawn is not given again


def test_what_was_reviewed_is_not_withdrawn_with_the_rest(office: Offices):
    key, dossier = received(office)
    voted_on(dossier)
    refused = public.withdraw_nomination(ctx(office, "office1"), nomination=key, because=WHY)
    assert codes(refused) == ["nomination.reviewed_already"]
    assert (Nomination.objects.get(pk=key).state, state_of(dossier)) == ("received", "carried")
    assert codes(public.withdraw_nomination(ctx(office, "city"), nomination=key, because=WHY)) == ["access.not_yours"]


def test_a_council_votes_on_nothing_that_was_taken_away_and_its_count_does_not_bring_it_back(office: Offices):
    key, dossier = received(office, CSTDCS)
    source = agenda.SOURCES["nominations.dossier"]
    assert source.barred(str(dossier), ctx(office, "city").today) == ()
    public.withdraw_nomination(ctx(office, "office1"), nomination=key, because=WHY).or_raise()
    barred = agenda.barred("nominations.dossier", str(dossier), on=ctx(office, "city").today)
    assert [reason.code for reason in barred] == ["nomination.not_before_council"]
    voted(turn(), vote(dossier))
    assert state_of(dossier) == "withdrawn"
    assert agenda.barred("", "", on=ctx(office, "city").today) == ()


# --- handed over -------------------------------------------------------------------------------------------------


def test_a_nomination_is_handed_to_another_officer_who_finds_it_among_their_own(office: Offices):
    key, _dossier = received(office)
    unit = office.units["HP"]
    new = directory.NewPerson("Người city2", "Chuyên viên", "city2", PASSWORD)
    other = directory.add_person(system_context(), unit=unit, person=new).or_raise()
    directory.give_duty(system_context(), unit=unit, person=other, duty=Duty.STANDING_OFFICE, since=SINCE).or_raise()
    client = office.client("city")
    body = client.get(f"/de-nghi/{key}/").content.decode()
    assert f'<option value="{other}">' in body
    assert f'<option value="{office.people["city"]}">' not in body  # who has it already is not offered
    assert "Đề nghị khen thưởng năm 2025" in words(client.get("/de-nghi/?ben=mine"))
    client.post(f"/de-nghi/{key}/chuyen/", {"officer": str(other), "reason": "Nghỉ phép"})
    assert Nomination.objects.get(pk=key).officer_id == other
    assert "Đề nghị khen thưởng năm 2025" not in words(client.get("/de-nghi/?ben=mine"))
    assert "Đề nghị khen thưởng năm 2025" in words(office.client("city2").get("/de-nghi/?ben=mine"))


# --- one paper for all -------------------------------------------------------------------------------------------


def test_one_paper_counts_for_every_dossier_until_it_is_taken_out(office: Offices):
    key = opened(office)
    both = [proposal(bearer(office, name), CSTDCS) for name in ("Lê Một", "Lê Hai")]
    made = public.propose(ctx(office, "office1"), nomination=key, proposals=both).or_raise()
    client, page = office.client("office1"), f"/de-nghi/{key}/"
    assert "Thêm tệp cho mọi hồ sơ" in words(client.get(page))
    typed = {"code": "bien_ban_binh_xet", "file": SimpleUploadedFile("bien-ban.pdf", PDF)}
    told = words(client.post(f"{page}tep/", typed, follow=True))
    assert "bien-ban.pdf" in told
    for dossier in made:
        assert "có 2/4" in words(client.get(f"/de-nghi/ho-so/{dossier}/"))
    false = {"code": "bien_ban_binh_xet", "file": SimpleUploadedFile("bien-ban.pdf", b"MZ")}
    assert client.post(f"{page}tep/", false).status_code == 422
    assert client.post(f"{page}tep/", {"code": "khong-co"}).status_code == 422
    paper = Paper.objects.get(dossier=None)
    other = public.take_shared_paper_out(ctx(office, "office2"), paper=paper.pk)
    assert codes(other) == ["absent.not_found"] or codes(other) == ["access.not_yours"]
    client.post(f"/de-nghi/tep/{paper.pk}/lay-ra-khoi-de-nghi/")
    assert Paper.objects.get(pk=paper.pk).taken_out_by == "Người office1"
    assert "có 1/4" in words(client.get(f"/de-nghi/ho-so/{made[0]}/"))
    again = public.take_shared_paper_out(ctx(office, "office1"), paper=paper.pk)
    assert codes(again) == ["absent.not_found"]


def test_what_was_handed_in_takes_no_paper_for_all(office: Offices):
    key, _dossier = received(office)
    late = public.attach_to_all(
        ctx(office, "office1"), nomination=key, code="bien_ban_binh_xet", name="bien-ban.pdf", content=PDF
    )
    assert codes(late) == ["nomination.handed_in"]


# --- reviewed and held up ----------------------------------------------------------------------------------------


def test_what_is_reviewed_and_held_up_is_shown_with_the_reason_where_decisions_are_drafted(office: Offices):
    _key, dossier = received(office, "chien_si_thi_dua_toan_quoc")
    voted_on(dossier)
    client, unit = office.client("city"), office.units["HP"]
    assert "1 trường hợp đã xét nhưng còn vướng" in words(client.get("/quyet-dinh/"))
    told = words(client.get(f"/quyet-dinh/lap/{unit}/"))
    assert "Đã xét nhưng chưa ra quyết định được" in told
    assert "Soạn dự thảo" not in told  # nobody types the words of a decision on nobody
    assert "Nguyễn Văn An" in told
    assert "công khai" in told


# --- copies ------------------------------------------------------------------------------------------------------


def copied(office: Offices) -> tuple[NominationId, DossierId, DossierId]:
    """Two people of one list with the same text, the second ruled a copy."""
    key = opened(office)
    pair = [proposal(bearer(office, "Lê Một")), proposal(bearer(office, "Lê Hai"), achievement=f"{DONE} Hết.")]
    first, second = public.propose(ctx(office, "office1"), nomination=key, proposals=pair).or_raise()
    submitted(office, key)
    public.receive_nomination(ctx(office, "city"), nomination=key).or_raise()
    ruled(office, second, first, "copied")
    return key, first, second


def ruled(office: Offices, one: DossierId, other: DossierId, ruling: str) -> None:
    public.rule_on_text(
        ctx(office, "city"), dossier=one, other=other, ruling=ruling, because="Chép nguyên văn"
    ).or_raise()


def accepted(office: Offices, dossier: DossierId) -> list[str]:
    return codes(public.accept_dossier(ctx(office, "chair"), dossier=dossier))


def test_a_copy_goes_nowhere_until_an_officer_lets_it_pass_with_a_reason(office: Offices):
    _key, first, second = copied(office)
    assert accepted(office, second) == ["nomination.copied"]
    offered = [offer.key for _source, offer in agenda.offers(ctx(office, "city"), office.units["HP"])]
    assert str(second) not in offered
    assert accepted(office, first) == []  # whose text was copied is free
    city = office.client("city")
    assert "Cho đi tiếp" in words(city.get(f"/de-nghi/ho-so/{second}/"))
    seen = words(office.client("office1").get(f"/de-nghi/ho-so/{second}/"))
    assert "bị kết luận sao chép (Chép nguyên văn)" in seen
    assert "Lê Một" not in seen  # from whom is not told to whoever proposed
    own = public.let_copy_pass(ctx(office, "office1"), dossier=second, because="x")
    assert codes(own) == ["access.not_yours"]
    assert codes(public.let_copy_pass(ctx(office, "city"), dossier=second, because=" ")) == ["reason.missing"]
    city.post(f"/de-nghi/ho-so/{second}/cho-di-tiep/", {"reason": "Hai người cùng một đề án, đã xác minh"})
    assert CopyPass.objects.get().dossier_id == second
    again = public.let_copy_pass(ctx(office, "city"), dossier=second, because="x")
    assert codes(again) == ["nomination.not_copied"]
    assert accepted(office, second) == []


def test_another_ruling_frees_and_a_new_one_of_copied_stops_again(office: Offices):
    _key, first, second = copied(office)
    ruled(office, second, first, "shared")
    public_ctx = ctx(office, "city")
    assert codes(public.let_copy_pass(public_ctx, dossier=second, because="x")) == ["nomination.not_copied"]
    ruled(office, second, first, "copied")
    assert accepted(office, second) == ["nomination.copied"]


def test_a_body_may_choose_that_copies_do_not_stop(office: Offices):
    _key, _first, second = copied(office)
    unit = office.units["HP"]
    page = f"/de-nghi/sao-chep/{unit}/"
    client = office.client("city")
    assert "Không dừng hồ sơ nữa" in words(client.get(page))
    assert client.post(page, {"stops": "no", "because": ""}).status_code == 422
    client.post(page, {"stops": "no", "because": "Quy chế xét khen thưởng, Điều 9"})
    assert "Quy chế xét khen thưởng, Điều 9" in words(client.get(page))
    same = public.choose_about_copies(ctx(office, "city"), unit=unit, stops=False, because="x")
    assert codes(same) == ["nomination.chosen_already"]
    assert accepted(office, second) == []
    assert office.client("office1").get(page).status_code == 404
    theirs = public.choose_about_copies(ctx(office, "office1"), unit=unit, stops=True, because="x")
    assert codes(theirs) == ["absent.not_found"]


@pytest.mark.parametrize("model", [CopyChoice, CopyPass])
def test_choices_and_passes_are_never_changed(office: Offices, model: type[CopyChoice] | type[CopyPass]):
    _key, _first, second = copied(office)
    public.let_copy_pass(ctx(office, "city"), dossier=second, because="Đã xác minh").or_raise()
    public.choose_about_copies(ctx(office, "city"), unit=office.units["HP"], stops=False, because="Quy chế").or_raise()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.update(because="khác")
    assert Dossier.objects.filter(pk=second, award=GIAY_KHEN).exists()


def test_a_decided_dossier_does_not_clash_with_its_own_award_and_nothing_offers_to_withdraw_it(office: Offices):
    fund(office)
    decision = whole(office)
    key = Dossier.objects.get(pk=int(Line.objects.filter(decision=decision)[0].item)).nomination_id
    told = words(office.client("office1").get(f"/de-nghi/{key}/"))
    assert "đã được tặng" not in told
    assert "không có trùng lặp" in told
    assert "Rút đề nghị" not in told
