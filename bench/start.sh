#!/usr/bin/env bash
# How long from the start to the first page, PostgreSQL included? See start.md for the last answer.
#   bench/start.sh [TIMES]   a first start on a new home, then TIMES later ones, each in three ways
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./imihigo version # builds and rehearses, if the sources are newer
java=${IMIHIGO_JAVA_HOME:-${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}}/bin/java
port=$("$java" --source 25 /dev/stdin <<<'void main() throws Exception {
    try (var it = new java.net.ServerSocket(0)) { IO.println(it.getLocalPort()); } }')
home=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$home"' EXIT

measure() {
    local label=$1 began ended number used
    shift
    began=$(date +%s%N)
    "$java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED "$@" \
        --imihigo.demonstration=true --imihigo.home="$home" --server.port="$port" >/dev/null &
    number=$!
    until curl -s -o /dev/null "http://127.0.0.1:$port/"; do
        kill -0 $number || exit 1
        sleep 0.02
    done
    ended=$(date +%s%N)
    used=$(awk '{ printf "%.1f", ($14 + $15) / 100 }' /proc/$number/stat)
    printf '| %s | %d ms | %s s | %d MB |\n' "$label" $(((ended - began) / 1000000)) "$used" \
        "$(awk '/VmHWM/ { print int($2 / 1024) }' /proc/$number/status)"
    kill $number
    wait $number || true
}

echo "| start | to the first page | processor time of Java | memory at most |"
echo "|---|--:|--:|--:|"
program=(-jar target/program/imihigo.jar)
measure "first, with the cache" -XX:AOTCache=target/program/imihigo.aot "${program[@]}"
for _ in $(seq "${1:-3}"); do
    measure "later, with the cache" -XX:AOTCache=target/program/imihigo.aot "${program[@]}"
    measure "later, without" "${program[@]}"
    measure "later, the jar as it is" -jar target/imihigo.jar
done
