"""Prints what mien live --publish osc://127.0.0.1:9000 says. Needs: pip install python-osc"""
from pythonosc.dispatcher import Dispatcher
from pythonosc.osc_server import BlockingOSCUDPServer

def face(address, number, x, y, width, height, label, uncertain, *probabilities):
    print(f"face {number} at {x:.2f}, {y:.2f}: {'uncertain' if uncertain else label}", flush=True)

dispatcher = Dispatcher()
dispatcher.map("/mien/face", face)
BlockingOSCUDPServer(("127.0.0.1", 9000), dispatcher).serve_forever()
