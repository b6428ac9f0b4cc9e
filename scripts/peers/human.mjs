// The package `@vladmandic/human` (TensorFlow.js, WebAssembly) with its face and emotion models, frame by frame.
// FFmpeg decodes; its CPU time is not counted.
//
//   npm install --ignore-scripts @vladmandic/human@3.3.6 @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
//   node human.mjs CLIP WIDTH HEIGHT
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const packages = path.join(process.cwd(), 'node_modules');
const require = createRequire(packages);
const [clip, width, height] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const WARM_UP = 30;

const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const { Human } = require(path.join(packages, '@vladmandic/human/dist/human.node-wasm.js'));
const models = path.join(packages, '@vladmandic/human/models/');
// TensorFlow.js fetches models, and from files it cannot.
const server = http.createServer((asked, answer) => fs.createReadStream(path.join(models, path.basename(asked.url))).pipe(answer));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const human = new Human({
  backend: 'wasm',
  wasmPath: path.join(packages, '@tensorflow/tfjs-backend-wasm/dist/'),
  modelBasePath: `http://127.0.0.1:${server.address().port}/`,
  debug: false,
  face: { enabled: true, detector: { rotation: false }, mesh: { enabled: true }, iris: { enabled: false }, description: { enabled: false }, emotion: { enabled: true } },
  body: { enabled: false }, hand: { enabled: false }, object: { enabled: false }, gesture: { enabled: false }, filter: { enabled: false },
});
await human.load();

const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-i', clip, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], { stdio: ['ignore', 'pipe', 'inherit'] });
const bytes = width * height * 3;
let frames = 0, withFace = 0, cpu, wall, waiting = Buffer.alloc(0);
for await (const chunk of ffmpeg.stdout) {
  waiting = Buffer.concat([waiting, chunk]);
  while (waiting.length >= bytes) {
    const pixels = Int32Array.from(waiting.subarray(0, bytes));
    waiting = waiting.subarray(bytes);
    const tensor = human.tf.tensor(pixels, [1, height, width, 3], 'float32');
    const result = await human.detect(tensor);
    tensor.dispose();
    frames++;
    withFace += result.face.length > 0 && result.face[0].emotion ? 1 : 0;
    if (frames === WARM_UP) {
      cpu = process.cpuUsage();
      wall = performance.now();
    }
  }
}
const used = process.cpuUsage(cpu);
const n = frames - WARM_UP;
console.log(`human ${human.version}: ${frames} frames, a face in ${withFace}; a frame ${((used.user + used.system) / 1e3 / n).toFixed(2)} ms CPU, ${((performance.now() - wall) / n).toFixed(2)} ms wall`);
process.exit(0);
