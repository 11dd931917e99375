"""300 scorers on one evening: bounded load on a served site over PostgreSQL, beside one serve process.

The city of the year bench with its rounds open is built by the real actions in a fresh PostgreSQL; `thidua serve` with
two workers answers. 300 scorers (one for each of 274 members, and a second one at 26 of them on the same sheets)
arrive evenly over MINUTES; each reads the round, opens its own sheet and one of another unit, saves every cell one by
one as the grid's script does, and hands both in. A cell that a colleague changed meanwhile is sent again on top, as a
person would. Heads look at their desk between the cells, and the members of two blocs at the ranking of the first half
of the year with its matrix, and at the fairness beside it. Afterwards every save that the site acknowledged is looked
for in the database. Log-ins are sessions made beforehand: the slow hash of passwords is another bench's subject.
"""

import http.client
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import urlencode

import django
from django.core.management import call_command
from scripts.with_postgres import server

from benches.case import Case, shown

MINUTES = float(os.environ.get("THIDUA_BENCH_MINUTES", "5"))
SCORERS = 300
PORT = int(os.environ.get("THIDUA_BENCH_PORT", "8019"))
SECRET = "only-for-this-bench"
PAUSE = (0.4, 1.6)
"""Seconds between two cells: faster than anybody types, so that the evening is harder than a real one."""
LIMIT_MS = 500
CONFLICT, OK, MOVED = 409, 200, 302
EVERY = 4
"""After how many cells a scorer looks at another page."""
CLOSED_BLOCS = 2
Given = tuple[str, int, tuple[int, int], int, int, tuple[tuple[str, str], ...]]
"""A scorer: session, round, two sheets, merit of the unit, number, and the other pages to look at (kind, path)."""


class Evening:
    """What the scorers saw and were promised."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.seconds: dict[str, list[float]] = defaultdict(list)
        self.promised: list[tuple[int, str, int, str]] = []
        self.conflicts = 0
        self.troubles: list[str] = []

    def took(self, kind: str, seconds: float) -> None:
        """Note the time of one answer."""
        with self.lock:
            self.seconds[kind].append(seconds)

    def promise(self, sheet: int, code: str, version: int, text: str) -> None:
        """Note a save that the site acknowledged."""
        with self.lock:
            self.promised.append((sheet, code, version, text))


class Scorer(threading.Thread):
    """One scorer's browser with its session."""

    def __init__(self, evening: Evening, start: float, given: Given) -> None:
        super().__init__(daemon=True)
        self.evening, self.start_at = evening, start
        self.session, self.round, self.sheets, self.merit, seed, self.others = given
        self.chance = Random(seed)
        self.line: http.client.HTTPConnection | None = None

    def ask(self, kind: str, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """One request on the scorer's kept line; its time is noted."""
        if self.line is None:
            self.line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        token = "a" * 32
        heads = {"Cookie": f"sessionid={self.session}; csrftoken={token}", "Accept-Language": "vi"}
        body = None
        if form is not None:
            body = urlencode(form | {"csrfmiddlewaretoken": token})
            heads |= {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token}
            heads |= {"Accept": "application/json"} if kind == "save a cell" else {}
        before = time.perf_counter()
        self.line.request(method, path, body, heads)
        answer = self.line.getresponse()
        text = answer.read().decode()
        self.evening.took(kind, time.perf_counter() - before)
        if answer.will_close:
            self.line = None
        return answer.status, text

    def run(self) -> None:
        """The evening of one scorer."""
        time.sleep(self.start_at)
        try:
            self.expect(OK, self.ask("read the round", "GET", f"/khoi-thi-dua/dot/{self.round}/"))
            for sheet in self.sheets:
                self.fill(sheet)
        except Exception as trouble:  # noqa: BLE001 - told with the figures
            self.evening.troubles.append(repr(trouble))

    def expect(self, wanted: int, answer: tuple[int, str]) -> str:
        """The body; anything but the status that is due is trouble."""
        if answer[0] != wanted:
            raise RuntimeError(f"{answer[0]} instead of {wanted}: {answer[1][:300]}")
        return answer[1]

    def fill(self, sheet: int) -> None:
        """Open a sheet, save its cells one by one, hand it in."""
        from benches.city import typed

        page = self.expect(OK, self.ask("open a sheet", "GET", f"/khoi-thi-dua/phieu/{sheet}/"))
        if "readonly" in page:
            return
        seen = dict(re.findall(r'data-criterion="([^"]+)" data-version="(\d*)"', page))
        for place, (code, text) in enumerate(typed(self.chance, self.merit).items()):
            time.sleep(self.chance.uniform(*PAUSE))
            if self.others and place % EVERY == 0:
                kind, path = self.chance.choice(self.others)
                self.expect(OK, self.ask(kind, "GET", path))
            if not self.save(sheet, code, text, int(seen.get(code) or 0)):
                return
        status, body = self.ask("hand a sheet in", "POST", f"/khoi-thi-dua/phieu/{sheet}/gui/", {})
        # Where two work on one sheet, the colleague may have handed it in.
        if status not in (OK, MOVED, 422):
            raise RuntimeError(f"{status}: {body[:300]}")

    def save(self, sheet: int, code: str, text: str, version: int) -> bool:
        """Save a cell, on top of a colleague's where there was one; whether the sheet is still open."""
        for _ in range(5):
            form = {"criterion": code, "typed": text, "version": str(version), "reason": ""}
            status, body = self.ask("save a cell", "POST", f"/khoi-thi-dua/phieu/{sheet}/luu/", form)
            said = json.loads(body)
            if status == OK:
                self.evening.promise(sheet, code, said["version"], text)
                return True
            codes = {reason["code"] for reason in said["reasons"]}
            if "sheet.already_submitted" in codes:
                return False
            if status != CONFLICT:
                raise RuntimeError(f"{status}: {body[:300]}")
            self.evening.conflicts += 1
            version = int(said["reasons"][0]["values"].get("version", version + 1))
        raise RuntimeError("five conflicts in one cell")


def _started(address: str) -> None:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "thidua.settings.dev", "THIDUA_SECRET_KEY": SECRET}
    os.environ["THIDUA_DATABASE"] = address
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def _given() -> list[Given]:
    """What each of the scorers has to do."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    from benches.city_actions import City
    from thidua.modules.scoring import public as scoring

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # nobody logs in by password here
    city = City()
    print(f"  {city.settle()} units, {city.set_up_blocs()} blocs, {city.open_rounds()} sheets", flush=True)
    print(f"  {city.close_first_half(CLOSED_BLOCS)} sheets of the first half of the year, closed", flush=True)
    given: list[Given] = []
    for code, _name, units in city.blocs:
        closed = city.first_half.get(code)
        pages = [("ranking, matrix", f"/khoi-thi-dua/dot/{closed}/ket-qua/")] if closed else []
        pages += [("fairness", f"/khoi-thi-dua/dot/{closed}/cong-bang/")] if closed else []
        round_ = city.rounds[code]
        view = scoring.round_view(round_)
        for unit in units:
            user = get_user_model().objects.get(username=unit.login)
            store = SessionStore()
            store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(user.pk), settings.AUTHENTICATION_BACKENDS[0]
            store[HASH_SESSION_KEY] = user.get_session_auth_hash()
            store.create()
            own, other, *_rest = view.sheets_of(city.units[unit.code])
            desk = [("head's page", f"/khoi-thi-dua/dot/{round_}/")] if unit is units[0] else []
            sheets = (int(own.id), int(other.id))
            given.append((str(store.session_key), int(round_), sheets, unit.merit, len(given), (*pages, *desk)))
    # The first units have a second scorer on the same sheets, who begins at the same moment.
    return [*given, *((*each[:4], 1000 + each[4], each[5]) for each in given[: SCORERS - len(given)])]


def _served(address: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "thidua.wiring.cli.run", "serve", "--port", str(PORT), "--workers", "2"]
    site = subprocess.Popen(command, env=os.environ | {"THIDUA_DATABASE": address})
    for _ in range(120):
        try:
            line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            line.request("GET", "/")
            line.getresponse()
        except OSError:
            time.sleep(0.5)
        else:
            return site
    raise RuntimeError("the site does not answer")


def _lost(evening: Evening) -> int:
    """How many acknowledged saves the database does not hold as they were acknowledged."""
    from benches.city import TABLE
    from thidua.core.scoring.sheet import entered
    from thidua.modules.scoring.models import CellRow

    of_tonight = CellRow.objects.filter(sheet__round__closed_at=None)
    kept = {(row.sheet_id, row.criterion, row.version): row.score for row in of_tonight.iterator()}
    lost = 0
    for sheet, code, version, text in evening.promised:
        criterion = TABLE.criterion(code)
        wanted = entered(criterion, text).or_raise().score if criterion else None
        lost += kept.get((sheet, code, version)) != wanted
    return lost + (len(kept) - len({(sheet, code, version) for sheet, code, version, _text in evening.promised}))


def _told(evening: Evening) -> None:
    for kind, seconds in evening.seconds.items():
        ms = sorted(each * 1000 for each in seconds)
        p95 = statistics.quantiles(ms, n=20)[-1]
        over = sum(1 for each in ms if each > LIMIT_MS)
        print(
            f"  {kind:<18} {len(ms):>6} answers  p50 {statistics.median(ms):6.0f} ms  p95 {p95:6.0f} ms"
            f"  slowest {ms[-1]:6.0f} ms  over {LIMIT_MS} ms: {over}", flush=True,
        )  # fmt: skip


def cases() -> Iterator[Case]:
    """Build the city, serve it, let the evening pass; the figures are printed."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-", dir="/tmp") as folder, server(Path(folder)) as found:
        address = found["THIDUA_DATABASE"]
        _started(address)
        given = _given()
        from django.db import connections

        site = _served(address)
        try:
            evening = Evening()
            second = {each[4] - 1000 for each in given if each[4] >= 1000}
            spread = MINUTES * 60 / len(given)
            starts = [(each[4] % 1000) * spread for each in given]
            print(f"  {len(given)} scorers over {MINUTES:g} minutes, {len(second)} sheets with two of them", flush=True)
            before = time.perf_counter()
            people = [Scorer(evening, start, each) for start, each in zip(starts, given, strict=True)]
            for person in people:
                person.start()
            for person in people:
                person.join()
            spent = time.perf_counter() - before
        finally:
            site.terminate()
            site.wait(30)
        asked = sum(map(len, evening.seconds.values()))
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"  processor time of the site: {shown((used.ru_utime + used.ru_stime) / asked)} an answer", flush=True)
        print(f"  {asked} answers in {spent:.0f} s ({asked / spent:.1f} a second)", flush=True)
        _told(evening)
        print(
            f"  cells acknowledged {len(evening.promised)}, lost {_lost(evening)};"
            f" conflicts settled {evening.conflicts};"
            f" troubles {len(evening.troubles)} {evening.troubles[:3]}", flush=True,
        )  # fmt: skip
        connections.close_all()
    yield from ()
