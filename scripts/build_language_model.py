"""Build the n-gram table that restoration reads.

    build_language_model.py NGRAMS_DIR --words models/abbreviations.txt --out models      (in src/thidua/adapters)

NGRAMS_DIR holds 1.tsv.gz, 2.tsv.gz and 3.tsv.gz (words, tab, count). The estimate is absolute discounting with
interpolation; a pair or triple is kept only where it says clearly more than the shorter context does.
"""

import argparse
import gzip
import math
import struct
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from thidua.core.vietnamese.restore.counted import SPECIALS, STEPS
from thidua.core.vietnamese.syllable import is_syllable

Gram = tuple[str, ...]
DISCOUNT = 0.75
# Words that are no syllable are kept when they are this frequent and look like an abbreviation.
ABBREVIATION_FROM, ABBREVIATION_LETTERS = 60, 7
UNSEEN = 1e-5
LEAST_LEFT = 1e-4


def counted(path: Path) -> Iterator[tuple[Gram, int]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            words, count = line.rstrip("\n").split("\t")
            yield tuple(words.split(" ")), int(count)


def is_wanted(word: str, count: int) -> bool:
    if is_syllable(word):
        return True
    latin = all(char < "\u0250" or "\u1e00" <= char < "\u1f00" for char in word)
    return count >= ABBREVIATION_FROM and word.isalpha() and latin and len(word) <= ABBREVIATION_LETTERS


def telling(
    nexts: dict[str, int], total: int, shorter: dict[str, float], gain: float
) -> tuple[dict[str, float], float]:
    """The chances worth keeping after one context, and what is left for the shorter context (its back-off weight)."""
    left = max(1 - sum(count - DISCOUNT for count in nexts.values()) / total, LEAST_LEFT)
    kept = {
        word: count
        for word, count in nexts.items()
        if count * math.log(((count - DISCOUNT) / total + left * shorter[word]) / (left * shorter[word])) >= gain
    }
    left = max(1 - sum(count - DISCOUNT for count in kept.values()) / total, LEAST_LEFT)
    return {word: (count - DISCOUNT) / total + left * shorter[word] for word, count in kept.items()}, left


def by_context(grams: dict[Gram, int]) -> dict[Gram, dict[str, int]]:
    contexts: dict[Gram, dict[str, int]] = defaultdict(dict)
    for gram, count in grams.items():
        contexts[gram[:-1]][gram[-1]] = count
    return contexts


class Estimate:
    """Chances and back-off weights of words, pairs and triples."""

    def __init__(
        self, ones: dict[Gram, int], twos: dict[Gram, int], threes: dict[Gram, int], gains: tuple[float, float]
    ):
        total = sum(ones.values())
        self.chances: dict[Gram, float] = {gram: count / total for gram, count in ones.items()}
        self.left: dict[Gram, float] = {}
        for grams, shorter, gain in ((twos, ones, gains[0]), (threes, twos, gains[1])):
            for context, nexts in by_context(grams).items():
                self.add(context, nexts, max(shorter.get(context, 0), sum(nexts.values())), gain)

    def add(self, context: Gram, nexts: dict[str, int], total: int, gain: float) -> None:
        kept, left = telling(nexts, total, {word: self.after(context[1:], word) for word in nexts}, gain)
        if len(context) == 1 or kept:
            self.left[context] = left
            # A context of two must itself be listed, to hold its back-off weight.
            self.chances.setdefault(context, self.after(context[:-1], context[-1]))
        self.chances.update({(*context, word): chance for word, chance in kept.items()})

    def after(self, context: Gram, word: str) -> float:
        known = self.chances.get((*context, word))
        return known if known is not None else self.left.get(context, 1.0) * self.after(context[1:], word)


def as_byte(chance: float) -> int:
    return min(255, max(0, int(-math.log(chance) * STEPS + 0.5)))


def packed(keys: list[int]) -> bytes:
    """Ascending keys as their differences, low bytes of all first: what gzip packs well."""
    differences = array("Q", [keys[0], *(high - low for low, high in pairwise(keys))])
    if sys.byteorder == "big":
        differences.byteswap()
    raw = differences.tobytes()
    return b"".join(raw[plane::8] for plane in range(8))


def table(words: list[str], estimate: Estimate) -> bytes:
    """The parts of the file, each after its length: see thidua.adapters.language_model."""
    number = {word: place for place, word in enumerate(words)}

    def key(gram: Gram) -> int:
        return sum(number[word] << 16 * (len(gram) - 1 - place) for place, word in enumerate(gram))

    pairs = sorted((gram for gram in estimate.chances if len(gram) == 2), key=key)
    triples = sorted((gram for gram in estimate.chances if len(gram) == 3), key=key)
    parts = [
        "\n".join(words).encode(),
        bytes(as_byte(estimate.chances.get((word,), UNSEEN)) for word in words),
        bytes(as_byte(estimate.left.get((word,), 1.0)) for word in words),
        packed([key(gram) for gram in pairs]),
        bytes(as_byte(estimate.chances[gram]) for gram in pairs),
        bytes(as_byte(estimate.left.get(gram, 1.0)) for gram in pairs),
        packed([key(gram) for gram in triples]),
        bytes(as_byte(estimate.chances[gram]) for gram in triples),
    ]
    print(f"{len(words)} words, {len(pairs)} pairs, {len(triples)} triples")
    return struct.pack(f"<{len(parts)}I", *map(len, parts)) + b"".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ngrams", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=Path, nargs="*", default=[], help="files of words to number though not counted")
    parser.add_argument("--gains", type=float, nargs=2, default=(6.0, 30.0), help="least gain of a pair, of a triple")
    args = parser.parse_args()
    ones = {
        gram: count
        for gram, count in counted(args.ngrams / "1.tsv.gz")
        if gram[0][0] == "<" or is_wanted(gram[0], count)
    }
    known = {gram[0] for gram in ones}
    twos, threes = (
        {gram: count for gram, count in counted(args.ngrams / f"{size}.tsv.gz") if known.issuperset(gram)}
        for size in (2, 3)
    )
    rows = [row for path in args.words for row in path.read_text(encoding="utf-8").splitlines() if row[:1] != "#"]
    words = [*SPECIALS, *sorted({*known, *" ".join(rows).lower().split()} - set(SPECIALS))]
    target = args.out / "ngrams.gz"
    target.write_bytes(gzip.compress(table(words, Estimate(ones, twos, threes, args.gains)), 9, mtime=0))
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
