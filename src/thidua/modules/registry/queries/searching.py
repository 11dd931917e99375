"""Finding a name among millions: by its words without accents, page by page, in Vietnamese order.

Two ways lead to a page. Where few names have the words, the index of words tells them and they are sorted. Where many
do, the postings of the rarest word are read off in order (`registry_posting`: for each word its bearers in Vietnamese
order) and the other words are looked for in each name: the more names have the words, the sooner a page is full.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from thidua.core.vietnamese.fold import search_key

FEW = 2_000
"""Up to so many names are sorted; from there on the postings are read."""
COUNTED = 20_000
MOST_WORDS = 40
"""How many words of the register a typed beginning may stand for; one that stands for more is looked for everywhere."""
PAGE = 50
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. `units` None is everywhere; `after` is the place of the last name on the page before."""

    text: str
    units: tuple[int, ...] | None
    kind: str = ""
    after: Place | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words sought, without accents."""
        return tuple(search_key(self.text).split())


def _conditions(asked: Asked, key: str) -> tuple[str, list[Any]]:
    """What holds for every name that may be found, as SQL with its values; `key` is the column of the number."""
    said = ["1 = 1"]
    values: list[Any] = []
    if asked.units is not None:
        said.append(f"unit_id IN ({', '.join(['%s'] * len(asked.units)) or 'NULL'})")
        values += asked.units
    if asked.kind:
        said.append("kind = %s")
        values.append(asked.kind)
    if asked.after:
        said.append(f"(sorted_by, {key}) > (%s, %s)")
        values += asked.after
    return " AND ".join(said), values


def _run(sql: str, values: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _few(words: tuple[str, ...]) -> list[int] | None:
    """The numbers of all names with the words by the index of words, in no order; None where they are many."""
    if connection.vendor == "postgresql":
        match = " & ".join(f"{word}:*" for word in words)
        sql = (
            "SELECT id FROM registry_bearer WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s) "  # noqa: S608 - no value in it
            f"LIMIT {FEW + 1}"
        )
    else:
        match = " ".join(f'"{word}"*' for word in words)
        sql = f"SELECT rowid FROM registry_words WHERE registry_words MATCH %s LIMIT {FEW + 1}"  # noqa: S608 - no value in it
    found = [row[0] for row in _run(sql, [match])]
    return found if len(found) <= FEW else None


def _sorted(asked: Asked, keys: list[int], most: int) -> list[int]:
    """The first of these names in order, as far as they may be found."""
    if not keys:
        return []
    held, values = _conditions(asked, "id")
    places = ", ".join(map(str, keys))
    sql = f"SELECT id FROM registry_bearer WHERE id IN ({places}) AND {held} ORDER BY sorted_by, id LIMIT {most}"  # noqa: S608 - no value in it
    return [row[0] for row in _run(sql, values)]


def _in_order(asked: Asked, most: int) -> list[int]:
    """All names in order."""
    held, values = _conditions(asked, "id")
    sql = f"SELECT id FROM registry_bearer WHERE {held} ORDER BY sorted_by, id LIMIT {most}"  # noqa: S608 - no value in it
    return [row[0] for row in _run(sql, values)]


def _vocabulary(beginning: str) -> list[str]:
    """The words of the register that begin so, one step along the index for each."""
    sql = (
        "WITH RECURSIVE met(word) AS (SELECT min(word) FROM registry_posting WHERE word >= %s UNION ALL "  # noqa: S608 - no value in it
        "SELECT (SELECT min(word) FROM registry_posting AS next WHERE next.word > met.word) FROM met "
        f"WHERE substr(met.word, 1, {len(beginning)}) = %s) "
        f"SELECT word FROM met WHERE substr(word, 1, {len(beginning)}) = %s LIMIT {MOST_WORDS + 1}"
    )
    return [row[0] for row in _run(sql, [beginning] * 3)]


def _weight(words: list[str]) -> int:
    """How many postings the words have, counted up to a bound."""
    if len(words) > MOST_WORDS:
        return COUNTED + 1
    sql = f"SELECT count(*) FROM (SELECT 1 FROM registry_posting WHERE word = %s LIMIT {COUNTED}) AS counted"  # noqa: S608 - no value in it
    return sum(int(_run(sql, [word])[0][0]) for word in words)


def _read_off(asked: Asked, most: int) -> list[int]:
    """A page read off the postings of the rarest word, each name looked at for the other words."""
    known = {word: _vocabulary(word) for word in asked.words}
    rarest = min(known, key=lambda word: (_weight(known[word]), word)) if len(known) > 1 else asked.words[0]
    others = [word for word in known if word != rarest]
    held, values = _conditions(asked, "bearer_id")
    like = "".join(
        " AND EXISTS (SELECT 1 FROM registry_bearer AS b WHERE b.id = bearer_id AND ' ' || b.search LIKE %s)"
        for _word in others
    )
    found: dict[int, str] = {}
    for word in known[rarest]:
        sql = (
            f"SELECT bearer_id, sorted_by FROM registry_posting WHERE word = %s AND {held}{like} "  # noqa: S608 - no value in it
            f"ORDER BY sorted_by, bearer_id LIMIT {most}"
        )
        found |= dict(_run(sql, [word, *values, *(f"% {other}%" for other in others)]))
    return sorted(found, key=lambda key: (found[key], key))[:most]


def _everywhere(asked: Asked, most: int) -> list[int]:
    """Names in order, each looked at for the words: a beginning that very many names have fills a page at once."""
    held, values = _conditions(asked, "id")
    like = " AND ".join(["' ' || search LIKE %s"] * len(asked.words))
    sql = f"SELECT id FROM registry_bearer WHERE {held} AND {like} ORDER BY sorted_by, id LIMIT {most}"  # noqa: S608 - no value in it
    return [row[0] for row in _run(sql, [*values, *(f"% {word}%" for word in asked.words)])]


def found(asked: Asked) -> tuple[int, ...]:
    """The numbers of the bearers on the page, one more than a page where there are more."""
    most = PAGE + 1
    if not asked.words:
        return tuple(_in_order(asked, most))
    few = _few(asked.words)
    if few is not None:
        return tuple(_sorted(asked, few, most))
    if any(len(_vocabulary(word)) > MOST_WORDS for word in asked.words):
        return tuple(_everywhere(asked, most))
    return tuple(_read_off(asked, most))
