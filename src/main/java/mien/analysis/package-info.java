/**
 * What the program does with a frame: find faces, follow them, say what they express. Detectors and
 * networks come in through the two ports {@link mien.analysis.FaceDetector} and {@link
 * mien.analysis.EmotionClassifier}.
 */
@NullMarked
package mien.analysis;

import org.jspecify.annotations.NullMarked;
