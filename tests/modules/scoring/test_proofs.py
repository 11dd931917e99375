"""`thidua verify-ranking`: every official figure comes out of its snapshot again; whatever was altered is named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from tests import worlds
from tests.worlds import Round, scoring
from thidua.foundation.act import rehearsing
from thidua.modules.scoring.models import SnapshotRow
from thidua.wiring.cli.ranking import run


class Asked:
    """The options as the command line gives them."""

    def __init__(self, *files: str) -> None:
        self.files = list(files)


def corrected(closed: Round) -> None:
    with rehearsing(worlds.AFTER):
        scoring.correct_round(
            worlds.acting_as("truong"), scoring_round=closed.key, sheet=closed.sheets["DV3", "DV1"],
            typed=scoring.Typed("1", "80"), because="Nhầm số",
        ).or_raise()  # fmt: skip


def rewritten(version: int, old: str, new: str) -> None:
    """A version changed behind the system's back: the triggers are taken off first, as only the machine's owner can."""
    row = SnapshotRow.objects.get(version=version)
    assert old in row.content
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # What the transaction still owes would forbid the next line.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE scoring_snapshotrow DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER scoring_snapshotrow_no_update")
            cursor.execute("DROP TRIGGER scoring_snapshotrow_no_delete")
    SnapshotRow.objects.filter(pk=row.pk).update(content=row.content.replace(old, new))


def test_every_version_is_computed_again(closed: Round, capsys: pytest.CaptureFixture[str]):
    corrected(closed)
    assert run(Asked()) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 bản kết quả, 28 số liệu tính lại được, 0 bản sai."


def test_an_altered_score_is_named(closed: Round, capsys: pytest.CaptureFixture[str]):
    corrected(closed)
    rewritten(1, "91.86", "93.86")
    assert run(Asked()) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("KHÔNG KHỚP: Chấm điểm năm 2026, bản 1: ")
    assert shown.out.splitlines()[-1] == "2 bản kết quả, 14 số liệu tính lại được, 1 bản sai."


def test_a_version_that_was_taken_away_is_named(closed: Round, capsys: pytest.CaptureFixture[str]):
    corrected(closed)
    rewritten(1, "91.86", "91.86")
    SnapshotRow.objects.filter(version=1).delete()
    assert run(Asked()) == 1
    assert "Bản 1 của kết quả này không còn" in capsys.readouterr().err


def test_a_downloaded_original_is_proved_without_the_database(
    closed: Round, browse: Callable[[str], Client], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    answer = browse("cham4").get(f"/khoi-thi-dua/dot/{closed.key}/ket-qua/1/ban-goc.json")
    assert answer.status_code == 200
    kept, spoilt = tmp_path / "goc.json", tmp_path / "sua.json"
    kept.write_bytes(answer.content)
    content = json.loads(answer.content)
    spoilt.write_text(json.dumps(content | {"result": content["result"].replace("91.86", "99.99")}))
    assert run(Asked(str(kept))) == 0
    assert run(Asked(str(spoilt))) == 1
    assert run(Asked(str(kept), str(spoilt))) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "2 bản kết quả, 14 số liệu tính lại được, 1 bản sai."
