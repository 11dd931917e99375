"""The language of a page is its reader's own choice; what the browser prefers does not count."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

VIETNAMESE, ENGLISH = "<h1>Đăng nhập</h1>", "<h1>Log in</h1>"


def log_in_page(client: Client) -> Any:
    return client.get(reverse("directory:log_in"), headers={"Accept-Language": "en-GB,en;q=0.9"})


@pytest.fixture
def client(db: None) -> Client:
    return Client()


def test_an_english_browser_gets_vietnamese(client: Client):
    answer = log_in_page(client)
    assert answer.headers["Content-Language"] == "vi"
    assert (VIETNAMESE in answer.content.decode(), ENGLISH in answer.content.decode()) == (True, False)


def test_who_switches_to_english_stays_in_it_and_comes_back(client: Client):
    shown = []
    for code in ("en", "vi"):
        switched = client.post(reverse("console:language"), {"language": code, "next": "/"})
        assert (switched.status_code, switched.headers["Location"]) == (302, "/")
        shown.append(log_in_page(client).headers["Content-Language"])
    assert shown == ["en", "vi"]
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert ENGLISH in log_in_page(client).content.decode()


@pytest.mark.parametrize("code", ["fr", "EN", "../../etc", ""])
def test_a_language_that_is_none_of_ours_is_vietnamese(client: Client, code: str):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = code
    assert log_in_page(client).headers["Content-Language"] == "vi"


def test_a_form_too_old_is_told_on_the_real_site(db: None):
    answer = Client(enforce_csrf_checks=True).post(reverse("directory:log_in"), {"username": "ai", "password": "đó"})
    assert answer.status_code == 403
    assert "<h1>Trang đã để quá lâu</h1>" in answer.content.decode()
