"""Cross scores are hidden from everybody else, the head included, until all are in; from outsiders for ever."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import Round, acting_as, scoring
from thidua.foundation.act import rehearsing

SECRET, REASON, FILE = "77,31", "Căn cứ mật của người chấm", b"secret proof"
PAIR = ("DV3", "DV1")
MEMBERS_NOT_SCORERS = ("truong", "lanhdao", "pho", "cham4")
OUTSIDERS = ("ngoai", "quantri", "kiemtra")
OTHERS = (*MEMBERS_NOT_SCORERS, *OUTSIDERS)
SEEN = {"ngoai": {"home", "blocs"}, "quantri": {"home", "blocs", "bloc"}, "kiemtra": {"home", "blocs", "bloc"}}
"""What outsiders may open: that the bloc exists is no secret to who looks after the whole branch."""
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": "[^"]*"')


@pytest.fixture
def nearly(round_: Round) -> Round:
    """All sheets in but one: DV3's score for DV1 is a secret, with a reason and a file."""
    typed, ctx = scoring.Typed("1", SECRET, REASON), acting_as("cham3")
    scoring.enter_score(ctx, sheet=round_.sheets[PAIR], typed=typed, version=0).or_raise()
    scoring.attach_evidence(ctx, sheet=round_.sheets[PAIR], criterion="1", name="p.pdf", content=FILE).or_raise()
    scoring.submit_sheet(ctx, sheet=round_.sheets[PAIR]).or_raise()
    worlds.hand_all_in(round_, but=(PAIR, ("DV7", "DV7")))
    return round_


def last_one_in(round_: Round) -> None:
    worlds.hand_in(round_, "DV7", "DV7", _1="90")


def evidence_of(round_: Round) -> int:
    page = scoring.sheet_page(acting_as("cham3"), round_.sheets[PAIR]).or_raise()
    return page.evidence["1"][0].id


def pages_about_the_sheet(round_: Round) -> dict[str, str]:
    """Every address at which the sheet's content could be asked for."""
    sheet, unit = round_.sheets[PAIR], round_.bloc.units["DV3"]
    return {
        "sheet": reverse("scoring:sheet", args=[sheet]),
        "evidence": reverse("scoring:evidence", args=[sheet, "1"]),
        "file": reverse("scoring:evidence_file", args=[evidence_of(round_)]),
        "workbook": reverse("scoring:workbook", args=[round_.key, unit]),
        "upload": reverse("scoring:upload", args=[round_.key, unit]),
    }


def pages_around(round_: Round) -> dict[str, str]:
    """Every page that speaks of the round."""
    papers = [("bang-tong-hop-diem", "docx"), ("bang-tong-hop-diem", "xlsx"), ("cong-van-gui-ket-qua", "pdf")]
    return {
        "home": "/",
        "blocs": reverse("scoring:blocs"),
        "bloc": reverse("scoring:bloc", args=[round_.bloc.key]),
        "round": reverse("scoring:round", args=[round_.key]),
        "ranking": reverse("scoring:ranking", args=[round_.key]),
        "version": reverse("scoring:ranking_version", args=[round_.key, 1]),
        "correct": reverse("scoring:correct_round", args=[round_.key]),
        "history": reverse("directory:history"),
        **{f"{name}.{kind}": reverse("scoring:paper", args=[round_.key, 1, name, kind]) for name, kind in papers},
    }


def texts_of(content: bytes) -> Iterator[str]:
    """The answer as text; of a workbook or a paper every part inside it."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            yield from (parts.read(name).decode(errors="replace") for name in parts.namelist())
    yield content.decode(errors="replace")


def tells(answer: Any) -> bool:
    """Whether the answer holds anything of the secret sheet."""
    told = (SECRET, SECRET.replace(",", "."), REASON, FILE.decode())
    return any(secret in text for text in texts_of(answer.content) for secret in told)


def asked(client: Client, urls: dict[str, str]) -> dict[str, tuple[int, bool]]:
    """What each address answers, and whether it tells."""
    return {name: ((answer := client.get(url)).status_code, tells(answer)) for name, url in urls.items()}


def test_the_scorers_own_people_see_their_sheet_at_any_time(nearly: Round, browse):
    urls = pages_about_the_sheet(nearly)
    assert asked(browse("cung3"), urls) == {
        "sheet": (200, True), "evidence": (200, False), "file": (200, True), "workbook": (200, True),
        "upload": (200, False),
    }  # fmt: skip


def test_before_all_are_in_nobody_else_finds_the_sheet(nearly: Round, browse):
    urls = pages_about_the_sheet(nearly)
    found = {who: asked(browse(who), urls) for who in OTHERS}
    assert found == {who: dict.fromkeys(urls, (404, False)) for who in OTHERS}


def test_before_all_are_in_no_page_tells_a_score(nearly: Round, browse):
    found = {who: asked(browse(who), pages_around(nearly)) for who in OTHERS}
    assert [(who, name) for who in OTHERS for name, (_status, told) in found[who].items() if told] == []
    seen = {who: {name for name, (status, _told) in found[who].items() if status == 200} for who in OTHERS}
    assert {who: names - {"history"} for who, names in seen.items()} == {
        who: SEEN.get(who, {"home", "blocs", "bloc", "round"}) for who in OTHERS
    }
    results = ("ranking", "version", "bang-tong-hop-diem.docx", "bang-tong-hop-diem.xlsx")
    assert {who: {found[who][name][0] for name in results} for who in OTHERS} == {
        who: {404} if who in OUTSIDERS else {422} for who in OTHERS
    }


def test_nobody_is_sent_to_the_log_in_and_told_nothing(nearly: Round, browse):
    urls = {**pages_about_the_sheet(nearly), **pages_around(nearly)}
    assert asked(browse(""), urls) == dict.fromkeys(urls, (302, False))


def test_changing_anothers_sheet_by_its_address_tells_nothing_and_changes_nothing(nearly: Round, browse):
    sheet, file = nearly.sheets[PAIR], evidence_of(nearly)
    before = traces.everything()
    cell = {"criterion": "1", "typed": "1", "version": "0"}
    for who in ("truong", "cham4", "ngoai"):
        for accept in ("application/json", "text/html"):
            client, headers = browse(who), {"accept": accept}
            answers = [
                client.post(reverse("scoring:save_cell", args=[sheet]), cell, headers=headers),
                client.post(reverse("scoring:submit_sheet", args=[sheet]), headers=headers),
                client.post(reverse("scoring:withdraw_sheet", args=[sheet]), headers=headers),
                client.post(reverse("scoring:detach_evidence", args=[file]), headers=headers),
            ]
            refused = 404 if who == "ngoai" else 403
            assert [(who, answer.status_code) for answer in answers] == [(who, refused)] * 4
            assert not any(tells(answer) for answer in answers)
    assert traces.everything() == before


def without_tokens(answer: Any) -> str:
    return TOKEN.sub("", answer.content.decode())


@pytest.mark.parametrize("who", ["truong", "pho", "ngoai"])
def test_what_others_enter_but_do_not_hand_in_does_not_change_a_letter(round_: Round, browse, who: str):
    """No count of filled cells, no date of change, nothing: the pages of others stay as they were."""
    client = browse(who)
    urls = [url for name, url in pages_around(round_).items() if name != "history"]
    with rehearsing(worlds.DURING):
        before = [without_tokens(client.get(url)) for url in urls]
    worlds.enter(round_, *PAIR, _1=SECRET)
    assert [without_tokens(client.get(url)) for url in urls] == before


def test_when_the_last_sheet_is_in_the_members_see_each_others(nearly: Round, browse):
    last_one_in(nearly)
    urls = pages_about_the_sheet(nearly)
    assert {who: asked(browse(who), urls) for who in MEMBERS_NOT_SCORERS} == {
        who: {
            "sheet": (200, True), "evidence": (200, False), "file": (200, True), "workbook": (404, False),
            "upload": (404, False),
        }
        for who in MEMBERS_NOT_SCORERS
    }  # fmt: skip
    page = browse("pho").get(urls["sheet"]).content.decode()
    assert "Bạn xem được phiếu này nhưng không chấm điểm ở đây." in page
    assert reverse("scoring:submit_sheet", args=[nearly.sheets[PAIR]]) not in page


def test_outsiders_never_see_them(nearly: Round, browse):
    last_one_in(nearly)
    urls = pages_about_the_sheet(nearly)
    assert {who: asked(browse(who), urls) for who in OUTSIDERS} == {
        who: dict.fromkeys(urls, (404, False)) for who in OUTSIDERS
    }
    with rehearsing(worlds.AFTER):
        scoring.close_round(acting_as("truong"), scoring_round=nearly.key).or_raise()
        found = {who: asked(browse(who), {**urls, **pages_around(nearly)}) for who in OUTSIDERS}
    assert [(who, name) for who in OUTSIDERS for name, (_status, told) in found[who].items() if told] == []
    hidden = {
        (who, name): status
        for who in OUTSIDERS
        for name, (status, _told) in found[who].items()
        if name not in {*SEEN[who], "history"}
    }
    assert hidden == dict.fromkeys(hidden, 404)


def test_what_is_open_to_read_is_not_taken_back(nearly: Round):
    ctx, sheet = acting_as("cham3"), nearly.sheets[PAIR]
    last_one_in(nearly)
    assert codes(scoring.withdraw_sheet(ctx, sheet=sheet)) == ["sheet.scores_are_open"]


def test_a_sheet_taken_back_in_time_keeps_all_hidden(nearly: Round, browse):
    scoring.withdraw_sheet(acting_as("cham3"), sheet=nearly.sheets[PAIR]).or_raise()
    last_one_in(nearly)
    assert browse("truong").get(pages_about_the_sheet(nearly)["sheet"]).status_code == 404


def test_a_cancelled_round_reveals_nothing(nearly: Round, browse):
    last_one_in(nearly)
    scoring.cancel_round(acting_as("truong"), scoring_round=nearly.key, because="Lập nhầm").or_raise()
    assert browse("truong").get(pages_about_the_sheet(nearly)["sheet"]).status_code == 404


def test_the_history_names_the_deed_and_never_the_score(nearly: Round, browse):
    for who in ("kiemtra", "quantri", "truong"):
        answer = browse(who).get(reverse("directory:history"))
        assert answer.status_code == 200
        assert not tells(answer)
