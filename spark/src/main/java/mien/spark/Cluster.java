package mien.spark;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import mien.core.InputException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** One Spark task an item of work; what comes of each is heard once, when it is there. */
final class Cluster {
  private final JavaSparkContext context;

  Cluster(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Returns when all items are done with.
   *
   * @param items in the order in which they are begun
   * @param hears is told what came of each, one call at a time
   */
  <I, O> void run(List<I> items, Function<I, O> task, Class<O> type, Consumer<O> hears) {
    if (items.isEmpty()) {
      return;
    }
    JavaRDD<O> outcomes = context.parallelize(items, items.size()).map(task);
    ClassTag<O> tag = ClassTag$.MODULE$.apply(type);
    Function1<Iterator<O>, O> only = (Function1<Iterator<O>, O> & Serializable) Iterator::next;
    try {
      run(outcomes, only, hears, tag);
    } catch (Exception e) { // Spark's own, which Scala does not declare
      throw new InputException(
          "The cluster gave up (%s): what is done is kept, and --resume does the rest."
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  private <O> void run(
      JavaRDD<O> outcomes, Function1<Iterator<O>, O> only, Consumer<O> hears, ClassTag<O> type) {
    context
        .sc()
        .runJob(
            outcomes.rdd(),
            only,
            new AbstractFunction2<Object, O, BoxedUnit>() {
              @Override
              public BoxedUnit apply(Object partition, O outcome) {
                hears.accept(outcome);
                return BoxedUnit.UNIT;
              }
            },
            type);
  }
}
