package mien.spark;

import mien.core.Text;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** How Spark shares out the work, as its settings tell. */
final class Slots {
  private Slots() {}

  /** How many tasks an executor has at the same time. */
  static int of(SparkContext context) {
    SparkConf conf = context.conf();
    int cores =
        isLocal(context)
            ? context.defaultParallelism()
            : conf.getInt("spark.executor.cores", Runtime.getRuntime().availableProcessors());
    return Math.max(1, cores / Math.max(1, conf.getInt("spark.task.cpus", 1)));
  }

  /** The number of the last attempt that Spark makes at a task, from 0. */
  static int lastAttempt(SparkContext context) {
    return isLocal(context) ? 0 : context.conf().getInt("spark.task.maxFailures", 4) - 1;
  }

  private static boolean isLocal(SparkContext context) {
    return context.isLocal();
  }

  /** What is about to happen, in one line. */
  static String told(SparkContext context, int atOnce, int recordings) {
    String heap = context.conf().get("spark.executor.memory", "1g");
    return Text.of(
        "%d %s on %s; an executor has a heap of %s, %d at a time; frames under way take a quarter"
            + " of it at most.",
        recordings,
        recordings == 1 ? "recording" : "recordings",
        context.master(),
        isLocal(context) ? context.conf().get("spark.driver.memory", "1g") : heap,
        atOnce);
  }
}
