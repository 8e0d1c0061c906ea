#!/usr/bin/env bash
# How fast do readings come in through the API, rolled up? See bulk.md for the last answer.
#   bench/bulk.sh [ROWS-A-BATCH [CLIENTS [json|csv]]]   on the nation, in a home of its own; some two minutes
# HOME_OF_NATION=… takes a nation that is there; in it, nobody may have reported the fourth quarter of 2026-27.
# The table goes to standard output: keep it in bulk.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./imihigo version # builds and rehearses, if the sources are newer
java=$(./imihigo jdk)/bin/java
port=$("$java" --source 25 /dev/stdin <<<'void main() throws Exception {
    try (var it = new java.net.ServerSocket(0)) { IO.println(it.getLocalPort()); } }')
folder=$(mktemp -d)
home=${HOME_OF_NATION:-$folder/nation}
server=
finish() {
    [[ -n $server ]] && kill "$server" 2>/dev/null && wait "$server" || true # 143: it was asked to end
    rm -rf "$folder"
}
trap finish EXIT
mkdir -p "$home"

start() {
    IMIHIGO_HOME=$home ./imihigo --demo=nation "--server.port=$port" "--imihigo.today=$1" \
        --imihigo.api.requests-per-minute=100000000 >"$folder/said" 2>&1 &
    server=$!
    # The figures are there as soon as the nation's page shows one.
    until curl -sf "http://127.0.0.1:$port/api/v1/figures?units=RW&periods=2026-27-Q1" |
        grep '"state":"REPORTED"' >/dev/null; do
        kill -0 "$server" || { cat "$folder/said" >&2; exit 1; }
        sleep 1
    done
}

if [[ ! -e $home/database ]]; then
    start 2026-11-22
    kill "$server"
    wait "$server" || true
fi
start 2027-04-20
token=$(IMIHIGO_HOME=$home ./imihigo token "Bulk" --post RW/CONNECTED_SYSTEM | grep -o 'imihigo_[A-Za-z0-9_-]*' | head -1)
echo "$(date -u '+%-d %B %Y, %H:%M UTC'), $(nproc) cores of $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs)," \
    "$(awk '/MemTotal/ { print int($2 / 1048576) }' /proc/meminfo) GB; load average $(cut -d' ' -f1-3 /proc/loadavg);" \
    "commit $(git rev-parse --short HEAD)."
"$java" bench/Bulk.java "http://127.0.0.1:$port" "$token" 2026-27-Q4 "$home" "$server" "$@"
echo
echo "Load average at the end: $(cut -d' ' -f1-3 /proc/loadavg); resident at most: $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$server/status") MB."
