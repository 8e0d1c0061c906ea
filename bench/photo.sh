#!/usr/bin/env bash
# A photograph of twelve million pixels over 64 kbit/s, cut on its way: how small the telephone
# makes it, and how it goes on. Takes a few minutes, most of it for building; needs chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
JAVA_HOME=$(./imihigo jdk)
export JAVA_HOME
mvn -ntp -Dfast -Pstories -Dtest=WorkWithoutANetworkStory test 2>&1 | grep -E "^photo:|ERROR"
