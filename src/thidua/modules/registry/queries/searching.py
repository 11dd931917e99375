"""Finding a name among millions: by its words without accents, page by page, in Vietnamese order.

Four ways lead to a page, so that none has to be read to the end where it is long. Where the asker's units have few
names, all of those are looked through. Where many names have the words, the postings of one word are read off in order
(`registry_posting`: for each word its bearers in Vietnamese order) and the other words are looked for in each name: the
more names have the words, the sooner a page is full. Where a stretch of them did not fill it, the names are rare: the
index of words tells them and they are sorted. A beginning that stands for very many words is looked for in all names.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from thidua.core.vietnamese.fold import search_key

NARROW = 10_000
"""Up to so many names in the asker's units are looked through one by one."""
STRETCHES = (30_000, 130_000)
"""So many postings of a word are read off, a few first, before the index of words is asked.

Reading on is cheaper than the index where a beginning stands for many words, and names that have the words may all lie
far down: the order goes by given names.
"""
FEW = 8_000
"""Up to so many names are sorted; from there on the postings are read to the end."""
SHORTLY, LONGER, FAMILIAR = 2_000, 25_000, 3
"""So far postings are counted, at first and where that says nothing, to find the word to read off; a word typed whole
stands for so few words."""
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
        """The words sought, without accents, each once."""
        return tuple(dict.fromkeys(search_key(self.text).split()))


def _run(sql: str, values: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


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


def _looked_for(asked: Asked) -> tuple[str, list[Any]]:
    """The conditions, and that each word begins a word of the name."""
    held, values = _conditions(asked, "id")
    likes = "".join(" AND ' ' || search LIKE %s" for _word in asked.words)
    return held + likes, [*values, *(f"% {word}%" for word in asked.words)]


def _are_few(units: tuple[int, ...]) -> bool:
    places = ", ".join(["%s"] * len(units)) or "NULL"
    some = f"SELECT 1 FROM registry_bearer WHERE unit_id IN ({places}) LIMIT {NARROW + 1}"  # noqa: S608 - no value in it
    return int(_run(f"SELECT count(*) FROM ({some}) AS counted", list(units))[0][0]) <= NARROW  # noqa: S608 - no value in it


def _looked_through(asked: Asked, most: int) -> list[int]:
    """The names of few units, each looked at; what the units have is found first, and only then put in order."""
    held, values = _looked_for(asked)
    sql = (
        f"WITH mine AS MATERIALIZED (SELECT id, sorted_by FROM registry_bearer WHERE {held}) "  # noqa: S608 - no value in it
        f"SELECT id FROM mine ORDER BY sorted_by, id LIMIT {most}"
    )
    return [row[0] for row in _run(sql, values)]


def _everywhere(asked: Asked, most: int) -> list[int]:
    """Names in order, each looked at for the words: a beginning that very many names have fills a page at once."""
    held, values = _looked_for(asked)
    sql = f"SELECT id FROM registry_bearer WHERE {held} ORDER BY sorted_by, id LIMIT {most}"  # noqa: S608 - no value in it
    return [row[0] for row in _run(sql, values)]


def _vocabulary(beginning: str) -> list[str]:
    """The words of the register that begin so, one step along the index for each; one more than MOST_WORDS at most."""
    sql = (
        "WITH RECURSIVE met(word) AS (SELECT min(word) FROM registry_posting WHERE word >= %s UNION ALL "  # noqa: S608 - no value in it
        "SELECT (SELECT min(word) FROM registry_posting AS next WHERE next.word > met.word) FROM met "
        f"WHERE substr(met.word, 1, {len(beginning)}) = %s) "
        f"SELECT word FROM met WHERE substr(word, 1, {len(beginning)}) = %s LIMIT {MOST_WORDS + 1}"
    )
    return [row[0] for row in _run(sql, [beginning] * 3)]


def _weight(words: list[str], most: int) -> int:
    """How many postings the words have, counted up to a bound."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM registry_posting WHERE word = %s LIMIT %s) AS counted"
    total = 0
    for word in words:
        total += int(_run(sql, [word, most - total])[0][0])
        if total >= most:
            break
    return total


def _rarest(known: dict[str, list[str]]) -> str:
    """The typed word that the fewest names have, of those typed whole; where none is, of those that stand for few.

    Counted shortly first. Among words that very many names have it is the last: names begin with what most share.
    """
    whole = [word for word in known if len(known[word]) <= FAMILIAR]
    leading = whole or [word for word in known if len(known[word]) <= MOST_WORDS]
    for most in (SHORTLY, LONGER) if len(leading) > 1 else ():
        weights = {word: _weight(known[word], most) for word in leading}
        rarest = min(leading, key=lambda word: weights[word])
        if weights[rarest] < most:
            return rarest
    return leading[-1]


def _end(asked: Asked, word: str, stretch: int) -> Place | None:
    """The place at which a stretch of a word's postings ends, None where there are no more than a stretch."""
    after = " AND (sorted_by, bearer_id) > (%s, %s)" if asked.after else ""
    sql = (
        f"SELECT sorted_by, bearer_id FROM registry_posting WHERE word = %s{after} ORDER BY sorted_by, bearer_id "  # noqa: S608 - no value in it
        f"LIMIT 1 OFFSET {stretch}"
    )
    found = _run(sql, [word, *(asked.after or ())])
    return (found[0][0], found[0][1]) if found else None


def _read_off(asked: Asked, lead: list[str], others: list[str], most: int, stretch: int = 0) -> list[int] | None:
    """A page read off the postings of the leading words; None where a stretch of one neither ended nor filled it."""
    held, values = _conditions(asked, "bearer_id")
    like = " AND ' ' || search LIKE %s" * len(others)
    found: dict[int, str] = {}
    for word in lead:
        end = _end(asked, word, stretch) if stretch else None
        until = " AND (sorted_by, bearer_id) < (%s, %s)" if end else ""
        sql = (
            f"SELECT bearer_id, sorted_by FROM registry_posting WHERE word = %s AND {held}{until}{like} "  # noqa: S608 - no value in it
            f"ORDER BY sorted_by, bearer_id LIMIT {most}"
        )
        hits = _run(sql, [word, *values, *(end or ()), *(f"% {other}%" for other in others)])
        if end and len(hits) < most:
            return None
        found |= dict(hits)
    return sorted(found, key=lambda key: (found[key], key))[:most]


def _match(known: dict[str, list[str]]) -> tuple[str, str]:
    """What asks the index of words for the numbers of all names with the words, and its value."""
    if connection.vendor == "postgresql":
        terms = [" | ".join(words) if len(words) <= MOST_WORDS else f"{word}:*" for word, words in known.items()]
        sql = "SELECT id FROM registry_bearer WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s)"
        return sql, " & ".join(f"({term})" for term in terms)
    quoted = {word: [f'"{each}"' for each in words] for word, words in known.items()}
    terms = [" OR ".join(each) if len(each) <= MOST_WORDS else f'"{word}"*' for word, each in quoted.items()]
    sql = "SELECT rowid AS id FROM registry_words WHERE registry_words MATCH %s"
    return sql, " AND ".join(f"({term})" for term in terms)


def _sorted(asked: Asked, known: dict[str, list[str]], most: int) -> list[int] | None:
    """A page by the index of words, all its names put in order; None where they are too many for that."""
    held, values = _conditions(asked, "id")
    match, term = _match(known)
    if int(_run(f"SELECT count(*) FROM ({match} LIMIT {FEW + 1}) AS hits", [term])[0][0]) > FEW:  # noqa: S608 - no value in it
        return None
    sql = (
        f"WITH hits AS MATERIALIZED ({match}), mine AS MATERIALIZED (SELECT id, sorted_by FROM registry_bearer "  # noqa: S608 - no value in it
        f"WHERE id IN (SELECT id FROM hits) AND {held}) SELECT id FROM mine ORDER BY sorted_by, id LIMIT {most}"
    )
    return [row[0] for row in _run(sql, [term, *values])]


def _by_words(asked: Asked, known: dict[str, list[str]], most: int) -> list[int]:
    """A page by the words of the register that the typed ones stand for."""
    lead = _rarest(known)
    others = [word for word in known if word != lead]
    for stretch in STRETCHES if others else (0,):
        page = _read_off(asked, known[lead], others, most, stretch)
        if page is not None:
            return page
    page = _sorted(asked, known, most)
    return page if page is not None else _read_off(asked, known[lead], others, most) or []


def found(asked: Asked) -> tuple[int, ...]:
    """The numbers of the bearers on the page, one more than a page where there are more."""
    most = PAGE + 1
    if asked.units is not None and _are_few(asked.units):
        return tuple(_looked_through(asked, most))
    known = {word: _vocabulary(word) for word in asked.words}
    if not all(known.values()):
        return ()
    if all(len(words) > MOST_WORDS for words in known.values()):
        return tuple(_everywhere(asked, most))
    return tuple(_by_words(asked, known, most))
