package mien.spark;

import java.io.Serializable;
import mien.annotate.AnnotateReport;

/**
 * What became of a recording.
 *
 * @param executor which of Spark's executors had it
 */
record Outcome(Recording recording, AnnotateReport report, String executor)
    implements Serializable {}
