#!/usr/bin/env bash
# How long does a planner wait for a cell? A contract of 150 pledges, 300 cells one after the other.
# JAVA_HOME is a JDK 25. Prints a line for bench/grid.md.
set -e
cd "$(dirname "$0")/.."
mvn ${MAVEN_FLAGS:-} -q test-compile exec:exec -Dexec.executable="$JAVA_HOME/bin/java" -Dexec.classpathScope=test \
    -Dexec.args="-Xmx${HEAP:-1500m} --enable-native-access=ALL-UNNAMED -classpath %classpath org.imihigo.drafting.GridBench"
