"""The pages of the directory, logging in, and the history."""

import pytest
from django.test import Client

from tests.modules.offices import PASSWORD, Offices
from tests.modules.pages import links, words
from thidua.modules.directory.models import DutyHeld, Person, Unit

LOG_IN = "/to-chuc/dang-nhap/"


def test_logging_in_leads_where_one_wanted_to_go(offices: Offices, client: Client):
    answer = client.post(LOG_IN, {"username": "Office1", "password": PASSWORD, "next": "/ke-hoach/"})
    assert (answer.status_code, answer.url) == (302, "/ke-hoach/")
    assert client.get("/ke-hoach/").status_code == 200
    assert client.get(LOG_IN).url == "/"


@pytest.mark.parametrize("wanted", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_logging_in_leads_to_no_other_site(offices: Offices, client: Client, wanted: str):
    assert client.post(LOG_IN, {"username": "office1", "password": PASSWORD, "next": wanted}).url == "/"


def test_a_failure_says_why_and_keeps_the_name_but_not_the_password(offices: Offices, client: Client):
    answer = client.post(LOG_IN, {"username": "office1", "password": "sai-roi"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in page
    assert ('value="office1"' in page, "sai-roi" in page) == (True, False)


def test_repeated_failures_say_until_when(offices: Offices, client: Client):
    for _ in range(5):
        client.post(LOG_IN, {"username": "office1", "password": "sai"})
    page = client.post(LOG_IN, {"username": "office1", "password": PASSWORD})
    assert "Tên đăng nhập này tạm khóa đến" in words(page)
    admin = offices.client("admin")
    person = offices.people["office1"]
    assert "Tạm khóa" in words(admin.get("/to-chuc/nguoi/"))
    assert "Đã mở khóa tài khoản." in words(admin.post(f"/to-chuc/nguoi/{person}/mo-khoa/", follow=True))
    assert client.post(LOG_IN, {"username": "office1", "password": PASSWORD}).status_code == 302


def test_logging_out_ends_the_session(offices: Offices):
    client = offices.client("office1")
    assert client.get("/to-chuc/dang-xuat/").status_code == 405
    assert client.post("/to-chuc/dang-xuat/").url == LOG_IN
    assert client.get("/ke-hoach/").status_code == 302


def test_changing_the_password_keeps_one_logged_in(offices: Offices):
    client = offices.client("office1")
    new = {"old": PASSWORD, "new": "mot-mat-khau-moi", "again": "mot-mat-khau-moi"}
    assert "Hai lần nhập mật khẩu mới không giống nhau." in words(
        client.post("/to-chuc/mat-khau/", new | {"again": "x"})
    )
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in words(client.post("/to-chuc/mat-khau/", new | {"old": "x"}))
    assert client.post("/to-chuc/mat-khau/", new).url == "/"
    assert client.get("/ke-hoach/").status_code == 200


def test_the_tree_is_searched_without_accents(offices: Offices):
    page = offices.client("admin").get("/to-chuc/?tim=so+hai")
    assert "Tìm thấy 1 đơn vị." in words(page)
    assert f"/to-chuc/don-vi/{offices.units['S2']}/" in links(page)
    assert words(offices.client("admin").get("/to-chuc/")).startswith('id="main"')


def test_a_unit_is_added_renamed_and_moved(offices: Offices):
    client, s1, s2 = offices.client("admin"), offices.units["S1"], offices.units["S2"]
    new = {"name": "Phòng Tổng hợp", "code": "PTH", "kind": "department", "since": "01/02/2024"}
    assert "Đã thêm đơn vị." in words(client.post(f"/to-chuc/don-vi/{s1}/them-don-vi/", new, follow=True))
    renamed = {"name": "Sở Mới", "since": "01/03/2024", "because": "QĐ 12"}
    page = client.post(f"/to-chuc/don-vi/{s1}/doi-ten/", renamed, follow=True)
    assert "Sở Mới 01/03/2024 QĐ 12" in words(page)
    moved = client.post(f"/to-chuc/don-vi/{s1}/chuyen/", {"parent": s2, "since": "01/04/2024"}, follow=True)
    assert "Đã chuyển đơn vị." in words(moved)
    assert Unit.objects.get(code="PTH").path == f"/{offices.units['HP']}/{s2}/{s1}/{Unit.objects.get(code='PTH').pk}/"


@pytest.mark.parametrize(
    ("path", "given", "said"),
    [
        ("them-don-vi", {"name": "A", "code": "S2", "kind": "body", "since": "01/02/2024"}, "Mã đơn vị “S2” đã có trong danh sách."),
        ("them-don-vi", {"name": "A", "code": "A", "kind": "body", "since": "32/02/2024"}, "Chưa đúng ngày. Nhập theo mẫu ngày/tháng/năm"),
        ("doi-ten", {"name": "A", "since": "01/01/2019"}, "Ngày hiệu lực phải sau ngày 01/01/2020"),
        ("chuyen", {"parent": "999", "since": "01/01/2024"}, "999"),
        ("them-nguoi", {"name": "A", "username": "có dấu", "password": PASSWORD}, "Chỉ dùng chữ không dấu"),
        ("them-nguoi", {"name": "A", "username": "office2", "password": PASSWORD}, "đã có người dùng."),
    ],
)  # fmt: skip
def test_what_was_typed_stays_on_a_refusal(offices: Offices, path: str, given: dict[str, str], said: str):
    answer = offices.client("admin").post(f"/to-chuc/don-vi/{offices.units['S1']}/{path}/", given)
    assert answer.status_code == 422
    assert said in words(answer)
    assert Unit.objects.count() == 4


def test_a_person_is_added_and_given_a_duty_that_ends(offices: Offices):
    client, s1 = offices.client("admin"), offices.units["S1"]
    new = {"name": "Bà Mai", "position": "Chuyên viên", "username": "mai", "password": PASSWORD}
    page = client.post(f"/to-chuc/don-vi/{s1}/them-nguoi/", new, follow=True)
    person = Person.objects.get(name="Bà Mai").pk
    assert "Đã thêm Bà Mai." in words(page)
    given = {"unit": s1, "duty": "scorer", "since": "01/02/2024", "until": ""}
    page = client.post(f"/to-chuc/nguoi/{person}/giao-nhiem-vu/", given, follow=True)
    assert "Người chấm điểm Sở Một 01/02/2024 –" in words(page)
    duty = DutyHeld.objects.get(person=person).pk
    wrong = client.post(f"/to-chuc/nguoi/{person}/nhiem-vu/{duty}/ket-thuc/", {"until": "01/01/2024"})
    assert (wrong.status_code, "Ngày kết thúc phải từ ngày bắt đầu trở đi." in words(wrong)) == (422, True)
    page = client.post(f"/to-chuc/nguoi/{person}/nhiem-vu/{duty}/ket-thuc/", {"until": "01/03/2024"}, follow=True)
    assert "01/03/2024 đã kết thúc" in words(page)


def test_another_branch_finds_nothing_by_address(offices: Offices):
    client = offices.client("admin2")
    s1, person = offices.units["S1"], offices.people["office1"]
    got = [client.get(path).status_code for path in (f"/to-chuc/don-vi/{s1}/", f"/to-chuc/nguoi/{person}/")]
    duty = DutyHeld.objects.get(person=person).pk
    posted = [
        client.post(f"/to-chuc/don-vi/{s1}/doi-ten/", {"name": "A", "since": "01/02/2024"}).status_code,
        client.post(f"/to-chuc/nguoi/{person}/nhiem-vu/{duty}/ket-thuc/", {"until": "01/02/2024"}).status_code,
        client.post(f"/to-chuc/nguoi/{person}/mo-khoa/").status_code,
    ]
    assert (got, posted) == ([404, 404], [404, 404, 404])
    assert "Người office1" not in client.get("/to-chuc/nguoi/").content.decode()
    assert Unit.objects.get(pk=s1).name == "Sở Một"


def test_an_officer_without_the_right_sees_no_form(offices: Offices):
    told = words(offices.client("office1").get(f"/to-chuc/don-vi/{offices.units['S1']}/"))
    assert ("Đổi tên từ một ngày" in told, "Thêm người" in told) == (False, False)


def test_the_history_speaks_in_sentences_and_stops_at_the_branch(offices: Offices):
    page = offices.client("auditor").get("/to-chuc/nhat-ky/?loai=unit")
    assert "Hệ thống giao nhiệm vụ tại Sở Một cho Người scorer1 Đơn vị Sở Một" in words(page)
    assert "Sở Một" not in words(offices.client("admin2").get("/to-chuc/nhat-ky/"))
    assert "Ở đây sẽ có nhật ký" in words(offices.client("scorer1").get("/to-chuc/nhat-ky/"))


def test_the_history_is_narrowed_to_one_thing(offices: Offices):
    page = offices.client("admin").get(f"/to-chuc/nhat-ky/?loai=unit&ma={offices.units['S2']}")
    assert ("Sở Hai" in words(page), "Sở Một" in words(page)) == (True, False)
