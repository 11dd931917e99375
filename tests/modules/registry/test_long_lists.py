"""A long list: every kind of wrong row told with its column, the rest entered part by part, stopped, broken off, gone on."""

from collections.abc import Iterator

import pytest

from tests.modules.offices import Offices, codes
from tests.modules.registry.story import NOW, bearer, ctx, row
from tests.modules.registry.test_lists import received, saved
from thidua.adapters.register_xlsx import RegisterXlsx
from thidua.core.kernel.ids import ListId
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.foundation.models import OutboxItem
from thidua.modules.registry import actions, public
from thidua.modules.registry.models import AwardList, Bearer, Entry

KINDS = {
    "name": ({"name": ""}, "Họ và tên, tên tập thể"), "kind": ({"kind": "con mèo"}, "Đối tượng"),
    "award": ({"award": "Cúp vàng"}, "Danh hiệu, hình thức"), "none": ({"award": ""}, "Danh hiệu, hình thức"),
    "day": ({"decided": "31/02/2024"}, "Ngày quyết định"), "future": ({"decided": "01/01/2030"}, "Ngày quyết định"),
    "no day": ({"decided": ""}, "Ngày quyết định"), "number": ({"decision": ""}, "Số quyết định"),
    "born": ({"born": "19x0"}, "Năm sinh"), "unit": ({"unit": "Sở Nào Đó"}, "Đơn vị"),
}  # fmt: skip
COUNT = 1_200
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")


@pytest.fixture
def office(offices: Offices) -> Iterator[Offices]:
    with rehearsing(NOW):
        yield offices


def rows() -> list[list[str]]:
    """Good rows of 600 people, each twice, the second time under another spelling; then three of each wrong kind."""
    good = []
    for n in range(COUNT):
        name = f"{FAMILIES[n % 600 // 60]} Thị Mỹ {n % 60}"
        spelt = name if n < COUNT // 2 else name.upper().replace("MỸ", "MĨ")
        good.append(row(spelt, born="1980", year=str(2022 + n // 600), decision=f"{n}/QĐ"))
    wrong = [row(**({"name": f"Sai {n}"} | cells)) for cells, _column in KINDS.values() for n in range(3)]
    return good[:500] + wrong + good[500:]


def checked_list(office: Offices, callbacks: object) -> ListId:
    """The list taken in, checked by a worker."""
    key = received(office, rows(), callbacks)
    outbox.carry_out_due(now=system_context().now)
    return key


def test_three_wrong_rows_of_each_kind_are_told_and_the_rest_is_entered(
    office: Offices, django_capture_on_commit_callbacks
):
    known = bearer(office, "Nguyễn Thị Mỹ 0", born=1980)
    key = checked_list(office, django_capture_on_commit_callbacks)
    report = public.list_page(ctx(office, "office1"), key).or_raise().report
    told = {name: report[name] for name in ("rows", "wrong", "bearers", "known", "spelt_twice")}
    assert told == {"rows": COUNT, "wrong": 30, "bearers": 600, "known": 1, "spelt_twice": 600}
    columns = [row["faults"][0][0] for row in report["wrong_rows"]]
    assert columns == [column for _cells, column in KINDS.values() for _n in range(3)]
    assert [row["row"] for row in report["wrong_rows"]] == list(range(503, 533))

    assert saved(office, key, django_capture_on_commit_callbacks) == COUNT
    assert (Entry.objects.count(), Bearer.objects.count()) == (COUNT, 600)
    assert [each.year for each in public.entries_of([known])] == [2023, 2022]
    assert public.first_fault(office.units["S1"]) is None


def test_the_wrong_rows_come_as_a_workbook_that_goes_in_once_it_is_put_right(
    office: Offices, django_capture_on_commit_callbacks
):
    key = checked_list(office, django_capture_on_commit_callbacks)
    content = public.wrong_rows(ctx(office, "office1"), key).or_raise()
    lines = list(RegisterXlsx().read(content).or_raise())
    assert len(lines) == 30
    assert lines[12][1]["decided"] == "31/02/2024"
    mended = [row(f"Đã sửa {n}") for n, _line in enumerate(lines)]
    again = received(office, mended, django_capture_on_commit_callbacks)
    assert saved(office, again, django_capture_on_commit_callbacks) == 30
    assert codes(public.wrong_rows(ctx(office, "office2"), key)) == ["absent.not_found"]


def parts(monkeypatch: pytest.MonkeyPatch, after: int, what: object) -> None:
    """Parts of a hundred rows; `what` happens once before the part that follows so many."""
    monkeypatch.setattr("thidua.modules.registry.tasks.PART", 100)
    done, real = [0], actions.save_part

    def counting(*given: object, **named: object) -> object:
        done[0] += 1
        if done[0] == after + 1:
            what()  # type: ignore[operator]
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("thidua.modules.registry.actions.save_part", counting)


def test_stop_saving_keeps_what_is_in_and_save_list_goes_on(
    office: Offices, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
):
    key = checked_list(office, django_capture_on_commit_callbacks)
    who = ctx(office, "office1")
    assert codes(public.stop_saving(who, award_list=key)) == ["workflow.wrong_state"]
    parts(monkeypatch, 3, lambda: public.stop_saving(who, award_list=key).or_raise())
    assert saved(office, key, django_capture_on_commit_callbacks) == 300
    page = public.list_page(who, key).or_raise()
    assert (page.state, page.left, Entry.objects.count()) == ("stopped", COUNT - 300, 300)
    assert codes(public.set_list_aside(who, award_list=key, because="x")) == ["workflow.wrong_state"]
    assert codes(public.stop_saving(ctx(office, "office2"), award_list=key)) == ["absent.not_found"]

    assert saved(office, key, django_capture_on_commit_callbacks) == COUNT
    assert AwardList.objects.get(pk=key).state == "saved"
    assert (Entry.objects.count(), Bearer.objects.count()) == (COUNT, 600)
    assert public.first_fault(office.units["S1"]) is None


def test_an_entering_that_broke_off_goes_on_behind_its_last_part(
    office: Offices, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
):
    """Two of one name and no year of birth stay two persons: the new one is not made again by the second attempt."""
    for _twice in range(2):
        bearer(office, "Ai Đó")
    listed = [row("Ai Đó", born="", year=str(2000 + n % 20), decision=f"{n}/QĐ") for n in range(1_100)]
    key = received(office, listed, django_capture_on_commit_callbacks)

    def broken() -> None:
        raise RuntimeError("the worker died")

    parts(monkeypatch, 4, broken)
    assert saved(office, key, django_capture_on_commit_callbacks) == 400
    item = OutboxItem.objects.get(effect="registry.enter_many_rows")
    assert "the worker died" in item.trouble
    outbox.carry_out_due(now=item.due_at)
    assert (AwardList.objects.get(pk=key).state, Entry.objects.count(), Bearer.objects.count()) == ("saved", 1_100, 3)


def test_save_part_and_end_saving_are_the_systems(office: Offices, django_capture_on_commit_callbacks):
    key = received(office, [row()], django_capture_on_commit_callbacks)
    who, system = ctx(office, "office1"), system_context()
    some: list = [(3, None, None)]
    assert codes(public.save_part(who, award_list=key, rows=some, whose={})) == ["access.no_duty"]
    assert codes(public.save_part(system, award_list=key, rows=some, whose={})) == ["register.saving_stopped"]
    assert codes(public.end_saving(system, award_list=key)) == ["workflow.wrong_state"]
    assert codes(public.end_saving(who, award_list=key)) == ["access.no_duty"]
    with django_capture_on_commit_callbacks(execute=False):
        public.save_list(who, award_list=key).or_raise()
    AwardList.objects.update(report=AwardList.objects.get().report | {"entered": 3})
    assert codes(public.save_part(system, award_list=key, rows=some, whose={})) == ["register.part_entered"]
