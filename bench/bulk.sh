#!/usr/bin/env bash
# How fast do readings come in through the API, rolled up? See bulk.md for the last answer.
#   bench/bulk.sh [ROWS-A-BATCH [CLIENTS [json|csv]]]   on the nation, in a home of its own
# A quarter that nobody has opened yet is made by letting the second start happen in January.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./imihigo version # builds, if the sources are newer
java=${IMIHIGO_JAVA_HOME:-${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}}/bin/java
port=$("$java" --source 25 /dev/stdin <<<'void main() throws Exception {
    try (var it = new java.net.ServerSocket(0)) { IO.println(it.getLocalPort()); } }')
home=$(mktemp -d)
server=
finish() {
    [[ -n $server ]] && kill "$server" 2>/dev/null && wait "$server" || true
    rm -rf "$home"
}
trap finish EXIT

start() {
    "$java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -Xmx700m \
        -jar target/program/imihigo.jar --imihigo.demonstration=true --imihigo.demo=nation \
        --imihigo.home="$home" --server.port="$port" --imihigo.today="$1" \
        --imihigo.api.requests-per-minute=1000000 >/dev/null &
    server=$!
    # The figures are there as soon as the nation's page shows one.
    until curl -sf "http://127.0.0.1:$port/api/v1/figures?units=RW&periods=2026-27-Q1" |
        grep -q '"state":"REPORTED"'; do
        kill -0 "$server" || exit 1
        sleep 1
    done
}

start 2026-11-22
kill "$server"
wait "$server" || true
start 2027-01-20
token=$("$java" -jar target/program/imihigo.jar token bench --post RW/CONNECTED_SYSTEM --imihigo.home="$home")
used() { awk '{ print ($14 + $15) / 100 }' "/proc/$server/stat"; }
before=$(used)
"$java" bench/Bulk.java "http://127.0.0.1:$port" "$token" 2026-27-Q3 "$@"
echo "the server used $(echo "$(used) - $before" | bc) s of its processors; $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$server/status") MB at most"
