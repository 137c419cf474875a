#!/bin/sh
# Prints the path of a uv: the one on PATH, else the pinned one, which it puts into .tools first (checked by its hash).
# With WHEELS=folder it is taken from that folder, without network and without pip.
set -eu
cd "$(dirname "$0")/../.."
own=.tools/bin/uv

if command -v uv; then exit 0; fi
if [ -x "$own" ]; then echo "$PWD/$own"; exit 0; fi

python=$(resources/setup/python.sh)
rm -rf .tools
if [ -n "${WHEELS:-}" ]; then
    "$python" resources/setup/unpack_uv.py "$WHEELS" "$own"
else
    "$python" -m venv .tools >&2
    .tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
        -r resources/setup/tools.txt >&2
fi
echo "$PWD/$own"
