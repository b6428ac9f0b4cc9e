#!/usr/bin/env bash
# Builds Mien if its sources changed, then runs it: ./run.sh [COMMAND …]; ./run.sh test runs the tests.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

fail() {
  echo "mien: $*" >&2
  exit 1
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || fail "no Java found: install a JDK, version 17 or newer (Debian: apt install openjdk-17-jdk-headless maven)"

need_maven() {
  command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null || fail "this Java has no compiler: install a JDK, version 17 or newer (Debian: apt install openjdk-17-jdk-headless)"
  command -v mvn >/dev/null || fail "Maven is needed once, to build: install it (Debian: apt install maven; macOS: brew install maven)"
}

if [ "${1:-}" = test ]; then
  need_maven
  exec mvn -B -ntp -Pchecks,training verify
fi

# Training needs libtorch's natives; nothing else does.
flavour=window
[ "${1:-}" = train ] && flavour=training

built=target/.built-$flavour
[ "$flavour" = window ] && [ ! -e "$built" ] && [ -e target/.built-training ] && built=target/.built-training
if [ ! -e "$built" ] || [ -n "$(find pom.xml src/main .mvn -newer "$built" -print -quit)" ]; then
  need_maven
  echo "Building Mien (the first time downloads its libraries; later starts need no network) …" >&2
  rm -rf target/lib target/.built-*
  profiles=()
  [ "$flavour" = training ] && profiles=(-Ptraining)
  mvn -q -B -ntp "${profiles[@]}" -Dmaven.test.skip=true package >&2
  touch "target/.built-$flavour"
fi

# Analysis runs in constant memory; training and evaluation hold a whole data set.
case ${1:-live} in
  train | evaluate | dataset | explain) heap=3g ;;
  *) heap=512m ;;
esac

# ONNX Runtime needs more than the usual 1 MB of stack when it is loaded.
exec "$java" -Xss4m -Xmx$heap -XX:+UseSerialGC -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 \
  -Dmien.home="$PWD" ${MIEN_JAVA_OPTIONS:-} -cp "target/classes:target/lib/*" mien.cli.Main "$@"
