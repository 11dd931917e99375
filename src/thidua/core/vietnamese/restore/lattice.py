"""The likeliest word at every place, all neighbours considered: forward-backward, over pairs and then over triples.

Over pairs it is quick and says which choices have next to no chance; only the others are weighed by what comes after
two words. Each pass keeps its tables in lists, one number to a choice.
"""

from collections.abc import Sequence
from operator import mul

from thidua.core.vietnamese.restore.choices import Choices, Numbers, scaled
from thidua.core.vietnamese.restore.language import LanguageModel
from thidua.core.vietnamese.restore.triples import by_triples

# What is left aside: a way that has this share of the best one's chance, and a choice with this share of its place's.
_NEGLIGIBLE = 1e-5
_HOPELESS = 3e-4


_Ways = list[tuple[int, Sequence[float]]]


def shares(model: LanguageModel, places: Sequence[Choices], before: tuple[int, int]) -> list[list[float]]:
    """For each place the chance of each of its choices, adding up to 1, given all other places and two words before."""
    answer = _by_pairs(model, places, before[1])
    kept = [_hopeful(share) for share in answer]
    fewer = [_only(place, stay) for place, stay in zip(places, kept, strict=True)]
    for share, stay, weighed in zip(answer, kept, by_triples(model, fewer, before), strict=True):
        share[:] = [0.0] * len(share)
        for at, value in zip(stay, weighed, strict=True):
            share[at] = value
    return answer


def _hopeful(share: Sequence[float]) -> list[int]:
    floor = max(share) * _HOPELESS
    return [at for at, value in enumerate(share) if value >= floor]


def _only(place: Choices, stay: Sequence[int]) -> Choices:
    if len(stay) == len(place.numbers):
        return place
    return Choices(tuple([place.numbers[at] for at in stay]), tuple([place.chances[at] for at in stay]))


def _by_pairs(model: LanguageModel, places: Sequence[Choices], before: int) -> list[list[float]]:
    """The chance of each choice, given the word before it and the word after it, and so on to both ends."""
    numbers: Numbers = (before,)
    weights = [1.0]
    forward: list[list[float]] = []
    taken: list[_Ways] = []
    for place in places:
        floor = max(weights) * _NEGLIGIBLE
        ways = [(at, model.after_one(numbers[at], place.numbers)) for at, held in enumerate(weights) if held > floor]
        numbers, weights = place.numbers, scaled(map(mul, _mixed(ways, weights), place.chances))
        forward.append(weights)
        taken.append(ways)
    return _back_by_pairs(places, forward, taken)


def _back_by_pairs(
    places: Sequence[Choices], forward: Sequence[list[float]], taken: Sequence[_Ways]
) -> list[list[float]]:
    later: list[float] = [1.0] * len(forward[-1])
    answer: list[list[float]] = []
    for index in range(len(places) - 1, -1, -1):
        answer.append(scaled(map(mul, forward[index], later)))
        read = list(map(mul, places[index].chances, later))
        earlier = [0.0] * (len(forward[index - 1]) if index else 1)
        for at, row in taken[index]:
            earlier[at] = sum(map(mul, row, read))
        later = scaled(earlier)
    return answer[::-1]


def _mixed(ways: _Ways, weights: Sequence[float]) -> Sequence[float]:
    """The rows added up, each with its weight."""
    if len(ways) == 1:
        return ways[0][1]
    heavy = [[weights[at] * value for value in row] for at, row in ways]
    return list(map(sum, zip(*heavy, strict=True)))
