"""What a key says beyond what the given scorer judges: contents, activities, votes, sums, citations without a number."""

from tests.intake.sameness import Item, same_text
from tests.intake.scorer import Score


def score_further(key: Item, printed: Item) -> Score:
    """The further fields of the keys that were read for this project (000 and 004); others do not have them so."""
    found = Score()
    if "checks" not in key and not any(one.get("n_forms") is not None for one in key.get("contents") or []):
        return found
    bloc, got = key.get("bloc") or {}, printed.get("bloc") or {}
    found.listed("contents", key.get("contents") or [], printed["contents"], _same_content)
    found.listed("activities", key.get("activities") or [], printed["activities"], _same_activity)
    found.listed("awards", key.get("awards") or [], printed["awards"], _same_award)
    found.listed("checks", key.get("checks") or [], printed["checks"], lambda a, b: a == {name: b[name] for name in a})
    found.listed("bloc.elections", bloc.get("elections") or [], got.get("elections") or [], _same_election)
    cited = [one for one in (*(key.get("legal_bases") or []), *(key.get("references") or [])) if not one.get("date")]
    found.listed(
        "citations without a day", cited, [one for one in printed["citations"] if not one["date"]], _same_cited
    )
    marks = [one for one in key.get("targets") or [] if one.get("value") is None]
    found.listed(
        "marks without a figure", marks, [one for one in printed["targets"] if one["value"] is None], _same_mark
    )
    return found


def _same_content(want: Item, got: Item) -> bool:
    same = want["text"][:40].lower() == got["text"][:40].lower() or same_text(
        want["text"], got["text"][: len(want["text"])]
    )
    return str(want["num"]) == got["num"] and len(got["forms"]) == want["n_forms"] and same


def _same_activity(want: Item, got: Item) -> bool:
    days = (want["from"], want["to"]) == (got["from"], got["to"])
    return days and same_text(want["name"], got["name"][: len(want["name"]) + 12])


def _same_award(want: Item, got: Item) -> bool:
    return all(want[name] == got.get(name) for name in ("form", "authority", "status")) and len(want["who"]) == len(
        got["who"]
    )


def _same_election(want: Item, got: Item) -> bool:
    return (want["unit"].lower(), want["year"]) == (got["unit"].lower(), got["year"])


def _same_cited(want: Item, got: Item) -> bool:
    named = all(not want.get(name) or want[name] == got.get(name) for name in ("type", "number", "symbol"))
    return named and all(not want.get(name) or same_text(want[name], got.get(name)) for name in ("issuer", "subject")
                         if not want.get("symbol"))  # fmt: skip


def _same_mark(want: Item, got: Item) -> bool:
    return want["operator"] == got["operator"] and same_text(want["name"], got["name"])
