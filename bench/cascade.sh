#!/usr/bin/env bash
# Is the whole tree of 17,437 units shared out, and does it add up? Twenty pledges a unit; the promise is 2 s.
# JAVA_HOME is a JDK 25. Prints a table of clock and processor time; keep it in bench/cascade.md.
set -e
cd "$(dirname "$0")/.."
mvn ${MAVEN_FLAGS:-} -q test-compile exec:exec -Dexec.executable="$JAVA_HOME/bin/java" -Dexec.classpathScope=test \
    -Dexec.args="-Xmx${HEAP:-1500m} --enable-native-access=ALL-UNNAMED -classpath %classpath org.imihigo.cascade.CascadeBench"
