"""What a frame costs once everything is warm: the first thirty frames are left out."""

import time

WARM_UP = 30


class Cost:
    def __init__(self):
        self.frames = 0
        self.faces = 0

    def frame(self, faces):
        self.frames += 1
        self.faces += faces > 0
        if self.frames == WARM_UP:
            self.cpu, self.wall = time.process_time(), time.perf_counter()

    def tell(self, who):
        n = self.frames - WARM_UP
        cpu, wall = time.process_time() - self.cpu, time.perf_counter() - self.wall
        print(f"{who}: {self.frames} frames, a face in {self.faces}; "
              f"a frame {1e3 * cpu / n:.2f} ms CPU, {1e3 * wall / n:.2f} ms wall")
