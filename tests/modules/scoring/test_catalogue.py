"""The blocs of a city from one workbook: set up, or every wrong row listed and nothing saved."""

import io
from collections.abc import Callable
from random import Random

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from benches.city import members, workbook
from tests import worlds
from tests.modules.offices import last_entry
from thidua.adapters.blocs_xlsx import BlocsXlsx
from thidua.foundation.act import system_context
from thidua.modules.campaigns.models import Bloc, Membership
from thidua.modules.directory import public as directory

Browse = Callable[[str], Client]
HEADER = ("Mã cụm, khối", "Tên cụm, khối", "Đơn vị thành viên", "Vai trò")
ROWS = (("C01", "Cụm 1", "DV2", "Cụm trưởng"), ("C01", "Cụm 1", "dv3", "Cụm phó"), ("C01", "Cụm 1", "Đơn vị thứ 4", ""))


def sent(client: Client, *rows: tuple[str, ...], **given: object):
    book = openpyxl.Workbook()
    for row in (HEADER, *rows):
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    file = SimpleUploadedFile("khoi.xlsx", target.getvalue())
    fields = {"year": "2026", "decision": "QĐ 1/QĐ-UBND ngày 05/01/2026", "parent": "Hội đồng", "file": file}
    return client.post(reverse("scoring:catalogue"), fields | given)


def test_the_blocs_of_a_city_are_set_up_from_one_file(bloc: worlds.Bloc, browse: Browse):
    client = browse("pho")
    answer = sent(client, *ROWS, unit=bloc.units["DV2"])
    assert answer.status_code == 302
    made = Bloc.objects.get(code="C01")
    assert (made.name, made.year, made.size, made.decision) == ("Cụm 1", 2026, 3, "QĐ 1/QĐ-UBND ngày 05/01/2026")
    assert [(m.unit.code, m.role) for m in Membership.objects.filter(bloc=made).select_related("unit")] == [
        ("DV2", "head"), ("DV3", "deputy"), ("DV4", "member"),
    ]  # fmt: skip
    assert last_entry()[1] == "blocs.set_up"
    again = sent(client, *ROWS, unit=bloc.units["DV2"])
    assert (again.status_code, "đã có các khối" in again.content.decode()) == (422, True)


def test_fifteen_clusters_and_twenty_blocs_with_274_members_come_from_one_file(bloc: worlds.Bloc, browse: Browse):
    city = list(members(Random(1)))
    parent = bloc.units["DV2"]
    for _code, _name, units in city:
        for unit in units:
            directory.add_unit(
                system_context(), parent=parent, code=unit.code, name=f"Xã {unit.code}", since=worlds.BEGINNING
            ).or_raise()
    book = openpyxl.load_workbook(io.BytesIO(workbook(city))).active
    rows = [tuple(cell or "" for cell in row) for row in book.iter_rows(min_row=2, values_only=True)]
    assert sent(browse("pho"), *rows, unit=parent).status_code == 302
    made = Bloc.objects.filter(year=2026).exclude(pk=bloc.key)
    assert [made.filter(code__startswith=kind).count() for kind in "CK"] == [15, 20]
    assert Membership.objects.filter(bloc__in=made).count() == 274
    for role, count in (("head", 35), ("deputy", 35), ("member", 204)):
        assert Membership.objects.filter(bloc__in=made, role=role).count() == count


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((*ROWS, ("C02", "Cụm 2", "DV5", "Cụm trưởng")), "Khối C02 chỉ có 1 đơn vị"),
        ((*ROWS, ("C01", "Cụm 1", "Xã Không Có", "")), "Xã Không Có"),
        ((*ROWS, ("C01", "Cụm 1", "DV2", "")), "C5"),
        ((), "chưa có dòng nào"),
    ],
)
def test_wrong_rows_are_listed_and_nothing_is_saved(bloc: worlds.Bloc, browse: Browse, rows: tuple, said: str):
    answer = sent(browse("pho"), *rows, unit=bloc.units["DV2"])
    assert (answer.status_code, Bloc.objects.count()) == (422, 1)
    assert said in answer.content.decode()


def test_the_template_can_be_read_again(bloc: worlds.Bloc, browse: Browse):
    answer = browse("pho").get(reverse("scoring:catalogue_template"))
    assert [entry.code for entry in BlocsXlsx().read(answer.content).or_raise()] == ["C01", "K01"]


def test_one_sets_up_for_ones_own_unit_only(bloc: worlds.Bloc, browse: Browse):
    assert sent(browse("pho"), *ROWS, unit=bloc.units["DV1"]).status_code == 422
    assert browse("cham4").get(reverse("scoring:catalogue")).status_code == 403
