"""Reading the five source texts: understanding alone, and with the restoring of ruined words before it; also a page."""

from collections.abc import Iterator
from pathlib import Path

import thidua.wiring.demo
from benches.case import Case
from thidua.adapters.language_model import load_restorer
from thidua.adapters.text_in import TextReader
from thidua.core.plans.reading import read

LINES_OF_A_PAGE = 40
SOURCES = Path(thidua.wiring.demo.__file__).parent / "sources"


def cases() -> Iterator[Case]:
    """Two cases for each source text."""
    restorer = load_restorer()
    for path in sorted(SOURCES.glob("*.txt")):
        text = TextReader().read(path.read_bytes(), path.name).or_raise()
        pages = -(-len(text.lines) // LINES_OF_A_PAGE)
        words = sum(len(line.text.split()) for line in text.lines)
        name = f"{path.name[:3]}, {words} words"
        yield Case(f"{name}: understand", lambda text=text: read(text), count=pages)
        yield Case(f"{name}: restore and understand", lambda text=text: read(text, restorer), runs=3, count=pages)
