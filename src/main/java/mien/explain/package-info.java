/** Why a network says what it says: saliency and emotion modification, through ONNX Runtime. */
@NullMarked
package mien.explain;

import org.jspecify.annotations.NullMarked;
