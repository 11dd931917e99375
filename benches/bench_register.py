"""The register at five million entries on both engines: a part of a name without accents, and a person's whole history.

Beside them stands what the machine can do: one row by its primary key, in the same run. `THIDUA_BENCH_REGISTER` is the
number of entries (5,000,000 where it is not set). `THIDUA_BENCH_KEEP` names a folder in which the SQLite file is kept
for the next run. With `THIDUA_DATABASE` the bench measures that database alone, and builds it where it is empty.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command
from django.db import connection

from benches.case import Case, shown

ENTRIES = int(os.environ.get("THIDUA_BENCH_REGISTER", "5000000"))
HERE = Path(__file__).resolve().parent.parent
SOUGHT = (
    # what is typed most: a family, a whole name, a family with the commonest middle name
    "nguyen", "tran", "nguyễn văn", "le thi", "nguyen thi huong", "Trần Văn Hùng", "pham minh duc", "hoang anh",
    # parts from the middle, a given name, words in another order
    "van an", "thi thu", "minh", "huong", "an nguyen", "thu ha", "duc anh le", "kim oanh",
    # names still being typed
    "ng", "th", "an", "qu", "nguye", "phuo", "nguyen th", "tran va h", "le t h", "h",
    # rare names, and common words that seldom meet
    "khuat", "giang a pao", "nghiem xuan", "su", "tran nguyen", "le pham", "vo thi vy", "ly y", "khuat oanh",
    # collectives
    "phong tai chinh", "truong tieu hoc le", "to dan pho so", "noi vu",
    # nobody
    "khong co ai", "nguyen xyz", "zz",
)  # fmt: skip
"""Parts of names as people type them; none was chosen for its speed."""
ROUNDS = 3


def _percentile(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


Taken = tuple[float, float]
"""How long a call took by the clock on the wall, and by the processor in this process alone."""


def _line(name: str, taken: list[Taken]) -> str:
    wall, own = [each[0] for each in taken], [each[1] for each in taken]
    half, most, worst = (shown(_percentile(wall, share)) for share in (0.5, 0.95, 1.0))
    spent = shown(_percentile(own, 0.95))
    return (
        f"  {name:<28} p50 {half:>8}  p95 {most:>8}  worst {worst:>8}  own processor p95 {spent}  ({len(taken)} calls)"
    )


def _timed(call: Callable[[], object]) -> Taken:
    before, own = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - before, time.process_time() - own


def _told(name: str, calls: dict[str, Callable[[], object]]) -> None:
    """Call all, the rounds one after another so that none is warm from itself; print the spread and the slowest."""
    taken: dict[str, list[Taken]] = {key: [] for key in calls}
    for _round in range(ROUNDS + 1):
        for key, call in calls.items():
            taken[key].append(_timed(call))
    warm = {key: seconds[1:] for key, seconds in taken.items()}
    print(_line(name, [each for seconds in warm.values() for each in seconds]), flush=True)
    slowest = sorted(warm, key=lambda key: max(warm[key]), reverse=True)[:3]
    told = (f"{key} {shown(max(warm[key])[0])} ({shown(max(warm[key])[1])})" for key in slowest)
    print(f"    slowest: {', '.join(told)}", flush=True)


def _bare(key: int) -> object:
    """What a look-up costs at least: one row by its primary key, without the mapper."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM registry_bearer WHERE id = %s", [key])
        return cursor.fetchone()


def _measured() -> None:
    """Every measure on the database in use."""
    from thidua.core.kernel.ids import BearerId
    from thidua.foundation.act import new_context
    from thidua.modules.directory import public as directory
    from thidua.modules.registry import public
    from thidua.modules.registry.models import Bearer

    first, last = (Bearer.objects.order_by(order).values_list("id", flat=True)[0] for order in ("id", "-id"))
    print(f"  {connection.vendor}: {ENTRIES:,} entries, {last - first + 1:,} bearers")
    chance = random.Random(11)
    keys = [chance.randint(first, last) for _ in range(60)] + [first, first + 1]
    _told("bare row by its key", {str(key): partial(_bare, key) for key in keys})
    for login, who in (("city", "whole city"), ("branch", "27 units of 274"), ("ward", "one unit of 274")):
        seen = new_context(directory.holder_named(login))
        _told(f"search, {who}", {f"“{part}”": partial(public.search, seen, part) for part in SOUGHT})
    ctx = new_context(directory.holder_named("city"))
    ends_of = {part: public.search(ctx, part).onward for part in SOUGHT}
    _told("search, page two", {
        f"“{part}”": partial(public.search, ctx, part, after=place) for part, place in ends_of.items() if place
    })  # fmt: skip
    _told("history of a person", {str(key): partial(public.bearer_page, ctx, BearerId(key)) for key in keys})


def _alone() -> None:
    """Build the database in use where it is empty, and measure it."""
    from benches.register_world import build

    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.test"
    django.setup()
    call_command("migrate", verbosity=0)
    from thidua.modules.registry.models import Bearer

    if not Bearer.objects.exists():
        before = time.perf_counter()
        build(ENTRIES)
        print(f"  built in {shown(time.perf_counter() - before)}", flush=True)
    _measured()


def _elsewhere(before: list[str], **more: Any) -> None:
    command = [*before, sys.executable, "-m", "benches.case", "register"]
    subprocess.run(command, cwd=HERE, env=os.environ | more, check=True)


def cases() -> Iterator[Case]:
    """Both engines one after the other, each in a process of its own; or the one that the environment names."""
    if os.environ.get("THIDUA_DATABASE"):
        _alone()
        return
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        kept = Path(os.environ.get("THIDUA_BENCH_KEEP", folder))
        _elsewhere([], THIDUA_DATABASE=str(kept / "register.sqlite3"))
    # The default of 128 MB is meant to start anywhere; the register of a whole country gets a server that is set up.
    _elsewhere([sys.executable, "scripts/with_postgres.py"], THIDUA_POSTGRES_OPTIONS="-c shared_buffers=1GB")
    yield from ()
