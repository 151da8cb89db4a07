#!/bin/sh
# Opens the window; where there is no display it does the demo to the end and says where the workbook is.
# Usage: tools/run.sh PATH-OF-QA-APP [ARGUMENTS]
set -eu
program=$1
shift
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec "$program" "$@"
fi
[ "${1:-}" != demo ] || shift
echo "No display here: doing the demo without a window." >&2
exec "$program" demo --headless "$@"
