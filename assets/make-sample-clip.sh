#!/bin/sh
# Makes assets/sample.mp4, the clip that Mien plays where there is no camera: 12 s, 640x480,
# 30 frames/s, ending as it begins, so that it can be looped. Four people as in a video call, who
# move their heads, smile and become serious again; the third joins after 3.5 s and leaves again.
#
# The faces are of the Face Research Lab London Set (DeBruine and Jones 2017, CC BY 4.0,
# https://doi.org/10.6084/m9.figshare.5047666): cut to 512x512, a neutral picture and a smiling one
# of each person, blended into one another here.
#
#   apt-get install ffmpeg imagemagick && assets/make-sample-clip.sh LONDON_FOLDER [CLIP]
set -eu
here=$(dirname "$0")
faces=$1/images
clip=${2:-$here/sample.mp4}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# PERSON X Y DEGREES NEW_X NEW_Y: lays the smiling picture's eyes over the neutral one's.
person() {
  convert "$faces/neutral/$1_03.jpg" "$made/$1n.png"
  convert "$faces/happiness/$1_08.jpg" -virtual-pixel edge -distort SRT "$2,$3 1 $4 $5,$6" "$made/$1h.png"
}
person 030 255.8 252.2 0.9 257.7 236.9
person 103 256.2 240.5 2.0 258.0 213.1
person 096 258.9 266.6 -0.7 257.2 258.9
person 102 254.2 233.8 5.1 254.7 209.2

# A camera of half width $2 looks at ($3, $4) of a portrait (512x512, here doubled to 1024x1024),
# rolled by $5 rad; $6 is by how much the right edge is further away than the left one: a turn.
# $1 is the picture's height divided by its width. All are expressions of the frame number "on".
camera() {
  corner() { # $1, $2: -1 or 1, left or right and top or bottom
    w="($2)*(1+($6)*($7))"
    h="($2)*$1*(1+($6)*($7))"
    printf '2*((%s)+(%s)*%s*cos(%s)-(%s)*%s*sin(%s))' "$3" "$7" "$w" "$5" "$8" "$h" "$5"
    printf ':2*((%s)+(%s)*%s*sin(%s)+(%s)*%s*cos(%s))' "$4" "$7" "$w" "$5" "$8" "$h" "$5"
  }
  printf 'perspective=eval=frame:sense=source:interpolation=cubic'
  for at in '-1 -1 0' '1 -1 1' '-1 1 2' '1 1 3'; do
    set -- "$1" "$2" "$3" "$4" "$5" "$6" $at
    printf ':%s' "$(corner "$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8" |
      sed "s/^/x$9=/; s/:/:y$9=/")"
  done
}

# NAME NEUTRAL SMILING FROM TO FROM TO CAMERA: one person's tile, who smiles twice, in frames.
smile() { # rises and falls within twelve frames
  printf '(0.5-0.5*cos(PI*clip((N-%s)/12\\,0\\,1)))*(0.5+0.5*cos(PI*clip((N-%s)/12\\,0\\,1)))' "$1" "$2"
}
tile() {
  printf "[%s]format=gbrp[%sn];[%s]format=gbrp[%sh];[%sn][%sh]blend=all_expr='A+(B-A)*(%s+%s)'," \
    "$2" "$1" "$3" "$1" "$1" "$1" "$(smile "$4" "$5")" "$(smile "$6" "$7")"
  printf 'scale=1024:1024:flags=lanczos,format=yuv444p,%s,scale=320:240:flags=area[%s];' "$8" "$1"
}

turn='(2*PI*on/360)' # once in the clip's 360 frames
a=$(camera 0.75 "190+14*cos($turn)" "256+14*sin($turn)" "252+8*sin(3*$turn)" \
  "0.06*sin(2*$turn)" "0.06*sin(3*$turn)")
b=$(camera 0.75 "184+12*cos($turn+2)" "258-12*sin(2*$turn)" "236+7*sin(2*$turn+1)" \
  "0.08*sin($turn+1)" "0.05*cos(2*$turn)")
c=$(camera 0.75 "186-10*cos(2*$turn)" "256+12*sin(2*$turn)" "276+7*sin(4*$turn)" \
  "0.07*sin(3*$turn+1)" "0.06*cos(2*$turn)")
d=$(camera 0.75 "182+10*sin($turn)" "254-14*sin($turn)" "232+6*cos(3*$turn)" \
  "0.07*cos(2*$turn)" "0.06*sin(2*$turn+2)")
slide="-320+320*(0.5-0.5*cos(PI*clip((n-105)/20\,0\,1)))*(0.5+0.5*cos(PI*clip((n-310)/20\,0\,1)))"

still() { printf -- '-loop 1 -framerate 30 -i %s/%s.png ' "$made" "$1"; }
# shellcheck disable=SC2046 # words are meant
ffmpeg -v error -y $(for p in 030n 030h 103n 103h 096n 096h 102n 102h; do still $p; done) -filter_complex "
  $(tile a 0 1 45 135 235 290 "$a")$(tile b 2 3 90 190 300 330 "$b")
  $(tile c 4 5 150 245 270 300 "$c")$(tile d 6 7 200 300 15 60 "$d")
  color=0x2b2f36:s=640x480:r=30[wall];
  [wall][a]overlay=0:0[w1];[w1][b]overlay=320:0[w2];[w2][d]overlay=320:240[w3];
  [w3][c]overlay=eval=frame:x='$slide':y=240,
  eq=eval=frame:brightness='0.03*sin(2*PI*t/6)',format=yuv420p,setsar=1" \
  -map_metadata -1 -fflags +bitexact -c:v libx264 -preset veryslow -crf 24 -movflags +faststart \
  -frames:v 360 "$clip"
