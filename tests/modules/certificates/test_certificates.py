"""From a list to printed sheets that anybody can check, and what happens to a sheet later."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.modules.offices import NOW, TODAY, Offices, codes, last_entry, settle
from thidua.adapters.certificates_xlsx import CertificatesXlsx
from thidua.core.certificates.layout import A4_PLAIN, moved
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.certificates import actions, queries
from thidua.modules.certificates.models import Batch, Certificate, LayoutRow, SigningKey
from thidua.modules.certificates.public import Draft, Grounds, Line, certificates_about, public_keys
from thidua.modules.documents.public import content_of

LINES = (
    Line("Đơn vị thứ 3", "Khối số 1", "Giấy khen", "Hoàn thành xuất sắc", subject="entry:3"),
    Line("Đơn vị thứ 4", "Khối số 1", "Giấy khen", "Hoàn thành xuất sắc"),
)
DRAFT = Draft(
    authority="Giám đốc Sở Một", decision="15/QĐ-S1", decided_on=TODAY, place="Hải Phòng", signer_office="Giám đốc",
    signer="", layout="Giấy trắng A4 ngang", lines=LINES,
)  # fmt: skip
GROUNDS = Grounds("Kê khai gian dối", "20/QĐ-S1", TODAY)


@pytest.fixture
def offices(db: None) -> Offices:
    return settle()


def issued(offices: Offices, draft: Draft = DRAFT) -> Any:
    with rehearsing(NOW):
        return actions.issue_certificates(offices.ctx("office1"), unit=offices.units["S1"], draft=draft)


def worked() -> None:
    with rehearsing(NOW):
        outbox.carry_out_due(now=NOW)


def first() -> Certificate:
    return Certificate.objects.get(place=1)


def qr() -> str:
    return queries.printed_of(Certificate.objects.select_related("batch", "key").get(place=1)).qr


def revoked(offices: Offices, username: str = "office1", grounds: Grounds = GROUNDS) -> Any:
    return actions.revoke_certificate(offices.ctx(username), certificate=first().pk, grounds=grounds)


def test_issue_certificates_numbers_and_signs_each(offices: Offices):
    batch = issued(offices).value
    assert last_entry() == ("Người office1", "certificates.issued", "15/QĐ-S1")
    assert list(Certificate.objects.values_list("batch", "place", "recipient", "state")) == [
        (batch, 1, "Đơn vị thứ 3", "valid"), (batch, 2, "Đơn vị thứ 4", "valid"),
    ]  # fmt: skip
    assert len(set(Certificate.objects.values_list("serial", flat=True))) == 2
    assert SigningKey.objects.count() == 1
    found = queries.checked_proof(qr()).value
    assert (found.proof.recipient, found.proof.body, found.standing.state, found.is_signed) == (
        "Đơn vị thứ 3", "Sở Một", "valid", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"lines": ()}, "certificates.no_lines"),
        ({"layout": "Không có"}, "layout.unknown"),
        ({"decided_on": TODAY + timedelta(days=1)}, "certificates.decided_later"),
    ],
)
def test_issue_certificates_refuses_and_issues_nothing(offices: Offices, changed: dict[str, object], code: str):
    assert codes(issued(offices, replace(DRAFT, **changed))) == [code]
    assert Certificate.objects.count() == 0


def test_issue_certificates_is_for_the_units_own_office(offices: Offices):
    for username, code in (("office2", "absent.not_found"), ("scorer1", "access.no_duty")):
        outcome = actions.issue_certificates(offices.ctx(username), unit=offices.units["S1"], draft=DRAFT)
        assert codes(outcome) == [code]


def test_a_worker_prints_the_batch_and_its_office_downloads_it(offices: Offices):
    batch = issued(offices).value
    worked()
    row = Batch.objects.get()
    assert (row.state, content_of(queries.file_of(offices.ctx("office1"), batch).value)[:5]) == ("printed", b"%PDF-")
    assert codes(queries.file_of(offices.ctx("office2"), batch)) == ["absent.not_found"]


def test_print_again_prints_what_still_stands(offices: Offices):
    batch = issued(offices).value
    ctx = offices.ctx("office1")
    assert codes(actions.print_again(ctx, batch=batch)) == ["workflow.wrong_state"]
    worked()
    revoked(offices).or_raise()
    assert actions.print_again(ctx, batch=batch) == Ok(batch)
    assert [each.citation.recipient for each in queries.to_print(batch)[1]] == ["Đơn vị thứ 4"]


def test_record_printed_and_record_print_failed_are_the_systems(offices: Offices):
    batch = issued(offices).value
    assert codes(actions.record_printed(offices.ctx("scorer1"), batch=batch, content=b"x")) != []
    trouble = Reason.of("certificates.printer_failed")
    assert codes(actions.record_print_failed(offices.ctx("office1"), batch=batch, trouble=trouble)) == [
        "access.no_duty"
    ]
    with rehearsing(NOW):
        assert actions.record_print_failed(system_context(), batch=batch, trouble=trouble) == Ok(batch)
    view, _page = queries.batch_page(offices.ctx("office1"), batch).value
    assert (view.state, view.trouble) == ("failed", (trouble,))


def test_revoke_certificate_is_seen_by_whoever_checks(offices: Offices):
    issued(offices)
    assert revoked(offices) == Ok(first().pk)
    found = queries.checked_serial(first().serial.lower().replace("-", "")).value
    assert (found.standing.state, found.standing.decision, found.is_signed) == ("revoked", "20/QĐ-S1", False)
    assert codes(revoked(offices)) == ["workflow.wrong_state"]


def test_restore_certificate_makes_it_stand_again(offices: Offices):
    issued(offices)
    ctx, key = offices.ctx("office1"), first().pk
    assert codes(actions.restore_certificate(ctx, certificate=key, grounds=GROUNDS)) == ["workflow.wrong_state"]
    revoked(offices).or_raise()
    again = Grounds("Kết luận không vi phạm", "31/QĐ-S1", TODAY)
    assert actions.restore_certificate(ctx, certificate=key, grounds=again) == Ok(key)
    assert (first().state, first().by_decision) == ("valid", "31/QĐ-S1")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"because": " "}, "reason.missing"),
        ({"decision": ""}, "certificates.no_decision"),
        ({"decided_on": date(2030, 1, 1)}, "certificates.decided_later"),
    ],
)
def test_a_standing_changes_only_on_grounds(offices: Offices, changed: dict[str, object], code: str):
    issued(offices)
    assert codes(revoked(offices, grounds=replace(GROUNDS, **changed))) == [code]
    assert first().state == "valid"


def test_a_standing_is_not_changed_by_another_body(offices: Offices):
    issued(offices)
    assert codes(revoked(offices, "office2")) == ["absent.not_found"]


def test_correct_certificate_puts_a_new_one_in_its_place(offices: Offices):
    issued(offices)
    ctx, old = offices.ctx("office1"), first()
    same = actions.correct_certificate(ctx, certificate=old.pk, line=LINES[0], grounds=GROUNDS)
    assert codes(same) == ["certificates.same"]
    line = replace(LINES[0], recipient="Đơn vị thứ ba")
    new = actions.correct_certificate(ctx, certificate=old.pk, line=line, grounds=GROUNDS).value
    made = Certificate.objects.get(pk=new)
    found = queries.checked_serial(old.serial).value
    assert (made.recipient, made.place, made.state) == ("Đơn vị thứ ba", 3, "valid")
    assert (found.standing.state, found.standing.replaced_by) == ("corrected", made.serial)
    assert [each.standing.state for each in certificates_about("entry:3")] == ["corrected", "valid"]


def test_keep_layout_is_a_new_version_and_batches_keep_theirs(offices: Offices):
    batch = issued(offices).value
    ctx, unit = offices.ctx("office1"), offices.units["S1"]
    there = moved(A4_PLAIN, right=10, down=10)
    actions.keep_layout(ctx, unit=unit, name=DRAFT.layout, layout=there).or_raise()
    assert [row.version for row in LayoutRow.objects.filter(unit=unit)] == [2, 1]
    assert (queries.to_print(batch)[0], queries.layout_for(unit, DRAFT.layout).layout) == (A4_PLAIN, there)
    assert codes(actions.keep_layout(ctx, unit=unit, name=" ", layout=there)) == ["layout.no_name"]
    assert codes(actions.keep_layout(ctx, unit=unit, name="a", layout=replace(there, spots=()))) == [
        "layout.no_recipient"
    ]
    assert codes(actions.keep_layout(offices.ctx("office2"), unit=unit, name="a", layout=there)) == ["absent.not_found"]


def checked(code: str) -> Any:
    return Client().post("/kiem-tra/", {"code": code})


def test_anybody_checks_a_sheet_on_the_public_page(offices: Offices):
    issued(offices)
    page = checked(qr())
    assert (page.status_code, "Chữ ký trong mã QR đúng" in page.content.decode()) == (200, True)
    revoked(offices).or_raise()
    page = checked(first().serial).content.decode()
    assert ("đã bị hủy bỏ" in page, "20/QĐ-S1" in page, "Kê khai gian dối" in page) == (True, True, False)


def test_a_forged_sheet_is_called_so(offices: Offices):
    issued(offices)
    content, signature, key = qr().partition("#")[2].split(".")
    other = queries.printed_of(Certificate.objects.select_related("batch", "key").get(place=2)).qr.partition("#")[2]
    forged = ".".join((other.split(".")[0], signature, key))
    answers = [checked(text) for text in (forged, f"{content}.{signature}.none", "a.b", "0000-0000-0000")]
    assert [answer.status_code for answer in answers] == [422] * 4
    assert "là giả hoặc đã bị sửa" in answers[0].content.decode()


def test_the_public_keys_can_be_fetched(offices: Offices):
    issued(offices)
    ((name, half),) = public_keys()
    assert Client().get("/kiem-tra/khoa-cong-khai.txt").content.decode() == f"{name} {half}\n"


def test_the_office_issues_from_a_workbook(offices: Offices):
    client, unit = offices.client("office1"), offices.units["S1"]
    given = {
        "authority": "Giám đốc", "decision": "15/QĐ-S1", "decided_on": "10/04/2024", "place": "Hải Phòng",
        "signer_office": "Giám đốc", "signer": "", "layout": DRAFT.layout,
    }  # fmt: skip
    with offices.on_the_day():
        template = client.get("/giay-chung-nhan/mau-danh-sach.xlsx").content
        wrong = client.post(f"/giay-chung-nhan/lap/{unit}/", given | {"file": SimpleUploadedFile("a.xlsx", b"x")})
        answer = client.post(f"/giay-chung-nhan/lap/{unit}/", given | {"file": SimpleUploadedFile("a.xlsx", template)})
        page = client.get(answer.headers["Location"]).content.decode()
        assert client.get(f"/giay-chung-nhan/lap/{offices.units['S2']}/").status_code == 404
    assert (template, wrong.status_code) == (CertificatesXlsx().template(), 422)
    assert (first().serial in page, "Đang tạo bản in" in page) == (True, True)


def test_nobody_of_another_body_sees_a_batch(offices: Offices):
    batch = issued(offices).value
    with offices.on_the_day():
        client = offices.client("office2")
        assert "15/QĐ-S1" not in client.get("/giay-chung-nhan/").content.decode()
        assert client.get(f"/giay-chung-nhan/dot/{batch}/").status_code == 404
        assert client.get(f"/giay-chung-nhan/mau-in/{offices.units['S1']}/").status_code == 404
        assert "15/QĐ-S1" in offices.client("office1").get("/giay-chung-nhan/").content.decode()


def test_the_layout_is_edited_in_millimetres(offices: Offices):
    client, unit = offices.client("office1"), offices.units["S1"]
    address = f"/giay-chung-nhan/mau-in/{unit}/sua/?ten={DRAFT.layout}"
    with offices.on_the_day():
        page = client.get(address)
        rows = page.context["rows"]
        given = {
            f"{row.prefix}-{name}": value
            for row in rows
            for name, value in row.initial.items()
            if value not in (False, None)
        }
        given |= {"s-TOTAL_FORMS": len(rows), "s-INITIAL_FORMS": len(rows), "name": "Của tôi", "s-0-left": "31,5"}
        assert client.post(address, given).status_code == 302
        assert client.get(f"/giay-chung-nhan/mau-in/{unit}/trang-thu.pdf?ten=Của tôi").content[:5] == b"%PDF-"
    kept = queries.layout_for(unit, "Của tôi").layout
    assert (kept.spots[0].left, len(kept.spots), kept.has_frame) == (315, len(A4_PLAIN.spots), False)


def test_a_standing_is_changed_on_its_page(offices: Offices):
    batch = issued(offices).value
    client, key = offices.client("office1"), first().pk
    given = {"because": "Sai tên", "decision": "20/QĐ-S1", "decided_on": "10/04/2024"}
    with offices.on_the_day():
        address = f"/giay-chung-nhan/dot/{batch}/{key}/"
        assert client.post(f"{address}huy-bo/", given | {"because": ""}).status_code == 422
        assert client.post(f"{address}huy-bo/", given).status_code == 302
        assert client.post(f"{address}phuc-hoi/", given).status_code == 302
        right = {"recipient": "Đơn vị thứ ba", "about": "", "award": "Giấy khen", "achievement": ""}
        assert client.post(f"{address}dinh-chinh/", given | right).status_code == 302
        assert "Đơn vị thứ ba" in client.get(f"/giay-chung-nhan/dot/{batch}/?tim=don vi thu ba").content.decode()
    assert first().state == "corrected"
