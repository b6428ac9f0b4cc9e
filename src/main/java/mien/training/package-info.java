/** Data sets, networks and the trainer, on libtorch; writes ONNX files with their cards. */
@NullMarked
package mien.training;

import org.jspecify.annotations.NullMarked;
