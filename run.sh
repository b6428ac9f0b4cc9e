#!/usr/bin/env bash
# Builds Mien if its sources changed, then runs it: ./run.sh [COMMAND …]; ./run.sh test runs the tests; ./run.sh package makes installers.
set -euo pipefail
home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

fail() {
  echo "mien: $*" >&2
  exit 1
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null ||
  fail "no Java found: install a JDK, version 17 or newer (Debian, Ubuntu: apt install default-jdk-headless maven)"

build() {
  command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null ||
    fail "this Java has no compiler: install a JDK, version 17 or newer (Debian, Ubuntu: apt install default-jdk-headless)"
  command -v mvn >/dev/null ||
    fail "Maven is needed once, to build: install it (Debian: apt install maven; macOS: brew install maven)"
  (cd -- "$home" && mvn -B -ntp "$@")
}

if [ "${1:-}" = test ]; then
  build -Pchecks,training verify
  touch "$home/target/.built-training"
  exit
fi

if [ "${1:-}" = package ]; then
  exec "$home/packaging/build"
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

# One heap for all: half of the machine's memory at most, taken as it is needed.
options=(-XX:+UseSerialGC -XX:-UsePerfData -Xms64m -XX:MaxRAMPercentage=50 -Xlog:disable -Xlog:all=error:stderr)
main=(-cp "$home/target/mien.jar:$home/target/lib/*" mien.cli.Main)

# A start loads thousands of classes; kept in an archive of the JVM's, they take half the time. The
# archive goes with the jars and the JVM that it was made with.
jvm=$(readlink -f "$(command -v "$java")")
is_fresh() {
  [ "$1" -nt "$home/target/mien.jar" ] && [ "$1" -nt "$jvm" ]
}

archive=$home/target/classes.jsa
if ! is_fresh "$archive" && [ -w "$home/target" ]; then
  rows=$(mktemp -d)
  "$java" "${options[@]}" -XX:ArchiveClassesAtExit="$archive.$$" "${main[@]}" live "$home/assets/sample.mp4" \
    --no-window --seconds 1 --rows "$rows/rows.csv" >/dev/null 2>&1 || true
  rm -rf "$rows"
  mv -f "$archive.$$" "$archive" 2>/dev/null || : >"$archive"
fi

# The window loads other classes; its archive is made when the first one is closed.
if [ "${1:-live}" = live ] || [ -e "$1" ]; then
  options+=(-XX:TieredStopAtLevel=1) # it is waited for, and never runs long enough for the slow compiler to pay
  case "${DISPLAY:-}${WAYLAND_DISPLAY:-} $*" in
    " "* | *--no-window* | *--help*) ;;
    *)
      window=$home/target/window.jsa
      if ! is_fresh "$window" && [ -w "$home/target" ]; then
        "$java" "${options[@]}" -XX:ArchiveClassesAtExit="$window.$$" ${MIEN_JAVA_OPTIONS:-} "${main[@]}" "$@" && code=0 || code=$?
        mv -f "$window.$$" "$window" 2>/dev/null || true
        exit $code
      fi
      archive=$window
      ;;
  esac
fi

exec "$java" "${options[@]}" -XX:SharedArchiveFile="$archive" ${MIEN_JAVA_OPTIONS:-} "${main[@]}" "$@"
