"""Two at once, and one killed in the middle of closing: real threads and processes over a real file or server."""

import itertools
import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import Round, acting_as, scoring
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.scoring.formula import Missing
from thidua.foundation import audit
from thidua.foundation.act import rehearsing
from thidua.foundation.models import AuditEntry
from thidua.modules.scoring.models import CellRow, RoundRow, SheetRow, SnapshotRow

ROUNDS = 4
"""How often each race is run: the order of two threads is nobody's choice."""


def _copied_to_file(folder: Path) -> str:
    """SQLite in memory is one connection's own; as a file it is everybody's."""
    file = folder / "threads.sqlite3"
    connection.ensure_connection()
    with sqlite3.connect(file) as copy:
        connection.connection.backup(copy)
    copy.close()
    return str(file)


def _cloned_on_server(template: str) -> str:
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{template}_threads" TEMPLATE "{template}"')
    return f"{template}_threads"


@pytest.fixture
def transactional_db(django_db_setup: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[None]:
    """A database of the test's own in place of the suite's, so that threads may commit and nothing is flushed away."""
    settings, first = connections.settings["default"], connections["default"]
    template, is_server = str(settings["NAME"]), connection.vendor == "postgresql"
    with django_db_blocker.unblock():
        settings["NAME"] = _cloned_on_server(template) if is_server else _copied_to_file(tmp_path)
        connections["default"] = connections.create_connection("default")
        try:
            yield
        finally:
            connections["default"].close()
            settings["NAME"], connections["default"] = template, first
            if is_server:
                with first._nodb_cursor() as cursor:
                    cursor.execute(f'DROP DATABASE "{template}_threads"')


@pytest.fixture
def bloc(transactional_db: None) -> worlds.Bloc:
    return worlds.bloc_of_seven()


def race(*calls: Callable[[], Outcome[Any]]) -> list[Outcome[Any]]:
    """All calls at once, each in a thread of its own at the moment of the round; their answers in order."""
    start, answers, troubles = threading.Barrier(len(calls)), {}, []

    def run(place: int, call: Callable[[], Outcome[Any]]) -> None:
        with rehearsing(worlds.DURING):
            start.wait(20)
            try:
                answers[place] = call()
            except Exception as trouble:  # noqa: BLE001 - raised again in the test's own thread
                troubles.append(trouble)
            finally:
                connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    if troubles:
        raise troubles[0]
    return [answers[place] for place in range(len(calls))]


def test_two_people_at_one_cell_one_wins_and_the_other_is_told(bloc: worlds.Bloc):
    round_ = worlds.open_round(bloc)
    for scored in worlds.MEMBERS[:ROUNDS]:
        sheet = round_.sheets["DV3", scored]
        people = {"cham3": "70", "cung3": "80"}

        def enter(who: str, text: str, sheet: int = sheet) -> Callable[[], Outcome[Any]]:
            ctx, typed = acting_as(who), scoring.Typed("1", text)
            return lambda: scoring.enter_score(ctx, sheet=sheet, typed=typed, version=0)

        answers = race(*(enter(who, text) for who, text in people.items()))
        assert sorted(map(codes, answers)) == [[], ["conflict.cell_changed"]]
        [lost] = [answer for answer in answers if not isinstance(answer, Ok)]
        [kept] = CellRow.objects.filter(sheet=sheet)
        assert (kept.version, str(int(kept.score))) == (1, people[kept.by.removeprefix("Người ")])
        assert (lost.reasons[0].value("theirs"), lost.reasons[0].value("by")) == (kept.score, kept.by)
    assert AuditEntry.objects.filter(event="score.entered").count() == ROUNDS


def enter_and_hand_in(round_: Round) -> Callable[[], Outcome[Any]]:
    ctx, sheet = acting_as("cham3"), round_.sheets["DV3", "DV1"]

    def call() -> Outcome[Any]:
        saved = scoring.enter_score(ctx, sheet=sheet, typed=scoring.Typed("1", "50"), version=0)
        return scoring.submit_sheet(ctx, sheet=sheet) if isinstance(saved, Ok) else saved

    return call


def test_a_sheet_that_comes_while_the_round_is_closed_counts_or_is_refused(bloc: worlds.Bloc):
    for _ in range(ROUNDS):
        round_ = worlds.open_round(worlds.Bloc(bloc.units, worlds.start_bloc(bloc.units)), missing=Missing.EXCLUDE)
        worlds.hand_all_in(round_, but=(("DV3", "DV1"),))
        office = acting_as("truong")
        came, closed = race(
            enter_and_hand_in(round_), lambda key=round_.key, ctx=office: scoring.close_round(ctx, scoring_round=key)
        )
        assert closed == Ok(1)
        result = scoring.version_of(scoring.snapshots_of(office, round_.key), None).or_raise()
        counted = result.by_unit["Đơn vị thứ 1"].cross[2]
        state = SheetRow.objects.get(pk=round_.sheets["DV3", "DV1"]).state
        assert (codes(came), counted, state) in [
            ([], 50, "submitted"), (["round.closed_meanwhile"], None, "drafting"),
        ]  # fmt: skip


def test_a_sheet_returned_while_the_round_is_closed_is_returned_or_counted(bloc: worlds.Bloc):
    for _ in range(ROUNDS):
        round_ = worlds.open_round(worlds.Bloc(bloc.units, worlds.start_bloc(bloc.units)))
        worlds.hand_all_in(round_)
        office, head = acting_as("truong"), acting_as("lanhdao")
        returned, closed = race(
            partial(scoring.return_sheet, office, sheet=round_.sheets["DV3", "DV1"], because="Thiếu"),
            partial(scoring.close_round, head, scoring_round=round_.key),
        )
        assert (codes(returned), codes(closed)) in [([], ["round.sheets_missing"]), (["round.not_open"], [])]


def test_a_workbook_and_a_sheet_that_come_while_the_round_is_closed_wait_for_nobody_for_ever(bloc: worlds.Bloc):
    """A workbook locks its unit and its sheets, a sheet handed in its round: none waits for what the other holds."""
    for number in range(ROUNDS):
        round_ = worlds.open_round(worlds.Bloc(bloc.units, worlds.start_bloc(bloc.units)))
        worlds.hand_all_in(round_, but=(("DV1", "DV4"), ("DV3", "DV1")))
        worlds.enter(round_, "DV3", "DV1", _1="90")
        filled = (scoring.FilledSheet(bloc.units["DV4"], (scoring.Typed("1", "77"),)),)
        office, scorer, head = (acting_as(who) for who in ("truong", "cham3", "lanhdao"))
        uploaded, came, closed = race(
            partial(
                scoring.upload_sheets, office, scoring_round=round_.key, scorer=bloc.units["DV1"], filled=filled,
                name="p.xlsx", content=bytes([number, 1]),
            ),
            partial(scoring.submit_sheet, scorer, sheet=round_.sheets["DV3", "DV1"]),
            partial(scoring.close_round, head, scoring_round=round_.key),
        )  # fmt: skip
        assert (codes(uploaded), codes(came), codes(closed)) == ([], [], ["round.sheets_missing"])


def test_of_two_closings_one_closes(bloc: worlds.Bloc):
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_)
    people = [acting_as(who) for who in ("truong", "lanhdao")]
    answers = race(*(partial(scoring.close_round, ctx, scoring_round=round_.key) for ctx in people))
    assert sorted(map(codes, answers)) == [[], ["round.not_open"]]
    assert SnapshotRow.objects.count() == 1
    assert AuditEntry.objects.filter(event="round.closed").count() == 1


def test_the_last_sheet_in_and_another_taken_back_happen_one_after_the_other(bloc: worlds.Bloc):
    """Were both to pass side by side, the scores would be open to read for a moment and then hidden again."""
    for _ in range(ROUNDS):
        round_ = worlds.open_round(worlds.Bloc(bloc.units, worlds.start_bloc(bloc.units)))
        worlds.hand_all_in(round_, but=(("DV7", "DV7"),))
        worlds.enter(round_, "DV7", "DV7", _1="90")
        since, last, other = traces.mark(), acting_as("cham7"), acting_as("cham3")
        submitted, withdrawn = race(
            partial(scoring.submit_sheet, last, sheet=round_.sheets["DV7", "DV7"]),
            partial(scoring.withdraw_sheet, other, sheet=round_.sheets["DV3", "DV1"]),
        )
        assert codes(submitted) == []
        assert (codes(withdrawn), traces.events(since)) in [
            ([], ["sheet.withdrawn", "sheet.submitted"]), (["sheet.scores_are_open"], ["sheet.submitted"]),
        ]  # fmt: skip


def test_many_units_at_work_at_once_leave_one_unbroken_history(bloc: worlds.Bloc):
    round_ = worlds.open_round(bloc)

    def work(code: str) -> Callable[[], Outcome[Any]]:
        ctx = acting_as(worlds.scorer_of(code))

        def call() -> Outcome[Any]:
            for scored in worlds.MEMBERS:
                sheet = round_.sheets[code, scored]
                scoring.enter_score(ctx, sheet=sheet, typed=scoring.Typed("1", "90"), version=0).or_raise()
                scoring.submit_sheet(ctx, sheet=sheet).or_raise()
            return Ok(code)

        return call

    assert race(*map(work, worlds.MEMBERS)) == [Ok(code) for code in worlds.MEMBERS]
    assert SheetRow.objects.filter(state="submitted").count() == 49
    audit.seal()
    checked = audit.verify()
    assert (checked.trouble, checked.sealed) == ("", checked.entries)


def _closed_by_one_that_is_killed(round_: Round, before: int) -> bool:
    """Close the round in a process of its own that is killed before its so-manieth statement; whether it lived."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        asked = itertools.count(1)

        def killing(execute: Any, *statement: Any) -> Any:
            if next(asked) == before:
                os.kill(os.getpid(), signal.SIGKILL)
            return execute(*statement)

        with rehearsing(worlds.DURING), connection.execute_wrapper(killing):
            scoring.close_round(acting_as("truong"), scoring_round=round_.key)
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def test_a_process_killed_at_any_step_of_closing_leaves_the_round_open_or_closed_never_between(bloc: worlds.Bloc):
    round_ = worlds.open_round(bloc)
    worlds.hand_all_in(round_)
    seen: list[tuple[str, int]] = []
    for before in range(1, 400):
        lived = _closed_by_one_that_is_killed(round_, before)
        state = RoundRow.objects.values_list("state", flat=True).get(pk=round_.key)
        seen.append((state, SnapshotRow.objects.count()))
        if lived or state == "closed":
            break
    assert set(seen) <= {("open", 0), ("closed", 1)}
    assert (seen[0], seen[-1]) == (("open", 0), ("closed", 1))
    assert len(seen) > 10
    assert [proof.trouble for proof in scoring.proofs()] == [()]
    audit.seal()
    assert audit.verify().trouble in (None, "")
