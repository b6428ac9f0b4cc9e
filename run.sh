#!/usr/bin/env bash
# Builds Mien if its sources changed, then runs it: ./run.sh [COMMAND …]; ./run.sh test runs the tests.
set -euo pipefail
home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

fail() {
  echo "mien: $*" >&2
  exit 1
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null ||
  fail "no Java found: install a JDK, version 17 or newer (Debian: apt install openjdk-17-jdk-headless maven)"

build() {
  command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null ||
    fail "this Java has no compiler: install a JDK, version 17 or newer (Debian: apt install openjdk-17-jdk-headless)"
  command -v mvn >/dev/null ||
    fail "Maven is needed once, to build: install it (Debian: apt install maven; macOS: brew install maven)"
  (cd -- "$home" && mvn -B -ntp "$@")
}

if [ "${1:-}" = test ]; then
  build -Pchecks,training verify
  touch "$home/target/.built-training"
  exit
fi

# Training needs libtorch's natives; nothing else does.
flavour=window
if [ "${1:-}" = train ]; then
  flavour=training
  # Buffers stay with the process: glibc would give each back and fault all its pages in again.
  export MALLOC_ARENA_MAX=1 MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=4294967296
fi
built=$home/target/.built-training
[ $flavour = window ] && [ ! -e "$built" ] && built=$home/target/.built-window

if [ ! -e "$built" ] ||
  [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/.mvn" -newer "$built" -print -quit)" ]; then
  echo "Building Mien (the first time downloads its libraries; later starts need no network) …" >&2
  rm -rf "$home/target/lib" "$home"/target/.built-*
  profiles=()
  [ $flavour = training ] && profiles=(-Ptraining)
  build -q "${profiles[@]}" -Dmaven.test.skip=true package >&2
  touch "$home/target/.built-$flavour"
fi

# Analysis runs in constant memory; training and evaluation hold a whole data set.
case ${1:-live} in
  train | evaluate | cross-validate | dataset | explain) heap=3g ;;
  *) heap=512m ;;
esac

exec "$java" -Xmx$heap -XX:+UseSerialGC \
  ${MIEN_JAVA_OPTIONS:-} -cp "$home/target/classes:$home/target/lib/*" mien.cli.Main "$@"
