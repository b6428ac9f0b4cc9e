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
  exec "$home/packaging/build" "${@:2}"
fi

# Two of glibc's heaps for all threads, and nothing large in them: else what a window's closed sources
# and networks held stays with the process.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-131072} MALLOC_TRIM_THRESHOLD_=${MALLOC_TRIM_THRESHOLD_:-131072}

# Training needs libtorch; nothing else does.
flavour=window
case "${1:-}" in
  train | rewrite) flavour=training ;;
esac
if [ "${1:-}" = train ]; then
  # Buffers stay with the process: glibc would give each back and fault all its pages in again.
  export MALLOC_ARENA_MAX=1 MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=4294967296
fi
built=$home/target/.built-training
# A build for the window alone takes these libraries away again.
[ -z "$(find "$home/target/lib" -name 'pytorch-*.jar' -print -quit 2>/dev/null)" ] && rm -f "$built"
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

options=("@$home/packaging/java.options")
[ "${1:-}" != train ] || options+=(-XX:TrimNativeHeapInterval=0) # its buffers stay
main=(-cp "$home/target/mien.jar:$home/target/lib/*" mien.cli.Main)

# The slow compiler does not pay for commands that end soon or wait for the camera, nor for those whose
# work is done in native libraries (docs/SPEED.md).
if [ "${1:-live}" = live ] || [ -e "$1" ]; then
  quick=1 window=1
  case "${DISPLAY:-}${WAYLAND_DISPLAY:-} $*" in
    " "* | *--no-window* | *--help*) window= ;;
  esac
else
  window=
  case "$1" in
    -* | annotate | bench | devices | kiosk | models | self-test | soak | generate-completion) quick=1 ;;
  esac
fi
[ -z "${quick:-}" ] || options+=(-XX:TieredStopAtLevel=1)
case "${1:-}" in
  kiosk | soak) options+=("@$home/packaging/kiosk.options") ;;
esac

# A start loads thousands of classes; kept in an archive of the JVM's, they take half the time. The
# archive goes with the jars and the JVM that it was made with. One of all classes on a list is made,
# since what ends a run writes leaves out those of old compilers (picocli's).
jvm=$(readlink -f "$(command -v "$java")")
is_fresh() {
  [ "$1" -nt "$home/target/mien.jar" ] && [ "$1" -nt "$jvm" ]
}

archive=$home/target/classes.jsa
if ! is_fresh "$archive" && [ -w "$home/target" ]; then
  made=$(mktemp -d)
  {
    "$java" "${options[@]}" -Xshare:off -XX:DumpLoadedClassList="$made/classes" "${main[@]}" live "$home/assets/sample.mp4" \
      --no-window --seconds 1 --rows "$made/rows.csv" &&
      "$java" -Xshare:dump -XX:SharedClassListFile="$made/classes" -XX:SharedArchiveFile="$archive.$$" "${main[@]:0:2}"
  } >/dev/null 2>&1 || true
  rm -rf "$made"
  mv -f "$archive.$$" "$archive" 2>/dev/null || : >"$archive"
fi

# The window loads other classes; its archive, on top of that one, is made when the first one is closed.
if [ -n "$window" ]; then
  top=$home/target/window.jsa
  if ! is_fresh "$top" && [ -w "$home/target" ]; then
    "$java" "${options[@]}" -XX:SharedArchiveFile="$archive" -XX:ArchiveClassesAtExit="$top.$$" ${MIEN_JAVA_OPTIONS:-} "${main[@]}" "$@" &&
      code=0 || code=$?
    mv -f "$top.$$" "$top" 2>/dev/null || true
    exit $code
  fi
  archive=$top
fi

exec "$java" "${options[@]}" -XX:SharedArchiveFile="$archive" ${MIEN_JAVA_OPTIONS:-} "${main[@]}" "$@"
