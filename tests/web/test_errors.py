"""Refusals become the answer their caller reads; pages of errors say what happened, what is kept and what to do."""

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("showroom")

NO_DUTY = "Tài khoản của bạn không có nhiệm vụ được phép làm việc này. Liên hệ người quản trị của đơn vị nếu bạn được phân công."


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def text(answer: Any) -> str:
    return answer.content.decode()


@pytest.mark.parametrize(
    ("code", "status"), [("access.no_duty", 403), ("absent.not_found", 404), ("access.not_yours", 403)]
)
def test_a_refusal_has_the_status_of_its_subject(client: Client, code: str, status: int):
    assert client.post(f"/refusing/{code}/").status_code == status


def test_a_refused_form_keeps_what_was_entered_but_no_secret(client: Client):
    answer = client.post("/refusing/access.no_duty/", {"name": "Sở Tài chính", "password": "bí mật", "note": " "})
    assert NO_DUTY in text(answer)
    assert "<dt>name</dt><dd>Sở Tài chính</dd>" in text(answer)
    assert "bí mật" not in text(answer)
    assert "<dt>note</dt>" not in text(answer)


@pytest.mark.parametrize(
    ("code", "heading"),
    [("absent.not_found", "Không tìm thấy trang"), ("access.no_duty", "Bạn không được mở trang này")],
)
def test_who_only_looked_gets_the_page_of_that_error(client: Client, code: str, heading: str):
    assert f"<h1>{heading}</h1>" in text(client.get(f"/refusing/{code}/"))


def test_the_way_back_leads_only_into_the_site(client: Client):
    inside = client.post("/refusing/access.no_duty/", headers={"Referer": "http://testserver/ke-hoach/3/"})
    outside = client.post("/refusing/access.no_duty/", headers={"Referer": "https://elsewhere.example/x"})
    assert 'href="http://testserver/ke-hoach/3/"' in text(inside)
    assert "elsewhere" not in text(outside)


def test_scripts_get_json_with_the_values(client: Client):
    answer = client.post("/refusing/access.not_yours/", headers={"Accept": "application/json"})
    assert answer.json() == {
        "reasons": [
            {
                "code": "access.not_yours",
                "sentence": "Bạn không được làm việc này với “Phiếu 7” vì không thuộc đơn vị hoặc khối thi đua của bạn.",
                "values": {"title": "Phiếu 7"},
            }
        ]
    }


def test_htmx_gets_the_reasons_alone(client: Client):
    answer = client.post("/refusing/access.no_duty/", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert answer.headers["HX-Retarget"] == "#reasons"
    assert NO_DUTY in text(answer)
    assert "<html" not in text(answer)


def test_a_refusal_is_said_in_the_readers_language(client: Client):
    client.cookies["django_language"] = "en"
    answer = client.post("/refusing/absent.not_found/", headers={"Accept": "application/json"})
    assert answer.json()["reasons"][0]["sentence"] == "This was not found, or you may not see it."


def test_a_missing_page_says_where_to_go(client: Client):
    answer = client.get("/missing/")
    assert answer.status_code == 404
    assert "<h1>Không tìm thấy trang</h1>" in text(answer)
    assert "Về trang Việc của tôi" in text(answer)


def test_an_upload_over_the_limit_is_refused_before_it_is_read(client: Client):
    answer = client.post("/save/", data=b"x" * (3 << 20), content_type="application/octet-stream")
    assert answer.status_code == 413
    assert "lớn hơn giới hạn 1 MB nên không được nhận" in text(answer)


def test_a_form_from_an_old_session_is_told(showroom: None):
    answer = Client(enforce_csrf_checks=True).post("/save/", {"typed": "1"})
    assert answer.status_code == 403
    assert "<h1>Trang đã để quá lâu</h1>" in text(answer)


def test_a_fault_shows_the_number_to_look_it_up_by(client: Client):
    answer = client.get("/breaking/", headers={"X-Request-ID": "abcd1234-7"})
    assert answer.status_code == 500
    assert "<strong>abcd1234-7</strong>" in text(answer)
    assert "những gì đã lưu trước đó vẫn còn nguyên" in text(answer)


@pytest.mark.parametrize("path", ["/parts/", "/missing/"])
def test_every_answer_carries_the_security_policy(client: Client, path: str):
    answer = client.get(path)
    assert answer.headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert len(answer.headers["X-Request-ID"]) == 16


def test_a_request_number_that_is_none_is_replaced(client: Client):
    answer = client.get("/parts/", headers={"X-Request-ID": "<script>alert(1)</script>"})
    assert answer.headers["X-Request-ID"].isalnum()
