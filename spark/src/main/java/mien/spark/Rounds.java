package mien.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.spark.PartTask.Done;
import mien.spark.PartTask.Part;
import mien.spark.RecordingTask.Order;
import mien.spark.RecordingTask.Work;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The work in three rounds: all recordings but those that are long; the parts of these; and their
 * parts joined.
 */
final class Rounds {
  private final Cluster cluster;
  private final RecordingTask recordings;
  private final PartTask parts;

  Rounds(JavaSparkContext context, Order order) {
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    cluster = new Cluster(context);
    recordings = new RecordingTask(order, hadoop);
    parts = new PartTask(order, hadoop);
  }

  /** Returns when every recording is done with. */
  void run(List<Recording> all, Progress progress) {
    List<Part> divided = new ArrayList<>();
    cluster.run(
        all.stream().map(recording -> new Work(recording, List.of())).toList(),
        recordings,
        Outcome.class,
        outcome -> {
          outcome.stretches().forEach(s -> divided.add(new Part(outcome.recording(), s)));
          progress.ended(outcome);
        });
    Map<Recording, List<Done>> done = new LinkedHashMap<>();
    cluster.run(
        divided,
        parts,
        Done.class,
        part -> {
          done.computeIfAbsent(part.part().recording(), own -> new ArrayList<>()).add(part);
          progress.ended(part);
        });
    cluster.run(
        done.entrySet().stream().map(e -> new Work(e.getKey(), inOrder(e.getValue()))).toList(),
        recordings,
        Outcome.class,
        progress::ended);
  }

  private static List<Done> inOrder(List<Done> parts) {
    Comparator<Done> time = Comparator.comparingLong(done -> done.part().stretch().fromMicros());
    return parts.stream().sorted(time).toList();
  }
}
