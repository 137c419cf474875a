#!/bin/sh
# Makes .venv ready: system libraries, uv, the locked dependencies, bytecode. set-up.sh run | test
# WHEELS=folder takes everything from a folder that `make wheels` filled; no network is used then.
set -eu
cd "$(dirname "$0")/../.."
purpose=${1:-run}
case $purpose in
run) lock=requirements.txt ;;
test) lock=requirements-dev.txt ;; # the development tools and all of requirements.txt
*) echo "用法：set-up.sh run | test" >&2; exit 2 ;;
esac

# Trust what the machine trusts, as pip does: offices put their own authority there.
if [ -s /etc/ssl/certs/ca-certificates.crt ]; then export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"; fi

resources/setup/system.sh "$purpose"
uv=$(resources/setup/uv.sh)

if ! .venv/bin/python -c '' 2>/dev/null; then
    "$uv" venv --quiet --clear --no-python-downloads --python "$(resources/setup/python.sh)" .venv
fi

if [ -n "${WHEELS:-}" ]; then
    "$uv" pip install --python .venv --offline --no-index --find-links "$WHEELS" --require-hashes --compile-bytecode \
        -r "$WHEELS/$lock"
else
    "$uv" pip install --python .venv --require-hashes --compile-bytecode \
        --build-constraints resources/setup/tools.txt -r "$lock"
fi

.venv/bin/python -m compileall -q main.py core db ui
touch ".venv/.ready-$purpose"
