"""A year of a city's 35 blocs with 274 members through the real actions, from the catalogue to proved results.

Every unit, person, duty, bloc, formula, table, round, score, hand-in, verification, meeting and closing is an action as
a person would take it, with its right, lifecycle step and history. Merits, scores and chance are simulated (a seed).
The cases at the end prove every official figure from its snapshot and walk the history's chain.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import django
from django.core.management import call_command
from django.db import connection

from benches.case import Case, shown


def _started(folder: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.test")
    os.environ["THIDUA_DATABASE"] = str(Path(folder) / "year.sqlite3")
    django.setup()
    call_command("migrate", verbosity=0)


def _told(name: str, call: Callable[[], int], each: str) -> None:
    """Do one part of the year and print what it took."""
    before = time.perf_counter()
    count = call()
    spent = time.perf_counter() - before
    print(f"  {name:<44} {shown(spent):>10}  {count} {each}, {shown(spent / max(count, 1))} each", flush=True)


def _score(city: object) -> int:
    """Every member fills and hands in its own sheet and those of all others of its bloc; how many cells."""
    from benches import city as made
    from benches.city_actions import SEED, City, acting
    from thidua.foundation.act import rehearsing
    from thidua.modules.scoring import public as scoring

    assert isinstance(city, City)
    chance, cells = Random(SEED + 1), 0
    with rehearsing(made.SCORING):
        for code, _name, units in city.blocs:
            merits = {city.units[unit.code]: unit.merit for unit in units}
            sheets = scoring.round_view(city.rounds[code]).sheets
            logins = {city.units[unit.code]: unit.login for unit in units}
            for sheet in sheets:
                ctx = acting(logins[sheet.scorer])
                merit = min(merits[sheet.scored] + (4 if sheet.is_own else 0), 99)
                for criterion, text in made.typed(chance, merit).items():
                    typed = scoring.Typed(criterion, text)
                    scoring.enter_score(ctx, sheet=sheet.id, typed=typed, version=0).or_raise()
                    cells += 1
                scoring.submit_sheet(ctx, sheet=sheet.id).or_raise()
    return cells


def _verify(city: object) -> int:
    """Heads and deputies of the clusters verify: as proposed, and the first criterion changed with a reason."""
    from benches import city as made
    from benches.city_actions import City, acting
    from thidua.foundation.act import rehearsing
    from thidua.modules.scoring import public as scoring

    assert isinstance(city, City)
    done = 0
    with rehearsing(made.MET):
        for code, _name, units in city.blocs:
            if not code.startswith("C"):
                continue
            logins = {city.units[unit.code]: unit.login for unit in units}
            scoring.begin_verification(acting(units[0].login), scoring_round=city.rounds[code]).or_raise()
            for sheet in scoring.round_view(city.rounds[code]).checks:
                ctx = acting(logins[sheet.scorer])
                scoring.accept_proposal(ctx, sheet=sheet.id).or_raise()
                lower = scoring.Typed("I.1", "8", "Số liệu của sở chỉ xác nhận 8 điểm")
                scoring.enter_score(ctx, sheet=sheet.id, typed=lower, version=1).or_raise()
                scoring.submit_sheet(ctx, sheet=sheet.id).or_raise()
                done += 1
    return done


def _close(city: object) -> int:
    """Each bloc's meeting sees the provisional ranking, and its head closes."""
    from benches import city as made
    from benches.city_actions import City, acting
    from thidua.foundation.act import rehearsing
    from thidua.modules.scoring import public as scoring

    assert isinstance(city, City)
    with rehearsing(made.MET):
        for code, _name, units in city.blocs:
            ctx = acting(units[0].login)
            scoring.put_to_meeting(ctx, scoring_round=city.rounds[code]).or_raise()
            scoring.close_round(ctx, scoring_round=city.rounds[code]).or_raise()
    return len(city.blocs)


def _proved() -> int:
    """Compute every official figure again from its snapshot alone."""
    from thidua.modules.scoring import public as scoring

    found = list(scoring.proofs())
    wrong = [proof for proof in found if proof.trouble]
    if wrong:
        raise RuntimeError(f"not proved: {wrong[0]}")
    return sum(proof.figures for proof in found)


def cases() -> Iterator[Case]:
    """The year, part by part, printed as it goes; then what is asked of it."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        _started(folder)
        from benches.city_actions import City
        from thidua.foundation import audit
        from thidua.foundation.models import AuditEntry

        city = City()
        _told("units with their people and duties", city.settle, "units")
        _told("catalogue of the city from one workbook", city.set_up_blocs, "blocs")
        _told("formulas, tables, rounds opened", city.open_rounds, "sheets")
        _told("scores entered, sheets handed in", lambda: _score(city), "cells")
        _told("verification by heads and deputies", lambda: _verify(city), "sheets")
        _told("meeting and closing", lambda: _close(city), "blocs")
        _told("history sealed", lambda: audit.seal() or AuditEntry.objects.count(), "entries")
        figures = _proved()
        yield Case("every official figure from its snapshot", _proved, runs=3, count=figures)
        trouble = audit.verify().trouble
        if trouble:
            raise RuntimeError(trouble)
        yield Case("the chain of the history walked", audit.verify, runs=1, count=AuditEntry.objects.count())
        connection.close()
