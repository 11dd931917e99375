"""Texts printed, scanned and read with an English model: their ruined twins, and how they were made.

The twins of `ruined/` were made once (`python -m tests.intake.ruining`), NAME.SCAN.txt from the text NAME; nothing of them is in
the shipped model. They stand for what an office gets that is not among the sources the rules were written with.
"""

import io
import re
import subprocess
from functools import cache
from pathlib import Path

from tests.adapters.scans import CLEAN, OFFICE, Scanner, paper_of, scan_of
from tests.intake.restoring import RIGHT, Word, compared, without_phrases_of
from thidua.adapters.language_model import load_model
from thidua.core.vietnamese.restore import Restorer
from thidua.core.vietnamese.tone import normalised

HERE = Path(__file__).parent
RUINED = HERE / "ruined"
SCANS = {"clean": (CLEAN, 200), "office": (OFFICE, 200), "coarse": (Scanner(skew=0.4, noise=20, jpeg=55), 150)}
_NEW_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+IVX\d]|[a-zđ]\)))")


def twins() -> list[str]:
    """The names of all ruined twins, such as "new_bloc.office"."""
    return sorted(path.stem for path in RUINED.glob("*.txt"))


def ruined(twin: str) -> str:
    """The twin as the English model read it."""
    return (RUINED / f"{twin}.txt").read_text(encoding="utf-8")


def right(twin: str) -> str:
    """The text it was printed from, a paragraph to a line, without the marks of tables and of bold words."""
    name = twin.partition(".")[0]
    path = next(folder / f"{name}.txt" for folder in (HERE / "sources", HERE / "made_up", RIGHT)
                if (folder / f"{name}.txt").exists())  # fmt: skip
    plain = re.sub(r"[*|]", " ", path.read_text(encoding="utf-8"))
    # The real texts are wrapped; those written for the tests have a paragraph to a line, as they have a line to a name.
    parts = _NEW_PARAGRAPH.split(plain) if name.startswith("real") else plain.split("\n")
    return normalised("\n".join(" ".join(part.split()) for part in parts if part.strip()))


@cache
def words_of(twin: str) -> tuple[Word, ...]:
    """Each word of the text as the shipped model, without the phrases that stand in the text, gives it back."""
    return compared(ruined(twin), right(twin), _restorer_for(twin.partition(".")[0]))


@cache
def _restorer_for(name: str) -> Restorer:
    return _bare().taught(without_phrases_of(right(name)))


@cache
def _bare() -> Restorer:
    return Restorer(load_model(phrases=()))


def made(twin: str) -> str:
    """The twin made anew: printed, scanned and read by Tesseract's English model."""
    how, dpi = SCANS[twin.partition(".")[2]]
    found = []
    for page in scan_of(paper_of(right(twin)), how, dpi=dpi):
        picture = io.BytesIO()
        page.convert("L").save(picture, "PNG")
        asked = ["tesseract", "-", "-", "-l", "eng", "--dpi", "200", "--psm", "4"]
        found.append(subprocess.run(asked, input=picture.getvalue(), capture_output=True, check=True).stdout.decode())
    return "\n".join(found)


if __name__ == "__main__":
    for one in twins():
        (RUINED / f"{one}.txt").write_text(made(one), encoding="utf-8")
