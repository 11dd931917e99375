"""The city's year-end round of 35 blocs, from closed results to four hundred certificates and a public check of one.

The story is that of the demo (`thidua.wiring.demo.city`), every step an action as a person would take it; here each
stage is timed. `THIDUA_BENCH_CITY=small` plays the cut that `make demo` shows.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection

from benches.case import Case, shown

CHECKED = "là thật"


def _started(folder: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.test")
    os.environ.setdefault("THIDUA_DATABASE", str(Path(folder) / "year_end.sqlite3"))
    django.setup()
    call_command("migrate", verbosity=0)


def _told(name: str, stage: Callable[[], int], each: str) -> None:
    """Do one stage and print what it took, by the clock and by this process's own processor time."""
    before, own = time.perf_counter(), time.process_time()
    count = stage()
    spent, used = time.perf_counter() - before, time.process_time() - own
    line = f"  {name:<44} {shown(spent):>9}  own processor {shown(used):>9}  {count} {each}"
    print(f"{line}, {shown(spent / max(count, 1))} each", flush=True)


def _city() -> object:
    """The city with its office and its head, as the demo has them before the round."""
    from thidua.core.access.duty import Duty
    from thidua.foundation.act import system_context
    from thidua.modules.directory import public as directory
    from thidua.wiring.demo.city_blocs import SMALL, WHOLE, City
    from thidua.wiring.demo.people import BEGINNING, PASSWORD

    ctx = system_context()
    boss = directory.NewPerson("Quản trị", "", "quantri", PASSWORD)
    root = directory.set_up(
        ctx, code="HP", name="Thành phố Hải Phòng", place="Hải Phòng", administrator=boss, since=BEGINNING
    ).or_raise()
    for login, duty in (("vanphong", Duty.STANDING_OFFICE), ("chutich", Duty.UNIT_HEAD)):
        new = directory.NewPerson(login, login, login, PASSWORD)
        person = directory.add_person(ctx, unit=root, person=new).or_raise()
        directory.give_duty(ctx, unit=root, person=person, duty=duty, since=BEGINNING).or_raise()
    size = SMALL if os.environ.get("THIDUA_BENCH_CITY") == "small" else WHOLE
    return City(size, root, "vanphong", "chutich")


def _checked(text: str) -> None:
    """What anybody sees who scans the code: the public page, without a log-in."""
    from django.test import Client

    answer = Client(headers={"host": "localhost"}).post("/kiem-tra/", {"code": text})
    if answer.status_code != 200 or "form-error" in answer.content.decode():
        raise RuntimeError(f"the check answered {answer.status_code}")


def cases() -> Iterator[Case]:
    """The round, stage by stage, printed as it goes; then what is asked of it."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        _started(folder)
        from thidua.foundation import audit
        from thidua.foundation.act import new_context
        from thidua.modules.certificates.queries import to_print
        from thidua.modules.directory import public as directory
        from thidua.modules.registry import public as registry
        from thidua.wiring.demo.city import play
        from thidua.wiring.demo.city_blocs import City

        city = _city()
        assert isinstance(city, City)
        awards = play(city, _told)
        ctx = new_context(directory.holder_named("vanphong"))
        text = to_print(awards.batch)[1][0].qr
        yield Case("public check of one by its QR code", lambda: _checked(text), runs=5)
        yield Case("search of the register, “nguyen”", lambda: registry.search(ctx, "nguyen"), runs=5)
        yield Case("history of who lost the award", lambda: registry.bearer_page(ctx, awards.fallen), runs=5)
        audit.seal()
        if audit.verify().trouble or registry.first_fault(city.city) is not None:
            raise RuntimeError("the history or the register does not hold")
        yield Case("chain of the register walked", lambda: registry.first_fault(city.city), runs=1)
        connection.close()
