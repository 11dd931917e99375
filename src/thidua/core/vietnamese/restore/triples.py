"""The chance of each choice at every place, weighed by what comes after two words: forward-backward over pairs."""

from collections.abc import Sequence
from operator import mul

from thidua.core.vietnamese.restore.choices import Choices, Numbers, scaled
from thidua.core.vietnamese.restore.language import LanguageModel

# A way with this share of the best one's chance is not followed.
_NEGLIGIBLE = 1e-5

_Pairs = dict[tuple[int, int], float]
_Steps = dict[tuple[int, int], Sequence[float]]


def by_triples(model: LanguageModel, places: Sequence[Choices], before: tuple[int, int]) -> list[list[float]]:
    """The chance of each choice, given the two words before it and the two after it, and so on to both ends."""
    first: Numbers = (before[0],)
    second: Numbers = (before[1],)
    held: _Pairs = {(0, 0): 1.0}
    forward, taken = [held], []
    for place in places:
        steps = _steps(model, first, second, place, held)
        held = _carried(held, steps)
        forward.append(held)
        taken.append(steps)
        first, second = second, place.numbers
    return _backby_triples(places, forward, taken)


def _steps(model: LanguageModel, first: Numbers, second: Numbers, place: Choices, held: _Pairs) -> _Steps:
    """For each pair the chances of going on to each choice of the place; where there is but one way, it is taken."""
    if len(held) == len(place.numbers) == 1:
        return dict.fromkeys(held, (1.0,))
    return {(a, b): list(map(mul, model.after_two(first[a], second[b], place.numbers), place.chances)) for a, b in held}


def _carried(held: _Pairs, steps: _Steps) -> _Pairs:
    """The chances of pairs one place on. Those with next to no chance are dropped for good."""
    new: _Pairs = {}
    for (a, b), weight in held.items():
        for c, move in enumerate(steps[a, b]):
            new[b, c] = new.get((b, c), 0.0) + weight * move
    most = max(new.values()) or 1.0
    return {pair: weight / most for pair, weight in new.items() if weight >= most * _NEGLIGIBLE}


def _backby_triples(places: Sequence[Choices], forward: Sequence[_Pairs], taken: Sequence[_Steps]) -> list[list[float]]:
    later: _Pairs = dict.fromkeys(forward[-1], 1.0)
    answer: list[list[float]] = []
    for index in range(len(places), 0, -1):
        sums = [0.0] * len(places[index - 1].numbers)
        for (b, c), weight in forward[index].items():
            sums[c] += weight * later[b, c]
        answer.append(scaled(sums))
        earlier = {
            (a, b): sum(move * later.get((b, c), 0.0) for c, move in enumerate(moves))
            for (a, b), moves in taken[index - 1].items()
        }
        most = max(earlier.values()) or 1.0
        later = {pair: value / most for pair, value in earlier.items()}
    return answer[::-1]
