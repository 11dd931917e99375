#!/bin/sh
# Pins the newest versions that fit requirements/*.in and package.json, with hashes and without any address.
set -eu
cd "$(dirname "$0")/.."
export UV_CUSTOM_COMPILE_COMMAND="make lock"
for name in run dev bench node; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links \
        --output-file "requirements/$name.txt" "requirements/$name.in"
done
npm install --package-lock-only --ignore-scripts
