"""A demo of its own for the journeys: built by the command that a newcomer runs, served by the real server."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 480


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _is_up(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Running:
    """A running demo: its address, and the database behind it."""

    address: str
    database: Path


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A demo of its own, built and served."""
    folder = tmp_path_factory.mktemp("demo")
    port = _free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "THIDUA_D"))}
    environment |= {"THIDUA_VAR": str(folder), "PYTHONUNBUFFERED": "1"}
    log = (folder / "log").open("w")
    command = [sys.executable, "-m", "thidua.wiring.cli.run", "demo", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + SECONDS
    while not _is_up(address):
        if process.poll() is not None or time.monotonic() > until:
            pytest.fail("the demo did not start:\n" + Path(log.name).read_text())
        time.sleep(0.3)
    yield Running(address, folder / "demo" / "thidua.sqlite3")
    os.killpg(process.pid, 15)
    process.wait(timeout=20)
    log.close()


@pytest.fixture(scope="session")
def demo(running: Running) -> str:
    """The address of the running demo."""
    return running.address
