package mien.explain;

import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.SaliencyMap;

/**
 * Why a network said what it said of one face.
 *
 * @param scores calibrated probabilities
 * @param explained the emotion that the map explains
 */
public record Explanation(EmotionScores scores, Emotion explained, SaliencyMap map) {}
