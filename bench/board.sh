#!/usr/bin/env bash
# The board at the size of the nation: how long to load, how much memory, how fast to answer.
# JAVA_HOME is a JDK 25. Takes some minutes and about 4 GB of disk. Prints a table; keep it in bench/board.md.
set -e
cd "$(dirname "$0")/.."
mvn ${MAVEN_FLAGS:-} -q test-compile exec:exec -Dexec.executable="$JAVA_HOME/bin/java" -Dexec.classpathScope=test \
    -Dexec.args="-Xmx${HEAP:-1500m} -Dfirst.year=${FIRST_YEAR:-2024} --enable-native-access=ALL-UNNAMED -classpath %classpath org.imihigo.board.BoardBench"
