"""Pacts: drawn up by the head, signed by the head of each member, void when the text changes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.modules.pages import words
from tests.worlds import acting_as
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import PactId
from thidua.core.kernel.outcome import Ok
from thidua.core.registrations.pact import PactTarget, PactText
from thidua.foundation.act import rehearsing, system_context
from thidua.foundation.models import AuditEntry
from thidua.modules.directory import public as directory
from thidua.modules.registrations.actions import change_pact, draw_up_pact, edit_pact, open_signing, sign_pact
from thidua.modules.registrations.models import Pact, PactSignature
from thidua.modules.registrations.public import pact_targets, pact_terms
from thidua.modules.registrations.queries.pacts import pact_page, visible_pacts
from thidua.modules.registrations.queries.todo import tasks_for

TARGETS = (PactTarget("Giải ngân đầu tư công", ">=", Decimal(95), "%", Decimal(20)),)
TEXT = PactText("Ký kết giao ước thi đua năm 2026", 2026, ("Hoàn thành vượt mức các chỉ tiêu",), TARGETS)


@pytest.fixture
def bloc(db: None) -> worlds.Bloc:
    """A bloc of three whose members each have a head."""
    with rehearsing(worlds.BEFORE):
        units = worlds._units()
        for code in ("DV3",):
            new = directory.NewPerson(f"Người dau{code}", "", f"dau{code}", worlds.PASSWORD)
            person = directory.add_person(system_context(), unit=units[code], person=new).or_raise()
            directory.give_duty(
                system_context(), unit=units[code], person=person, duty=Duty.UNIT_HEAD, since=worlds.BEGINNING
            ).or_raise()
        return worlds.Bloc(units, worlds.start_bloc(units, members=("DV1", "DV2", "DV3")))


HEADS = {"DV1": "lanhdao", "DV2": "pho", "DV3": "dauDV3"}


def drawn(bloc: worlds.Bloc) -> PactId:
    with rehearsing(worlds.DURING):
        return draw_up_pact(acting_as("truong"), bloc=bloc.key, text=TEXT).or_raise()


def opened(bloc: worlds.Bloc) -> PactId:
    key = drawn(bloc)
    with rehearsing(worlds.DURING):
        return open_signing(acting_as("truong"), pact=key).or_raise()


def sign(bloc: worlds.Bloc, key: PactId, code: str, *, by: str = "", seen: str = ""):
    with rehearsing(worlds.DURING):
        seen = seen or Pact.objects.get(pk=key).digest
        return sign_pact(acting_as(by or HEADS[code]), pact=key, unit=bloc.units[code], seen=seen)


def events() -> list[str]:
    return list(AuditEntry.objects.filter(kind="pact").order_by("id").values_list("event", flat=True))


def test_draw_up_pact_is_for_the_head_and_once_a_year(bloc: worlds.Bloc):
    with rehearsing(worlds.DURING):
        assert codes(draw_up_pact(acting_as("pho"), bloc=bloc.key, text=TEXT)) == ["access.not_yours"]
        assert codes(draw_up_pact(acting_as("ngoai"), bloc=bloc.key, text=TEXT)) == ["absent.not_found"]
        drawn(bloc)
        assert codes(draw_up_pact(acting_as("truong"), bloc=bloc.key, text=TEXT)) == ["pact.there_already"]


def test_edit_pact_and_open_signing(bloc: worlds.Bloc):
    key = drawn(bloc)
    with rehearsing(worlds.DURING):
        head = acting_as("truong")
        edit_pact(head, pact=key, text=replace(TEXT, contents=(), targets=())).or_raise()
        assert codes(open_signing(head, pact=key)) == ["pact.nothing_agreed"]
        edit_pact(head, pact=key, text=TEXT).or_raise()
        assert codes(open_signing(acting_as("pho"), pact=key)) == ["access.not_yours"]
        assert open_signing(head, pact=key) == Ok(key)
        assert codes(edit_pact(head, pact=key, text=TEXT)) == ["pact.open_for_signing"]
    assert events() == ["pact.drawn_up", "pact.edited", "pact.edited", "pact.opened"]


def test_sign_pact_by_each_head_concludes_it(bloc: worlds.Bloc):
    key = opened(bloc)
    assert pact_targets(bloc.key, 2026) == ()
    assert codes(sign(bloc, key, "DV1", by="truong")) == ["access.no_duty"]
    assert codes(sign(bloc, key, "DV3", by="pho")) == ["absent.not_found"]
    assert codes(sign(bloc, key, "DV2", seen="0" * 64)) == ["pact.text_changed"]
    assert sign(bloc, key, "DV2") == Ok(key)
    assert codes(sign(bloc, key, "DV2")) == ["pact.signed_already"]
    with rehearsing(worlds.DURING):
        told = [task.sentence.code for task in tasks_for(acting_as("lanhdao"))]
    assert told == ["pact.todo_sign"]
    for code in ("DV1", "DV3"):
        sign(bloc, key, code).or_raise()
    assert (Pact.objects.get().state, pact_targets(bloc.key, 2026)) == ("concluded", TARGETS)
    terms = pact_terms(bloc.key, 2026)
    assert terms is not None
    assert (terms.digest, len(terms.members)) == (Pact.objects.get().digest, 3)
    assert events()[-3:] == ["pact.signed", "pact.signed", "pact.concluded"]


def test_change_pact_voids_the_signatures_even_if_the_words_come_back(bloc: worlds.Bloc):
    key = opened(bloc)
    for code in HEADS:
        sign(bloc, key, code).or_raise()
    with rehearsing(worlds.DURING):
        head = acting_as("truong")
        assert codes(change_pact(head, pact=key, because=" ")) == ["reason.missing"]
        assert change_pact(head, pact=key, because="thêm chỉ tiêu") == Ok(key)
        open_signing(head, pact=key).or_raise()
        page = pact_page(head, key).or_raise()
    assert [(each.by, each.is_void) for each in page.signatures] == [("", True)] * 3
    assert (PactSignature.objects.count(), pact_targets(bloc.key, 2026)) == (3, ())
    assert sign(bloc, key, "DV1") == Ok(key)


def test_nobody_outside_the_bloc_sees_a_pact(bloc: worlds.Bloc):
    key = opened(bloc)
    with rehearsing(worlds.DURING):
        assert codes(pact_page(acting_as("ngoai"), key)) == ["absent.not_found"]
        assert visible_pacts(acting_as("ngoai")) == ()
        assert [pact.signed for pact in visible_pacts(acting_as("cham3"))] == [0]


def test_the_pages_draw_up_sign_and_print(bloc: worlds.Bloc, client):
    from django.contrib.auth import get_user_model

    def by(name: str):
        client.force_login(get_user_model().objects.get(username=name))
        return client

    form = {
        "bloc": str(bloc.key), "title": TEXT.title, "contents": "- Hoàn thành chỉ tiêu\n\n- Không vi phạm",
        "t-TOTAL_FORMS": "2", "t-INITIAL_FORMS": "0", "t-0-name": "Giải ngân", "t-0-operator": ">=", "t-0-value": "95,5",
        "t-0-unit": "%", "t-0-points": "20", "t-1-name": "", "t-1-operator": ">=",
    }  # fmt: skip
    with rehearsing(worlds.DURING):
        assert "Đã soạn giao ước." in words(by("truong").post("/dang-ky/giao-uoc/soan/", form, follow=True))
        key = Pact.objects.get().pk
        where = f"/dang-ky/giao-uoc/{key}/"
        assert "Giải ngân ≥ 95,5 % 20" in words(client.get(where))
        assert "Đã mở ký." in words(client.post(f"{where}mo-ky/", follow=True))
        digest = Pact.objects.get().digest
        signed = by("pho").post(f"{where}ky/{bloc.units['DV2']}/", {"seen": digest}, follow=True)
        assert "Đã ký giao ước." in words(signed)
        assert "1/3 đơn vị đã ký" in words(signed)
        stale = by("lanhdao").post(f"{where}ky/{bloc.units['DV1']}/", {"seen": "x"})
        assert (stale.status_code, "Nội dung giao ước đã khác" in words(stale)) == (422, True)
        assert client.get(f"{where}van-ban.docx").content[:2] == b"PK"
        assert client.get(f"{where}van-ban.pdf").content[:4] == b"%PDF"
        assert by("ngoai").get(where).status_code == 404
