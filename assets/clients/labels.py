"""Prints what mien live --publish ws://127.0.0.1:8765 says. Needs: pip install websockets"""
import json
from websockets.sync.client import connect

with connect("ws://127.0.0.1:8765") as socket:
    for message in socket:
        frame = json.loads(message)
        labels = [f"{face['id']} {'uncertain' if face['uncertain'] else face['label']}"
                  for face in frame["faces"] if "label" in face]
        print(f"{frame['timestamp']:8.2f} s  {', '.join(labels) or 'nobody'}", flush=True)
