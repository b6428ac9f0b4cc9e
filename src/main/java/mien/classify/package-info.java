/**
 * Says what a face expresses, with an ONNX file and ONNX Runtime.
 *
 * <p>A model is one file: the {@code .onnx} carries its {@link mien.classify.ModelCard} as JSON in
 * {@code metadata_props["card"]}; a foreign model brings the same JSON beside it. {@link
 * mien.classify.FacePreprocessor} turns a face into the network's input, here and in training
 * alike.
 */
@NullMarked
package mien.classify;

import org.jspecify.annotations.NullMarked;
