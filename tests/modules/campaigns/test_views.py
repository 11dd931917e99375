"""The pages of campaigns."""

import pytest

from tests.modules.campaigns import story
from tests.modules.offices import Offices
from tests.modules.pages import links, words
from thidua.modules.campaigns.models import Campaign, Membership
from thidua.modules.campaigns.views.campaigns import rule_in_words


def rows(*members: tuple[str, str, str]) -> dict[str, str]:
    """The form of members as a browser posts it."""
    posted = {"m-TOTAL_FORMS": str(len(members)), "m-INITIAL_FORMS": str(len(members))}
    for number, (place, unit, role) in enumerate(members):
        posted |= {f"m-{number}-place": place, f"m-{number}-unit": unit, f"m-{number}-role": role}
    return posted


def test_the_list_says_what_will_be_here_and_then_shows_it(offices: Offices):
    client = offices.client("office1")
    assert "Ở đây sẽ có các phong trào đang chạy" in words(client.get("/phong-trao/"))
    story.started(offices)
    assert f"{story.NAME} Sở Một Theo đợt 12/KH-KTĐ 09/04/2024 01/01/2024 – 30/06/2024 Đang thực hiện" in words(
        client.get("/phong-trao/")
    )


def test_a_long_name_is_short_in_the_list_and_whole_on_its_page(offices: Offices):
    campaign = story.started(offices)
    long = (
        "Phát động phong trào thi đua chào mừng Đại hội Đảng các cấp, tiến tới Đại hội toàn quốc lần thứ XIV của Đảng"
    )
    Campaign.objects.update(name=long)
    client = offices.client("office1")
    assert "Phong trào thi đua chào mừng Đại hội Đảng các cấp… Sở Một" in words(client.get("/phong-trao/"))
    place = f"/phong-trao/{campaign}/"
    assert long in words(client.get(place))
    told = words(client.post(f"{place}ten-goi-tat/", {"short": "Chào mừng Đại hội"}, follow=True))
    assert "Đã lưu tên gọi tắt." in told
    assert "Chào mừng Đại hội Sở Một" in words(client.get("/phong-trao/"))
    wrong = client.post(f"{place}ten-goi-tat/", {"short": "x" * 90})
    assert (wrong.status_code, "dài hơn 80 ký tự" in words(wrong), "x" * 90 in wrong.content.decode()) == (
        422,
        True,
        True,
    )
    assert "Đặt tên gọi tắt" not in words(offices.client("office2").get(place))


def test_the_page_says_the_last_good_day_and_what_the_plan_writes(offices: Offices):
    campaign = story.started(offices)
    with offices.on_the_day():
        told = words(offices.client("office1").get(f"/phong-trao/{campaign}/"))
    assert "chậm nhất hết ngày 06/06/2024 (còn 57 ngày) kế hoạch ghi “trước ngày 07/06/2024”" in told
    assert "chậm nhất hết ngày 30/04/2024 (còn 20 ngày) dòng 15" in told
    assert "kế hoạch không nêu ngày" in told
    assert "Điểm của đơn vị = (điểm tự chấm + tổng điểm của 3 đơn vị chấm chéo) : 4" in told
    assert "Sở Một Trưởng khối Sở Hai Phó Trưởng khối" in told
    assert "Kế hoạch tính 4 đơn vị; còn 2 đơn vị chưa có tên." in told
    assert "Chủ trì ký kết Sở Một – dòng 20" in told


def test_lines_lead_to_the_plan_only_for_those_who_may_see_it(offices: Offices):
    campaign = story.started(offices)
    where = f"/ke-hoach/cua-phong-trao/{campaign}/#L14"
    mine, theirs = (offices.client(name).get(f"/phong-trao/{campaign}/") for name in ("office1", "office2"))
    assert (where in links(mine), where in links(theirs), "dòng 14" in words(theirs)) == (True, False, True)


def test_members_are_named_by_name_or_code_and_kept_on_a_refusal(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    client = offices.client("office1")
    page = client.get(f"/phong-trao/khoi/{bloc}/thanh-vien/")
    assert 'value="Sở Một (S1)"' in page.content.decode()
    assert page.content.decode().count('type="number"') == 4
    wrong = client.post(
        f"/phong-trao/khoi/{bloc}/thanh-vien/", rows(("1", "so mot", "head"), ("2", "Sở Không", "member"))
    )
    assert wrong.status_code == 422
    assert "Không có đơn vị nào tên hoặc mã là “Sở Không”." in words(wrong)
    assert 'value="so mot"' in wrong.content.decode()
    done = client.post(
        f"/phong-trao/khoi/{bloc}/thanh-vien/",
        rows(("3", "so mot", "head"), ("1", "S3", "member"), ("", "", "member"), ("2", "Sở Hai (S2)", "deputy")),
        follow=True,
    )
    assert "Đã lưu danh sách đơn vị thành viên." in words(done)
    assert list(Membership.objects.values_list("unit__code", "role")) == [
        ("S3", "member"), ("S2", "deputy"), ("S1", "head"),
    ]  # fmt: skip


def test_a_refused_list_says_why_and_keeps_the_rows(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    answer = offices.client("office1").post(f"/phong-trao/khoi/{bloc}/thanh-vien/", rows(("1", "S1", "member")))
    assert answer.status_code == 422
    assert "Khối phải có đúng một Trưởng khối, hiện chọn 0." in words(answer)
    assert 'value="S1"' in answer.content.decode()


def test_a_member_reads_the_list_and_cannot_change_it(offices: Offices):
    bloc = story.bloc_of(story.started(offices))
    client = offices.client("office2")
    assert "Danh sách thành viên do Trưởng khối nhập. Bạn chỉ xem được." in words(
        client.get(f"/phong-trao/khoi/{bloc}/thanh-vien/")
    )
    assert client.post(f"/phong-trao/khoi/{bloc}/thanh-vien/", rows(("1", "S2", "head"))).status_code == 403


def test_finishing_and_taking_up_again(offices: Offices):
    campaign, client = story.started(offices), offices.client("office1")
    assert "Đã tổng kết phong trào." in words(client.post(f"/phong-trao/{campaign}/tong-ket/", follow=True))
    assert "còn 57 ngày" not in words(client.get(f"/phong-trao/{campaign}/"))
    refused = client.post(f"/phong-trao/{campaign}/mo-lai/", {"reason": ""})
    assert (refused.status_code, "Chưa nêu lý do." in words(refused)) == (422, True)
    page = client.post(f"/phong-trao/{campaign}/mo-lai/", {"reason": "còn báo cáo"}, follow=True)
    assert "Đã mở lại phong trào" in words(page)


@pytest.mark.parametrize("path", ["/phong-trao/{campaign}/", "/phong-trao/khoi/{bloc}/thanh-vien/"])
def test_other_units_find_nothing_by_address(offices: Offices, path: str):
    campaign = story.started(offices)
    answer = offices.client("office3").get(path.format(campaign=campaign, bloc=story.bloc_of(campaign)))
    assert answer.status_code == 404
    assert story.NAME not in answer.content.decode()
    assert story.NAME not in offices.client("office3").get("/phong-trao/").content.decode()


def test_other_units_change_nothing_by_address(offices: Offices):
    campaign = story.started(offices)
    posts = [
        offices.client(name).post(f"/phong-trao/{campaign}/tong-ket/").status_code for name in ("office2", "office3")
    ]
    assert (posts, Campaign.objects.get().state) == ([403, 404], "running")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (None, ""),
        (story.RULE, "Điểm của đơn vị = (điểm tự chấm + tổng điểm của 3 đơn vị chấm chéo) : 4"),
        ({"cross_term": None, "text": "theo bảng"}, "theo bảng"),
        ({"cross_term": "mean", "divisor": None, "expression": "self", "text": None}, "self"),
    ],
)
def test_a_rule_is_told_in_words(rule: dict[str, object] | None, said: str):
    assert rule_in_words(rule) == said
