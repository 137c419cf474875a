#!/bin/sh
# Looks for the system libraries that Qt needs and installs what is missing where it may (root with apt-get);
# else prints the one line to run and stops. system.sh run | test
set -eu
cd "$(dirname "$0")/../.."
purpose=$1
[ "$(uname -s)" = Linux ] || exit 0 # elsewhere the wheels bring all they need

python=$(resources/setup/python.sh)

# The Debian packages of those libraries in the named tables of ui.display that cannot be loaded.
missing_libraries() {
    "$python" -c 'import sys; from ui import display
for table in sys.argv[1:]:
    print(*[package for library, package in getattr(display, table).items() if not display.loads(library)])' "$@"
}

has_chinese_font() {
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list :lang=zh-cn family)" ]
    else
        find /usr/share/fonts /usr/local/share/fonts -iname '*cjk*' 2>/dev/null | grep -q .
    fi
}

can_make_environments() {
    [ -n "${WHEELS:-}" ] || [ -x .tools/bin/uv ] || command -v uv >/dev/null || "$python" -c 'import ensurepip' 2>/dev/null
}

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

needed=$(missing_libraries NEEDED)
case "$purpose/${QT_QPA_PLATFORM:-xcb}" in
run/xcb*) needed="$needed $(missing_libraries NEEDED_ON_X11)" ;;
esac
can_make_environments || needed="$needed $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"

wanted=
has_chinese_font || wanted=fonts-noto-cjk
if [ "$purpose" = test ] && [ "${EXTRAS:-yes}" = yes ]; then
    command -v soffice >/dev/null || wanted="$wanted libreoffice-writer-nogui libreoffice-calc-nogui"
    command -v Xvfb >/dev/null || wanted="$wanted xvfb"
fi
# shellcheck disable=SC2086
needed=$(echo $needed)
# shellcheck disable=SC2086
wanted=$(echo $wanted)
[ -n "$needed$wanted" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "缺少系统组件，请用本机的软件管理器安装（以下为 Debian 的名称）：$needed $wanted" >&2
elif [ "$(id -u)" != 0 ]; then
    if [ -n "$needed" ]; then
        echo "缺少系统组件，请由管理员执行一次下面这行：" >&2
    else
        echo "可选：中文字体，以及部分测试所用的 LibreOffice 和 Xvfb，由管理员执行下面这行即可：" >&2
    fi
    echo "sudo apt-get update && sudo apt-get install -y $needed $wanted" >&2
else
    apt-get update -q >&2 || true # without network what is already fetched may do
    # shellcheck disable=SC2086
    if [ -n "$needed" ] && ! install $needed >&2; then
        echo "系统组件没有装上，请检查网络后重试：$needed" >&2
        exit 1
    fi
    # shellcheck disable=SC2086
    if [ -n "$wanted" ] && ! install $wanted >&2; then
        echo "可选组件没有装上：${wanted}。缺少中文字体时文字可能显示为方框；需要其余组件的测试会跳过并说明原因。" >&2
    fi
    exit 0
fi
[ -z "$needed" ] # what is only wanted never stops us
