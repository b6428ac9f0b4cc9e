"""Faces and their expressions as a plain loop of OpenCV and ONNX Runtime gives them, with Mien's own networks:
the whole of every frame is searched, nobody is followed, nothing is smoothed.

    pip install opencv-python-headless==4.11.0.86 onnxruntime==1.28.0
    python plain.py CLIP [haar|centerface]
"""

import json
import pathlib
import sys

import cv2
import numpy as np
import onnxruntime as ort

import cost

MODELS = pathlib.Path(__file__).parents[2] / "models"
clip, detector = sys.argv[1], (sys.argv[2:] or ["centerface"])[0]
ort.set_default_logger_severity(3)
emotion = ort.InferenceSession(str(MODELS / "mien.onnx"), providers=["CPUExecutionProvider"])
card = json.loads(emotion.get_modelmeta().custom_metadata_map["card"])
size = card["input"]["width"]
logits = emotion.get_outputs()[0].name
if detector == "haar":
    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_alt2.xml")
else:
    centerface = ort.InferenceSession(
        str(MODELS / "detectors" / "centerface.onnx"), providers=["CPUExecutionProvider"])


def by_haar(grey):
    return [(x, y, w, h) for x, y, w, h in cascade.detectMultiScale(grey, 1.1, 5, minSize=(48, 48))]


def by_centerface(grey):
    height, width = (side // 32 * 32 for side in grey.shape)
    maps = centerface.run(None, {"picture": grey[None, None, :height, :width].astype(np.float32)})[0][0]
    boxes, sure = [], []
    for row, column in zip(*np.where(maps[0] >= 0.5)):
        h, w = 4 * np.exp(maps[1:3, row, column])
        y, x = 4 * (row + 0.5 + maps[3, row, column]), 4 * (column + 0.5 + maps[4, row, column])
        boxes.append([int(x - w / 2), int(y - h / 2), int(w), int(h)])
        sure.append(float(maps[0, row, column]))
    return [boxes[i] for i in cv2.dnn.NMSBoxes(boxes, sure, 0.5, 0.3)]


def crop(grey, box):
    x, y, w, h = box
    side = max(w, h)
    left, top = max(0, x + w // 2 - side // 2), max(0, y + h // 2 - side // 2)
    face = cv2.resize(grey[top:top + side, left:left + side], (size, size), interpolation=cv2.INTER_AREA)
    face = face.astype(np.float32)
    face = np.clip(127.5 + 51 / max(4, face.std()) * (face - face.mean()), 0, 255) / 255
    return ((face - card["input"]["mean"]) / card["input"]["std"])[None]


video = cv2.VideoCapture(clip)
measured = cost.Cost()
while True:
    there, picture = video.read()
    if not there:
        break
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    faces = by_haar(grey) if detector == "haar" else by_centerface(grey)
    if len(faces):
        batch = np.stack([crop(grey, box) for box in faces]).astype(np.float32)
        emotion.run([logits], {emotion.get_inputs()[0].name: batch}) # its first output alone, as Mien does
    measured.frame(len(faces))
measured.tell(f"OpenCV {cv2.__version__} ({detector}) + ONNX Runtime {ort.__version__}")
