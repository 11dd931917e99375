"""The knowledge that restores ruined text, read from the files beside this one (see models/README.md)."""

import gzip
import struct
import sys
from array import array
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate

from thidua.core.vietnamese.restore import Model, Restorer, model_of
from thidua.core.vietnamese.restore.confusions import Confusions
from thidua.core.vietnamese.restore.counted import Ngrams, Phrases
from thidua.core.vietnamese.restore.words import learn_text

_PARTS = 8
_KEY_BYTES = 8
_COMMENT = "#"


@cache
def load_restorer() -> Restorer:
    """The restorer of the shipped model; loaded at the first call (well under a second), then shared."""
    return Restorer(load_model())


def load_model(*, confusions: Confusions | None = None, phrases: Iterable[str] | None = None) -> Model:
    """The shipped model; `confusions` and `phrases` stand in for the shipped ones where a measure leaves a text out.

    What officers have confirmed is taught to the restorer: `load_restorer().taught(texts)`.
    """
    bank = Phrases()
    learn_text(bank, "\n".join(shipped_phrases() if phrases is None else phrases))
    abbreviations = " ".join(_lines("abbreviations.txt")).split()
    return model_of(_ngrams(), confusions or confusions_of(_lines("confusions.tsv")), bank, abbreviations)


def shipped_phrases() -> list[str]:
    """The phrases of the field that are shipped, one to a line."""
    return _lines("phrases.txt")


def confusions_of(lines: Iterable[str]) -> Confusions:
    """Counted misreadings as scripts/learn_confusions.py writes them: letters, what was read, how often."""
    rows = (line.split("\t") for line in lines if not line.startswith(_COMMENT))
    return Confusions({(unit, raw): float(count) for unit, raw, count in rows})


def _file(name: str) -> Traversable:
    return files("thidua.adapters").joinpath("models", name)


def _lines(name: str) -> list[str]:
    rows = _file(name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith(_COMMENT)]


@cache
def _ngrams() -> Ngrams:
    """The table as scripts/build_language_model.py lays it down: eight lengths, then the eight parts."""
    content = gzip.decompress(_file("ngrams.gz").read_bytes())
    lengths = struct.unpack_from(f"<{_PARTS}I", content)
    ends = list(accumulate(lengths, initial=struct.calcsize(f"<{_PARTS}I")))
    parts = [content[end - length : end] for length, end in zip(lengths, ends[1:], strict=True)]
    return Ngrams(
        words=tuple(parts[0].decode("utf-8").split("\n")),
        costs=parts[1],
        backoffs=parts[2],
        pairs=_keys(parts[3]),
        pair_costs=parts[4],
        pair_backoffs=parts[5],
        triples=_keys(parts[6]),
        triple_costs=parts[7],
    )


def _keys(planes: bytes) -> "array[int]":
    """Ascending keys from the bytes of their differences: the lowest byte of every key first, then the next."""
    count = len(planes) // _KEY_BYTES
    raw = bytearray(len(planes))
    for plane in range(_KEY_BYTES):
        raw[plane::_KEY_BYTES] = planes[plane * count : (plane + 1) * count]
    differences = array("Q", bytes(raw))
    if sys.byteorder == "big":
        differences.byteswap()
    return array("Q", accumulate(differences))
