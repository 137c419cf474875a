#!/bin/sh
# Prints the Python to build on: PYTHON if set, else the first of these that is 3.11 or newer.
set -eu
for python in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3 python}; do
    if "$python" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$python"
        exit 0
    fi
done
echo '没有找到 Python 3.11 或更新的版本。Debian、Ubuntu 上请先执行：sudo apt-get install -y python3.11' >&2
exit 1
