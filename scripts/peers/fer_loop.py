"""The package `fer` (Keras, Haar's cascade), frame by frame.

    pip install fer==22.5.1 tensorflow==2.15.1 moviepy==1.0.3 "setuptools<81"
    python fer_loop.py CLIP
"""

import sys

import cv2
from fer import FER

import cost

detector = FER()
video = cv2.VideoCapture(sys.argv[1])
measured = cost.Cost()
while True:
    there, picture = video.read()
    if not there:
        break
    measured.frame(len(detector.detect_emotions(picture)))
measured.tell("fer 22.5.1")
