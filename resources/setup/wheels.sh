#!/bin/sh
# Fills a folder (default dist/wheels) with all that `make install WHEELS=folder` needs on a machine of this kind without
# network: uv, the locked dependencies, jieba built. Its lock is ours with the hash of the wheel built here added.
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-dist/wheels}
uv=$(resources/setup/uv.sh)
builder=$(mktemp -d)
trap 'rm -rf "$builder"' EXIT

"$uv" venv --quiet --seed --no-python-downloads --python "$(resources/setup/python.sh)" "$builder"
mkdir -p "$folder"
for lock in resources/setup/tools.txt requirements.txt; do
    "$builder/bin/python" -m pip wheel --quiet --disable-pip-version-check --no-deps --require-hashes \
        --wheel-dir "$folder" -r "$lock"
done
"$builder/bin/python" resources/setup/lock_wheels.py "$folder"
