#!/usr/bin/env bash
# Every question of the promises about speed, at the size of the nation, the client beside the server on one machine.
#   bench/nation.sh          a new nation: first start, later starts, then every question; some five minutes
#   bench/nation.sh HOME     the same on a nation that is there; what is saved uses it up: one run saves a quarter of a million figures
# TRIAL=20 asks a twentieth after one later start, to try the script. The tables go to standard output: keep them in nation.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./imihigo version # builds and rehearses, if the sources are newer
java=$(./imihigo jdk)/bin/java
port=$("$java" --source 25 /dev/stdin <<<'void main() throws Exception {
    try (var it = new java.net.ServerSocket(0)) { IO.println(it.getLocalPort()); } }')
folder=$(mktemp -d)
home=${1:-$folder/nation}
number=0
end() {
    if [[ $number != 0 ]]; then
        kill "$number"
        wait "$number" || true # 143: it was asked to end
    fi 2>/dev/null
    number=0
}
trap 'end; rm -rf "$folder"' EXIT
mkdir -p "$home"

milliseconds() { echo $((($(date +%s%N) - began) / 1000000)); }
processor() { awk '{ printf "%.1f", ($14 + $15) / 100 }' "/proc/$number/stat"; }
megabytes() { awk -v name="$1:" '$1 == name { print int($2 / 1024) }' "/proc/$number/status"; }
# PostgreSQL's first process and its children, those that ended too.
postgres() {
    local first
    first=$(head -1 "$1/database/postmaster.pid")
    cat /proc/[0-9]*/stat 2>/dev/null | awk -v first="$first" '{ process = $1; sub(/^.*\) /, ""); split($0, w, " ")
        if (w[2] == first) sum += w[12] + w[13]
        if (process == first) sum += w[12] + w[13] + w[14] + w[15] }
        END { printf "%.1f", sum / 100 }'
}

# start LABEL DAY DEMO HOME: until the first page, and until the figures are read
start() {
    local label=$1 day=$2 demo=$3 where=$4 page=$folder/page shown used
    shift 4
    began=$(date +%s%N)
    # The bench asks more often than a stranger may.
    IMIHIGO_HOME=$where ./imihigo "--demo=$demo" "--server.port=$port" "--imihigo.today=$day" \
        --imihigo.api.requests-per-minute=100000000 \
        --imihigo.api.anonymous-requests-per-minute=100000000 "$@" >"$folder/said" 2>&1 &
    number=$!
    until curl -s -o "$page" "http://127.0.0.1:$port/"; do
        kill -0 $number 2>/dev/null || { cat "$folder/said" >&2; exit 1; }
        sleep 0.02
    done
    shown=$(milliseconds) used=$(processor)
    while curl -s "http://127.0.0.1:$port/" | grep 'still being read' >/dev/null; do sleep 0.05; done
    printf '| %s | %d ms | %d ms | %s s | %s s | %s s | %d MB | %d MB |\n' "$label" "$shown" "$(milliseconds)" \
        "$used" "$(processor)" "$(postgres "$where")" "$(megabytes VmRSS)" "$(megabytes VmHWM)"
}
ask() { "$java" "-Dshare=${TRIAL:-1}" -cp 'target/program/lib/*' bench/Nation.java "http://127.0.0.1:$port" "$@"; }

echo "$(date -u '+%-d %B %Y, %H:%M UTC'), $(nproc) cores of $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs)," \
    "$(awk '/MemTotal/ { print int($2 / 1048576) }' /proc/meminfo) GB; load average $(cut -d' ' -f1-3 /proc/loadavg);" \
    "$("$java" -version 2>&1 | sed -n 2p | grep -o 'build [^)]*'); commit $(git rev-parse --short HEAD)."
echo
echo "| start | first page | figures read | processor: Java, first page | Java, figures | PostgreSQL, figures | resident | at most |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|"
if [[ ! -e $home/database ]]; then
    start "first, the nation made" 2026-11-22 nation "$home"
    end
fi
for _ in $(seq $((${TRIAL:-1} == 1 ? 3 : 1))); do
    start "later, the nation" 2027-01-10 nation "$home"
    end
done
mkdir "$folder/country"
start "first, the demonstration country" 2026-11-22 country "$folder/country"
end
start "later, the demonstration country" 2026-11-22 country "$folder/country"
echo
echo "The same questions to the country, a sixtieth of the nation's figures:"
echo
ask "$folder/country" "$number"
end
rm -rf "$folder/country"

# In January the villages have yet to report their third quarter: there is room to save.
start "later, the nation, to be asked" 2027-01-10 nation "$home" >"$folder/last"
token=$(IMIHIGO_HOME=$home ./imihigo token "Bench" --post RW/CONNECTED_SYSTEM | grep -o 'imihigo_[A-Za-z0-9_-]*' | head -1)
echo
echo "Every question to the nation:"
echo
ask "$home" "$number" "$token"
echo
cat "$folder/last"
end
