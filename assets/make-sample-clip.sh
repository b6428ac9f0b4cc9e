#!/bin/sh
# Makes assets/sample.mp4, the clip that Mien plays where there is no camera: 12 s, 640x480,
# 30 frames/s, ending as it begins, so that it can be looped. The face is NASA's portrait of Eileen
# Collins (public domain), which Debian's python3-skimage brings along; a second, mirrored one joins
# from the right after 3.5 s and leaves again. Both move, nod, turn a little, come nearer and go
# away, and the light changes.
#
#   apt-get install ffmpeg python3-skimage && assets/make-sample-clip.sh [PORTRAIT] [CLIP]
set -eu
here=$(dirname "$0")
portrait=${1:-/usr/lib/python3/dist-packages/skimage/data/astronaut.png}
clip=${2:-$here/sample.mp4}

# A camera of half width $2 looks at ($3, $4) of the portrait (512x512, here doubled to 1024x1024),
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

turn='(2*PI*on/360)' # once in the clip's 360 frames
aside="(0.5-0.5*cos(PI*clip((on-105)/30\,0\,1)))*(0.5+0.5*cos(PI*clip((on-310)/30\,0\,1)))"
first=$(camera 0.75 "178+28*cos($turn)" \
  "232+8*sin(3*$turn)+80*$aside" "168+5*sin(4*$turn)" \
  "0.05*sin(2*$turn)" "0.06*sin(3*$turn)")
second=$(camera 1.5 "92-10*sin(2*$turn)" \
  "284+7*sin(4*$turn)" "140+4*cos(5*$turn)" \
  "0.05*sin(3*$turn+1)" "0.06*cos(2*$turn)")
slide="640-320*(0.5-0.5*cos(PI*clip((n-105)/30\,0\,1)))*(0.5+0.5*cos(PI*clip((n-310)/30\,0\,1)))"

ffmpeg -v error -y -loop 1 -framerate 30 -i "$portrait" -t 12 -filter_complex "
  [0]scale=1024:1024:flags=lanczos,format=yuv444p,split[a][b];
  [a]$first,scale=640:480:flags=area,
     eq=eval=frame:brightness='0.05*sin(2*PI*t/6)-0.16*exp(-pow((t-8.5)/0.8\,2))':contrast=1.02[near];
  [b]hflip,$second,scale=320:480:flags=area,
     hue=h=-14:s=0.72,eq=eval=frame:brightness='-0.06+0.05*cos(2*PI*t/5)':gamma_b=1.12[far];
  [near][far]overlay=eval=frame:x='$slide':y=0,format=yuv420p,setsar=1" \
  -map_metadata -1 -fflags +bitexact -c:v libx264 -preset veryslow -crf 23 -movflags +faststart \
  -frames:v 360 "$clip"
