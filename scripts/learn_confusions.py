"""Learn how a page reader misspells Vietnamese, from ruined texts and their right form.

    learn_confusions.py --pair RAW RIGHT [--pair RAW RIGHT …] [--more RAW …] --out confusions.tsv

Words of each pair are aligned; then expectation-maximisation finds which characters each letter was read as. With
--more, ruined texts without a right form are restored by what was learnt so far, and their sure words counted too.
"""

import argparse
from collections import Counter
from itertools import product
from pathlib import Path

from thidua.adapters.language_model import load_model
from thidua.core.vietnamese.fold import fold
from thidua.core.vietnamese.restore import Model, Restorer
from thidua.core.vietnamese.restore.channel import Channel
from thidua.core.vietnamese.restore.confusions import RAW_MAX, Confusions, units
from thidua.core.vietnamese.restore.tokens import Kind, pieces
from thidua.core.vietnamese.syllable import is_syllable
from thidua.core.vietnamese.tone import normalised

Words = Counter[tuple[str, str]]
BAND, GAP, LONGEST = 80, 0.7, 10
ROUNDS, LEAST = 6, 0.05
SURE_FROM = 85
EDGES = "'’‘\""


def words_of(text: str) -> list[str]:
    return [piece.raw for line in text.split("\n") for piece in pieces(line) if piece.kind is not Kind.MARK]


def distance(first: str, second: str) -> float:
    """The share of letters in which two words differ, accents aside."""
    first, second = fold(first), fold(second)
    row = list(range(len(second) + 1))
    for place, char in enumerate(first, start=1):
        new = [place]
        for other, target in enumerate(second, start=1):
            new.append(min(row[other] + 1, new[-1] + 1, row[other - 1] + (char != target)))
        row = new
    return row[-1] / max(len(first), len(second), 1)


def aligned(raw: list[str], right: list[str]) -> list[tuple[str, str]]:
    """The words of two texts that stand for each other, by the cheapest alignment near the diagonal."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(raw) + 1):
        middle = i * len(right) // max(len(raw), 1)
        for j in range(max(0, middle - BAND), min(len(right), middle + BAND) + 1):
            ways = [
                (before[0] + (GAP if step != (1, 1) else 1.3 * distance(raw[i - 1], right[j - 1])), step)
                for step in ((1, 1), (1, 0), (0, 1))
                if (before := best.get((i - step[0], j - step[1]))) is not None
            ]
            if ways:
                best[i, j] = min(ways)
    i, j = len(raw), len(right)
    pairs = []
    while i or j:
        step = best[i, j][1]
        if step == (1, 1):
            pairs.append((raw[i - 1], right[j - 1]))
        i, j = i - step[0], j - step[1]
    return pairs[::-1]


def learnable(pairs: list[tuple[str, str]]) -> Words:
    found: Words = Counter()
    for raw, right in pairs:
        seen, true = raw.lower().strip(EDGES), right.lower()
        if is_syllable(true) and 0 < len(seen) <= LONGEST and abs(len(seen) - len(true)) <= 4:
            found[seen, true] += 1
    return found


def expected(raw: str, word: str, confusions: Confusions) -> dict[tuple[str, str], float]:
    """How often each unit was read as each piece of `raw`, over all ways of cutting both."""
    total, sums = 0.0, Counter()
    for cut in units(word):
        spans = [
            (unit, start, start + length, confusions.chance(cut[unit], raw[start : start + length]))
            for unit, start, length in product(range(len(cut)), range(len(raw) + 1), range(RAW_MAX + 1))
            if start + length <= len(raw)
        ]
        forward, backward = Counter({(0, 0): 1.0}), Counter({(len(cut), len(raw)): 1.0})
        for unit, start, end, chance in spans:
            forward[unit + 1, end] += forward[unit, start] * chance
        for unit, start, end, chance in reversed(spans):
            backward[unit, start] += backward[unit + 1, end] * chance
        total += forward[len(cut), len(raw)]
        for unit, start, end, chance in spans:
            share = forward[unit, start] * chance * backward[unit + 1, end]
            if share:
                sums[cut[unit], raw[start:end]] += share
    return {key: value / total for key, value in sums.items()} if total > 1e-12 else {}


def learnt(words: Words) -> Confusions:
    confusions = Confusions({})
    for _ in range(ROUNDS):
        counts: dict[tuple[str, str], float] = Counter()
        for (raw, word), times in words.items():
            for key, value in expected(raw, word, confusions).items():
                counts[key] += times * value
        confusions = Confusions({key: count for key, count in counts.items() if count > LEAST})
    return confusions


def restored(text: str, model: Model, confusions: Confusions) -> list[tuple[str, str]]:
    """The sure words of a ruined text, as restored with what was learnt so far."""
    channel = Channel(confusions, model.channel.lexicon)
    restorer = Restorer(Model(model.language, channel, model.abbreviations))
    lines = restorer.restore_lines(text.split("\n"))
    return [(token.raw, token.restored) for line in lines for token in line.tokens if token.confidence >= SURE_FROM]


def read(path: Path) -> str:
    return normalised(path.read_text(encoding="utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pair", type=Path, nargs=2, action="append", required=True)
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    words: Words = Counter()
    for raw, right in args.pair:
        words += learnable(aligned(words_of(read(raw)), words_of(read(right))))
    confusions = learnt(words)
    if args.more:
        model = load_model()
        sure = [pair for path in args.more for pair in restored(read(path), model, confusions)]
        confusions = learnt(words + learnable(sure))
    rows = sorted(confusions.counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    lines = [f"{unit}\t{raw}\t{count:.2f}" for (unit, raw), count in rows]
    head = "# letter, what it was read as, how often (sums of shares, so fractions occur)"
    args.out.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{args.out}: {len(lines)} rows from {words.total()} aligned words")


if __name__ == "__main__":
    main()
