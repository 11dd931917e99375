"""The likeliest word at every place, all neighbours considered: forward-backward over words taken three at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from thidua.core.vietnamese.restore.language import LanguageModel

_NEGLIGIBLE = 1e-5


@dataclass(frozen=True, slots=True)
class Choice:
    """One word that may stand at a place: its number in the language model and the chance of what was read from it."""

    number: int
    chance: float


Place = Sequence[Choice]
_Table = list[list[float]]


def shares(model: LanguageModel, places: Sequence[Place], before: tuple[int, int]) -> list[list[float]]:
    """For each place the chance of each of its choices, adding up to 1, given all other places and two words before."""
    numbers = [[before[0]], [before[1]], *([choice.number for choice in place] for place in places)]
    forward: list[_Table] = [[[1.0]]]
    steps: list[dict[tuple[int, int], list[float]]] = []
    for index, place in enumerate(places):
        table, step = _forward(model, numbers[index : index + 3], place, forward[-1])
        forward.append(table)
        steps.append(step)
    return _backward(forward, steps)


def _forward(
    model: LanguageModel, numbers: Sequence[Sequence[int]], place: Place, table: _Table
) -> tuple[_Table, dict[tuple[int, int], list[float]]]:
    """Carry the chances of pairs one place on. Pairs with next to no chance are dropped for good."""
    first, second, third = numbers
    read = [choice.chance for choice in place]
    new: _Table = [[0.0] * len(third) for _ in second]
    known: dict[int, list[float]] = {}
    step: dict[tuple[int, int], list[float]] = {}
    floor = max(map(max, table)) * _NEGLIGIBLE
    for a, row in enumerate(table):
        for b, weight in enumerate(row):
            if weight <= floor:
                continue
            after = known.get(b)
            if after is None:
                after = known[b] = model.after(second[b], third)
            moves = list(map(mul, model.sharpened(first[a], second[b], third, after), read))
            step[a, b] = moves
            new[b] = [held + weight * move for held, move in zip(new[b], moves, strict=True)]
    total = sum(map(sum, new)) or 1.0
    return [[value / total for value in row] for row in new], step


def _backward(forward: list[_Table], steps: list[dict[tuple[int, int], list[float]]]) -> list[list[float]]:
    last = forward[-1]
    after: _Table = [[1.0] * len(row) for row in last]
    answer: list[list[float]] = []
    for index in range(len(steps), 0, -1):
        table = forward[index]
        joint = [list(map(mul, row, later)) for row, later in zip(table, after, strict=True)]
        sums = list(map(sum, zip(*joint, strict=True)))
        total = sum(sums) or 1.0
        answer.append([value / total for value in sums])
        earlier = forward[index - 1]
        back: _Table = [[0.0] * len(row) for row in earlier]
        for (a, b), moves in steps[index - 1].items():
            back[a][b] = sum(map(mul, moves, after[b]))
        scale = max(map(max, back)) or 1.0
        after = [[value / scale for value in row] for row in back]
    return answer[::-1]
