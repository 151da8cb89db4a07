#!/bin/sh
# Sets up the project on a fresh machine: the libraries that Qt needs, a virtual environment, the locked packages.
# Usage: tools/setup.sh VENV-FOLDER
set -eu
venv=$1
python=${PYTHON:-python3}

# What a bare Debian or Ubuntu lacks for Qt's window, its offscreen platform, sound, and Chinese text.
packages="libegl1 libgl1 libopengl0 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-randr0
libpulse0 fonts-noto-cjk"

missing() {
    for name in $packages; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q "ok installed" ||
            dpkg-query -W -f='${Status}' "${name}t64" 2>/dev/null | grep -q "ok installed" || printf '%s ' "$name"
    done
    "$python" -c "import ensurepip, venv" 2>/dev/null || printf 'python3-venv '
}

if command -v dpkg-query >/dev/null 2>&1; then
    wanted=$(missing)
    if [ -n "$wanted" ]; then
        root=
        [ "$(id -u)" = 0 ] || root="sudo -n"
        echo "Installing system libraries: $wanted" >&2
        # shellcheck disable=SC2086
        if ! { DEBIAN_FRONTEND=noninteractive $root apt-get update -qq &&
               DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $wanted; } >/dev/null 2>&1; then
            echo "These could not be installed here. Type this line once, then try again:" >&2
            echo "  sudo apt-get install -y $wanted" >&2
        fi
    fi
fi

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; $("$python" --version) was found. Name another: make PYTHON=python3.12 run" >&2
    exit 1
}
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
echo "Installing the locked packages (some 500 MB the first time)" >&2
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
