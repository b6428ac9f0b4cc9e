package mien.spark;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import mien.core.InputException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** One Spark task a recording; each outcome is heard once, when it is there. */
final class Cluster {
  private Cluster() {}

  /**
   * Returns when every recording is done with.
   *
   * @param hears is told of each, one call at a time
   */
  static void run(
      JavaSparkContext context,
      List<Recording> recordings,
      RecordingTask.Order order,
      Consumer<Outcome> hears) {
    if (recordings.isEmpty()) {
      return;
    }
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    JavaRDD<Outcome> outcomes =
        context.parallelize(recordings, recordings.size()).map(new RecordingTask(order, hadoop));
    ClassTag<Outcome> type = ClassTag$.MODULE$.apply(Outcome.class);
    Function1<Iterator<Outcome>, Outcome> only =
        (Function1<Iterator<Outcome>, Outcome> & Serializable) Iterator::next;
    try {
      run(context, outcomes, only, hears, type);
    } catch (Exception e) { // Spark's own, which Scala does not declare
      throw new InputException(
          "The cluster gave up (%s): what is done is kept, and --resume does the rest."
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  private static void run(
      JavaSparkContext context,
      JavaRDD<Outcome> outcomes,
      Function1<Iterator<Outcome>, Outcome> only,
      Consumer<Outcome> hears,
      ClassTag<Outcome> type) {
    context
        .sc()
        .runJob(
            outcomes.rdd(),
            only,
            new AbstractFunction2<Object, Outcome, BoxedUnit>() {
              @Override
              public BoxedUnit apply(Object partition, Outcome outcome) {
                hears.accept(outcome);
                return BoxedUnit.UNIT;
              }
            },
            type);
  }
}
