"""A bloc's closed result becomes a proposal of the unit that leads it."""

from datetime import timedelta

from django.test import Client

from tests import worlds
from tests.modules.offices import codes
from tests.modules.pages import words
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.directory.models import Account
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.nominations.queries.blocs import results_of
from thidua.modules.registry import public as registry

FLAG = "co_thi_dua_bo_tinh"


def test_the_head_proposes_members_in_the_order_of_the_result(db: None):
    bloc = worlds.bloc_of_seven()
    round_ = worlds.closed_round(bloc)
    with rehearsing(worlds.AFTER):
        ctx, unit = worlds.acting_as("truong"), bloc.units["DV1"]
        body = {
            code: registry.add_bearer(
                system_context(), unit=bloc.units[code], draft=registry.BearerDraft(f"Tập thể {code}", "collective", body=bloc.units[code])
            ).or_raise()
            for code in ("DV2", "DV3")
        }  # fmt: skip
        (result,) = results_of(ctx, unit)
        assert result.key == f"{round_.key}:1"
        draft = public.NominationDraft(
            "Cờ thi đua của khối", "cong_trang", 2026, ctx.today + timedelta(days=5), source="bloc", source_key=result.key
        )  # fmt: skip
        other = public.open_nomination(worlds.acting_as("pho"), unit=bloc.units["DV2"], draft=draft)
        assert codes(other) == ["absent.not_found"]
        client = Client()
        client.force_login(Account.objects.get(username="truong"))
        typed = {
            "name": draft.name, "kind": "cong_trang", "year": "2026", "closes_on": f"{draft.closes_on:%d/%m/%Y}",
            "result": result.key,
        }  # fmt: skip
        page = client.post("/de-nghi/moi/", typed).url
        told = words(client.get(f"{page}chon/"))
        assert "hạng 1" in told or "hạng 2" in told
        assert "Chưa có trong sổ vàng, đơn vị đó tự thêm" in told
        since, until = ctx.today - timedelta(days=200), ctx.today
        both = [public.Proposal(key, FLAG, since, until) for key in body.values()]
        row = Nomination.objects.latest("pk")
        public.propose(ctx, nomination=row.pk, proposals=both).or_raise()
        assert set(Dossier.objects.values_list("bloc", flat=True)) == {bloc.key}
        assert "thừa 1" in words(client.get(page)) or "cần văn bản" in words(client.get(page))
