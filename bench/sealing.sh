#!/usr/bin/env bash
# How many contracts a second one signature over a list seals, until each has its proof.
# Promise: at least 500. And how long one PDF of a contract of 150 pledges takes, rendered and
# sealed; promise: 300 ms, warm. Takes about three minutes, most of it for building; asks nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
JAVA_HOME=$(./imihigo jdk)
export JAVA_HOME
mvn -ntp -Dfast -Dtest='SealingBench,PdfBench' test 2>&1 | grep -E "^sealing:|ERROR"
