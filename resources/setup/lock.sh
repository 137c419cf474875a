#!/bin/sh
# Writes the locks anew from pyproject.toml: universal, hashed, without the name of any index or host.
# lock.sh [--upgrade]: without it the versions in the present locks stay as far as pyproject.toml allows.
set -eu
cd "$(dirname "$0")/../.."
uv=$(resources/setup/uv.sh)

lock() { # output, then what to resolve
    output=$1
    shift
    "$uv" pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
        --python-version 3.11 --output-file "$output" "$@"
}

lock requirements.txt pyproject.toml "$@"
lock requirements-dev.txt --constraints requirements.txt --group dev pyproject.toml "$@"
lock resources/setup/tools.txt --group setup "$@"
