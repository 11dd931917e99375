#!/bin/sh
# Prints the Python that the set-up starts from: the newest of the tried versions that really runs (a name on PATH may
# be the shim of a version that is switched off). As root on Debian or Ubuntu a missing one is installed.
set -eu

newest() {
    for name in python3.13 python3.12 python3.11 python3.14 python3; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

newest && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends python3 python3-venv; } >&2
    newest && exit 0
fi
echo "set-up: Python 3.11 or newer is missing. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
exit 1
