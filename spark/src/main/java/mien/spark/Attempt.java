package mien.spark;

import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/**
 * Spark's attempt at a task, on the thread that works on it.
 *
 * @param number from 0
 * @param last the number of the last one that Spark makes
 * @param name no other attempt's
 * @param executor which of Spark's executors has it
 */
record Attempt(int number, int last, String name, String executor) {

  static Attempt now(RecordingTask.Order order) {
    TaskContext task = TaskContext.get();
    SparkEnv spark = SparkEnv.get();
    return new Attempt(
        task.attemptNumber(),
        order.lastAttempt(),
        "%s-%d".formatted(spark.conf().getAppId(), task.taskAttemptId()),
        spark.executorId());
  }

  /** Whether a failure of this one cannot be made good by another. */
  boolean isLast() {
    return number >= last;
  }

  /** Whether those before it came to nothing, or ended their executors, as this one would. */
  boolean isHopeless() {
    return number > 0 && isLast();
  }
}
