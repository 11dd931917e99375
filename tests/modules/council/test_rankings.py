"""The ranking of a closed round comes before the bloc's meeting, with each shared place to be voted on."""

from tests import worlds
from tests.modules.council import hall as halls
from thidua.foundation import agenda
from thidua.foundation.act import rehearsing
from thidua.modules.council import public as council


def test_a_closed_round_offers_its_ranking_and_its_ties(db: None):
    bloc = worlds.bloc_of_seven()
    round_ = worlds.closed_round(bloc)
    with rehearsing(worlds.AFTER):
        ctx = worlds.acting_as("truong")
        offers = [offer for _source, offer in agenda.offers(ctx, bloc.units["DV1"])]
        assert [offer.key for offer in offers] == [f"{round_.key}:1", f"{round_.key}:1:4"]
        assert offers[0].title.startswith("Xác nhận kết quả xếp hạng “Chấm điểm năm 2026”, bản 1 (mã kiểm tra ")
        assert offers[1].title == "Chọn đơn vị xếp trên trong 4 đơn vị cùng hạng 4 (90,00 điểm)"
        assert offers[1].candidates == tuple(bloc.units[f"DV{number}"] for number in range(4, 8))
        assert agenda.offers(worlds.acting_as("pho"), bloc.units["DV2"]) == ()
        key = council.gather_bloc(ctx, bloc=bloc.key, standing=halls.standing(name="Hội nghị khối")).or_raise()
        session = council.prepare_session(ctx, council=key, name="Tổng kết", held_at=worlds.AFTER).or_raise()
        new = council.NewItem(
            kind="election", title=offers[1].title, candidates=offers[1].candidates, source="council.ranking",
            source_key=offers[1].key,
        )  # fmt: skip
        item = council.put_item(ctx, session=session, item=new).or_raise()
        assert len(council.item_page(ctx, item).or_raise()[1].options) == 4
