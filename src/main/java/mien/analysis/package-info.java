/**
 * What the program does with a frame: find faces, follow them, say what they express. Detectors and
 * networks come in through the two ports {@link mien.analysis.FaceDetector} and {@link
 * mien.analysis.EmotionClassifier}; {@link mien.analysis.Analysis} joins the two stages.
 *
 * <p>{@link mien.analysis.DetectFaces} searches near known faces in every frame and scans the whole
 * picture a few times a second, live on a thread of its own so that no frame waits. {@link
 * mien.analysis.FaceTracker} follows each face and steadies its box; {@link
 * mien.analysis.FaceNumbers} gives each person one number, who comes back the old one, and {@link
 * mien.analysis.JoinedNumbers} does so where the parts of a recording were analysed by themselves.
 * {@link mien.analysis.ClassifyEmotions} asks the network about all faces of a frame at once and
 * smooths its answers for each face. A face that is not found in a frame is not in that frame's
 * result, though its number waits for it for a second.
 */
@NullMarked
package mien.analysis;

import org.jspecify.annotations.NullMarked;
