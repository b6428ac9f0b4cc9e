#!/usr/bin/env bash
# What a change costs or gains: the CPU seconds of two revisions, in turn, on one video.
#   scripts/compare.sh OLD NEW CLIP [ROUNDS [COMMAND …]]     e.g. scripts/compare.sh main HEAD clip.mp4 5 annotate
# A revision is one of Git's, or a folder that holds a checkout (as it stands, with what is not committed).
# Seconds depend on who else uses the machine; the ratio of the pairs does so much less. Needs GNU time.
set -euo pipefail
[ $# -ge 3 ] || { sed -n 2,5p "$0" >&2; exit 2; }
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
clip=$(realpath -- "$3")
rounds=${4:-5}
command=("${@:5}")
[ ${#command[@]} -gt 0 ] || command=(annotate)
work=$(mktemp -d)
made=()
cleanup() {
  for tree in "${made[@]}"; do git -C "$here" worktree remove --force "$tree"; done
  rm -rf "$work"
}
trap cleanup EXIT

checkout() { # REVISION NAME: prints where it lies, built
  if [ -d "$1" ]; then
    realpath -- "$1"
  else
    git -C "$here" worktree add --quiet --detach "$work/$2" "$1" && echo "$work/$2"
  fi
}
old=$(checkout "$1" old)
[ "$old" != "$work/old" ] || made+=("$old")
new=$(checkout "$2" new)
[ "$new" != "$work/new" ] || made+=("$new")

seconds() { # TREE: CPU and wall seconds of one run
  rm -rf "$work/out"
  /usr/bin/time -o "$work/time" -f '%U %S %e' "$1/run.sh" "${command[@]}" "$clip" --out "$work/out" >"$work/said" 2>&1 ||
    { cat "$work/said" >&2; exit 1; }
  awk '{ print $1 + $2, $3 }' "$work/time"
}

seconds "$old" >/dev/null # builds, and unpacks what is unpacked once
seconds "$new" >/dev/null
for ((round = 1; round <= rounds; round++)); do
  before=$(seconds "$old")
  after=$(seconds "$new")
  echo "$before $after" | awk '{ printf "CPU %6.2f s -> %6.2f s: %.2f   wall %6.2f s -> %6.2f s: %.2f\n", $1, $3, $3 / $1, $2, $4, $4 / $2 }'
  echo "$before $after" | awk '{ print $3 / $1, $4 / $2 }' >>"$work/ratios"
done
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
printf 'median of %d pairs: CPU %.2f, wall %.2f of the old one\n' "$rounds" \
  "$(cut -d' ' -f1 "$work/ratios" | median)" "$(cut -d' ' -f2 "$work/ratios" | median)"
