/**
 * Runs ONNX files with ONNX Runtime: on CUDA where that works and pays, else on the CPU. The
 * network that names emotions and the one that finds faces both run here, so that they choose their
 * processor, fail and fall back alike.
 */
@NullMarked
package mien.inference;

import org.jspecify.annotations.NullMarked;
