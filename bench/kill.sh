#!/usr/bin/env bash
# Is an acknowledged figure ever lost, or a retry doubled? See kill.md for the last answer.
#   bench/kill.sh [TIMES [SECONDS]]   kills the application and PostgreSQL, TIMES each
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./imihigo version # builds, if the sources are newer
java=${IMIHIGO_JAVA_HOME:-${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}}/bin/java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/home"
cache=target/program/imihigo.aot
with=()
[[ -s $cache ]] && with=("-XX:AOTCache=$cache")
"$java" -cp 'target/program/lib/*' bench/Kill.java "$folder/home" "${1:-1}" "${2:-10}S" \
    "$java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED "${with[@]}" \
    -jar target/program/imihigo.jar
