"""The pages of the cascade and of the register: one step to launch, a board, a register, and nothing for outsiders."""

from dataclasses import replace

from tests.modules.campaigns import cascade as scene
from tests.modules.campaigns import story
from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.kernel.outcome import Ok
from thidua.modules.campaigns.actions import MovementDraft, correct_movement, register_movement, start_campaign
from thidua.modules.campaigns.models import Call, Campaign, Movement
from thidua.modules.campaigns.queries import running_alike, visible_movements

FORM = {
    "name": "Đợt thi đua nước rút", "kind": "drive", "level": "city", "plan_number": "5/KH-UBND",
    "plan_issued_on": "10/04/2024", "first": "10/04/2024", "last": "31/12/2024", "due": "30/04/2024",
    "participation": "100", "p-TOTAL_FORMS": "1", "p-INITIAL_FORMS": "0", "p-0-name": "Giai đoạn 1",
    "p-0-first": "10/04/2024", "p-0-last": "30/06/2024", "d-TOTAL_FORMS": "1", "d-INITIAL_FORMS": "0",
    "d-0-what": "báo cáo sơ kết", "d-0-due": "30/06/2024", "d-0-rel": "before",
}  # fmt: skip


def test_save_and_launch_is_one_step(offices: Offices):
    scene.city_office(offices)
    client = offices.client("city")
    with offices.on_the_day():
        assert "Tất cả 3 đơn vị" in words(client.get("/phong-trao/phat-dong-moi/"))
        form = FORM | {"unit": str(offices.units["HP"]), "kind_called": "body"}
        looked = words(client.post("/phong-trao/phat-dong-moi/", form | {"look": "1"}))
        assert Campaign.objects.count() == 0
        done = words(client.post("/phong-trao/phat-dong-moi/", form, follow=True))
    assert "lưu ý: Mỗi đơn vị được chọn có người nhận" not in looked
    assert "Đã phát động và giao 3 đơn vị triển khai." in done
    assert "0 : 3 = 0,00 %" in done
    campaign = Campaign.objects.get()
    assert (campaign.deadlines.get().is_before, str(campaign.deadlines.get().last_good_day)) == (True, "2024-06-29")
    assert sorted(Call.objects.values_list("unit__code", flat=True)) == ["S1", "S2", "S3"]


def test_a_wrong_form_launches_nothing_and_keeps_what_was_typed(offices: Offices):
    scene.city_office(offices)
    form = FORM | {"unit": str(offices.units["HP"]), "called": [str(offices.units["S2"])], "last": "01/01/2024"}
    answer = offices.client("city").post("/phong-trao/phat-dong-moi/", form)
    assert (answer.status_code, Campaign.objects.count()) == (422, 0)
    assert "Ngày kết thúc phải từ ngày bắt đầu trở đi." in words(answer)
    assert "Đợt thi đua nước rút" in answer.content.decode()


def test_last_year_is_copied_with_its_days_and_units(offices: Offices):
    cascade = scene.sent(offices, "S1", "S2")
    from datetime import UTC, datetime

    with offices.on_the_day(datetime(2025, 2, 3, 2, 0, tzinfo=UTC)):
        page = offices.client("city").get(f"/phong-trao/phat-dong-moi/?tu={cascade.city}").content.decode()
    assert "Đợt thi đua chào mừng năm 2025" in page
    assert 'value="30/06/2025"' in page
    assert page.count('name="called"') == 3
    assert page.count(" checked") == 2


def test_a_unit_answers_from_the_page_of_its_call(offices: Offices):
    cascade = scene.sent(offices, "S1", "S2")
    client, call = offices.client("office1"), cascade.call("S1")
    with offices.on_the_day():
        assert "Thành phố Hải Phòng giao Sở Một phát động tại đơn vị." in words(
            client.get(f"/phong-trao/duoc-giao/{call}/")
        )
        assert "Đã nhận. Việc tiếp theo" in words(client.post(f"/phong-trao/duoc-giao/{call}/nhan/", follow=True))
        form = FORM | {"unit": str(offices.units["S1"])}
        done = client.post(f"/phong-trao/duoc-giao/{call}/phat-dong/", form, follow=True)
        board = words(offices.client("city").get(f"/phong-trao/{cascade.city}/trien-khai/"))
    assert "Đã phát động." in words(done)
    assert "1 : 2 = 50,00 % chỉ tiêu ≥ 100 %, còn thiếu 1 đơn vị" in board
    assert "Sở Một Cơ quan, tổ chức Đã phát động 10/04/2024 20/04/2024 5/KH-UBND" in board


def test_the_board_releases_and_calls_again(offices: Offices):
    cascade = scene.sent(offices, "S1", "S2")
    client, call = offices.client("city"), cascade.call("S2")
    where = f"/phong-trao/{cascade.city}/trien-khai/{call}/"
    refused = client.post(f"{where}mien/", {"reason": ""})
    assert (refused.status_code, "Chưa nêu lý do." in words(refused)) == (422, True)
    assert "không tính đơn vị này" in words(client.post(f"{where}mien/", {"reason": "giải thể"}, follow=True))
    assert "Đã giao lại cho đơn vị." in words(client.post(f"{where}giao-lai/", follow=True))
    more = client.post(
        f"/phong-trao/{cascade.city}/giao-them/", {"called": str(offices.units["S3"]), "due": "01/05/2024"}, follow=True
    )
    assert "Đã giao thêm 1 đơn vị triển khai." in words(more)


def test_outsiders_find_no_board_no_call_and_change_nothing(offices: Offices):
    cascade = scene.sent(offices, "S1")
    call = cascade.call("S1")
    outsider, called = offices.client("office2"), offices.client("office1")
    board = f"/phong-trao/{cascade.city}/trien-khai/"
    assert [client.get(board).status_code for client in (outsider, called)] == [404, 404]
    assert outsider.get(f"/phong-trao/duoc-giao/{call}/").status_code == 404
    assert outsider.post(f"/phong-trao/duoc-giao/{call}/nhan/").status_code == 404
    assert called.post(f"{board}{call}/mien/", {"reason": "x"}).status_code == 404
    assert called.post(f"/phong-trao/{cascade.city}/giao-them/", {"called": "1"}).status_code == 403
    assert scene.DRAFT.name not in outsider.get("/phong-trao/").content.decode()


def test_register_movement_and_correct_movement(offices: Offices):
    draft = MovementDraft("Chung sức xây dựng nông thôn mới", legal_base="Kế hoạch số 164/KH-UBND")
    office = offices.ctx("office1")
    key = register_movement(office, unit=offices.units["S1"], draft=draft).or_raise()
    assert last_entry() == ("Người office1", "movement.registered", "Sở Một")
    assert codes(register_movement(office, unit=offices.units["S1"], draft=draft)) == ["movement.known"]
    assert codes(register_movement(offices.ctx("office2"), unit=offices.units["S1"], draft=draft)) == [
        "absent.not_found"
    ]
    better = MovementDraft(draft.name, first=scene.DUE)
    assert correct_movement(office, movement=key, draft=better) == Ok(key)
    assert last_entry()[1] == "movement.corrected"
    assert codes(correct_movement(offices.ctx("office2"), movement=key, draft=better)) == ["absent.not_found"]
    assert (Movement.objects.get().first, Movement.objects.get().legal_base) == (scene.DUE, "")
    assert [len(visible_movements(offices.ctx(name))) for name in ("office1", "office2")] == [1, 0]


def test_another_ground_of_a_later_plan_stands_beside_the_first(offices: Offices):
    def launched(number: str, base: str) -> None:
        movement = MovementDraft("Vì người nghèo", legal_base=base, line=31)
        draft = replace(story.draft(offices), plan_number=number, movements=(movement,))
        start_campaign(offices.ctx("office1"), unit=offices.units["S1"], draft=draft).or_raise()

    launched("12/KH-KTĐ", "Quyết định số 1/QĐ-TTg")
    launched("20/KH-KTĐ", "quyết định số 1/QĐ-TTg")
    launched("30/KH-KTĐ", "Kế hoạch số 7/KH-UBND")
    launched("40/KH-KTĐ", "")
    (view,) = visible_movements(offices.ctx("office1"))
    assert [(ground.text, ground.plan, ground.line) for ground in view.grounds] == [
        ("Quyết định số 1/QĐ-TTg", "12/KH-KTĐ", 31), ("Kế hoạch số 7/KH-UBND", "30/KH-KTĐ", 31),
    ]  # fmt: skip
    told = words(offices.client("office1").get("/phong-trao/so-phong-trao/"))
    assert "Quyết định số 1/QĐ-TTg (nêu tại 12/KH-KTĐ , dòng 31)" in told
    assert "Kế hoạch số 7/KH-UBND (nêu tại 30/KH-KTĐ , dòng 31)" in told


def test_the_register_is_kept_on_its_page(offices: Offices):
    client = offices.client("office1")
    assert "Sổ chưa có phong trào nào." in words(client.get("/phong-trao/so-phong-trao/"))
    form = {
        "unit": str(offices.units["S1"]),
        "name": "Vì người nghèo",
        "kind": "theme",
        "level": "state",
        "final_on": "31/12/2025",
    }
    done = words(client.post("/phong-trao/so-phong-trao/them/", form, follow=True))
    assert "Vì người nghèo Sở Một Theo chuyên đề Trung ương" in done
    key = Movement.objects.get().pk
    again = client.post(f"/phong-trao/so-phong-trao/{key}/", form | {"kind": "standing"}, follow=True)
    assert "Đã sửa sổ phong trào." in words(again)
    assert offices.client("office2").get(f"/phong-trao/so-phong-trao/{key}/").status_code == 404


def test_a_like_movement_of_the_same_time_is_pointed_out(offices: Offices):
    cascade = scene.sent(offices, "S1")
    name = "Thi đua chào mừng: đợt chào mừng năm 2024 nước rút"
    given = {"first": scene.DUE, "last": scene.DUE}
    assert [found.key for found in running_alike(offices.ctx("city"), name=scene.DRAFT.name, **given)] == []
    assert running_alike(offices.ctx("office2"), name=name, **given) == ()
    assert running_alike(offices.ctx("city"), name=" ", **given) == ()
    Campaign.objects.filter(pk=cascade.city).update(name="Nước rút giải ngân đầu tư công")
    found = running_alike(offices.ctx("city"), name="Giải ngân đầu tư công quý II", **given)
    assert [overlap.key for overlap in found] == [cascade.city]
