/**
 * How good is a network, for whom, and how well does it know?
 *
 * <p>{@link mien.evaluation.Evaluator} lets a classifier judge {@link
 * mien.evaluation.LabelledFaces}; all tables and curves are made from the {@link
 * mien.evaluation.Judged} list that comes back, and {@link mien.evaluation.EvaluationReport}
 * gathers them for one JSON file and one HTML page. Classifiers and detectors are known by their
 * ports alone. Every share of faces is a {@link mien.evaluation.Proportion}, which brings its
 * interval along.
 */
@NullMarked
package mien.evaluation;

import org.jspecify.annotations.NullMarked;
