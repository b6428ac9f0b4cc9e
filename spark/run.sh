#!/usr/bin/env bash
# Annotates many recordings on a Spark cluster: spark/run.sh [OPTIONS OF SPARK-SUBMIT --] INPUT… --out FOLDER; spark/run.sh test runs its tests.
# Needs what run.sh needs, and spark-submit of Spark 4 (pip install pyspark==4.2.0 brings all of it). docs/CLUSTER.md.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
home=$(dirname -- "$here")

fail() {
  echo "mien: $*" >&2
  exit 1
}
build() {
  command -v mvn >/dev/null || fail "Maven is needed once, to build: install it (Debian: apt install maven; macOS: brew install maven)"
  (cd -- "$home" && mvn -B -ntp -f spark/reactor.xml -Dmaven.test.skip=true "$@")
}

if [ "${1:-}" = test ]; then
  build -Dspark.tests.skip=false verify
  exit
fi

submit=${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit
command -v "$submit" >/dev/null ||
  fail "no spark-submit found: install Spark 4 and set SPARK_HOME, or pip install pyspark==4.2.0 into an environment that is on the path"

built=$here/target/.built
if [ ! -e "$built" ] ||
  [ -n "$(find "$home/pom.xml" "$home/src/main" "$here/pom.xml" "$here/src/main" "$home/models" -newer "$built" -print -quit)" ]; then
  echo "Building Mien for Spark (the first time downloads its libraries and Spark's) …" >&2
  rm -rf "$here/target/lib"
  build -q package >&2
  rm -f "$here/target/models.zip"
  jar cfM "$here/target/models.zip" -C "$home/models" .
  touch "$built"
fi

options=()
for word in "$@"; do
  if [ "$word" = -- ]; then
    while [ "$1" != -- ]; do
      options+=("$1")
      shift
    done
    shift
    break
  fi
done

# Every machine gets the libraries and models from the driver, unless they lie on all of them: then
# MIEN_THERE says where (a folder with lib and models).
if [ -n "${MIEN_THERE:-}" ]; then
  ship=(--conf "spark.executor.extraClassPath=$MIEN_THERE/lib/*")
else
  ship=(--jars "$(printf '%s,' "$here"/target/lib/*.jar)" --archives "$here/target/models.zip#models")
fi

# The driver finds them here in any case. A network is too small for several threads to share it, and the
# slow compiler does not pay (docs/SPEED.md).
exec "$submit" --class mien.spark.SparkAnnotate \
  --driver-class-path "$here/target/lib/*" \
  --driver-java-options "-XX:+UseSerialGC -XX:TieredStopAtLevel=1" \
  --conf spark.log.level=WARN \
  --conf spark.executor.extraJavaOptions="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" \
  --conf spark.executorEnv.MALLOC_ARENA_MAX=2 \
  "${ship[@]}" "${options[@]}" "$here/target/mien-spark.jar" "$@"
