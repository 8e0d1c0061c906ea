#!/usr/bin/env bash
# How many contracts a second one signature over a list seals, until each has its proof.
# Promise: at least 500. Takes about two minutes, most of it for building; asks nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
JAVA_HOME=$(./imihigo jdk)
export JAVA_HOME
mvn -ntp -Dfast -Dtest=SealingBench test 2>&1 | grep -E "^sealing:|ERROR"
