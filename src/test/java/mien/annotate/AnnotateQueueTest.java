package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mien.analysis.Engine;
import mien.analysis.FaceDetector;
import mien.analysis.Parts;
import mien.annotate.AnnotateReport.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AnnotateQueueTest implements AnnotateQueue.Listener {
  @TempDir Path folder;

  private final List<AnnotateReport> reports = new ArrayList<>();
  private final AtomicInteger listening = new AtomicInteger();

  @Override
  public void progressed(AnnotateJob job, double done) {
    alone(() -> {});
  }

  @Override
  public void ended(AnnotateJob job, AnnotateReport report) {
    alone(() -> reports.add(report));
  }

  private void alone(Runnable work) {
    assertThat(listening.incrementAndGet()).as("calls at one time").isEqualTo(1);
    work.run();
    listening.decrementAndGet();
  }

  private AnnotateJob job(String name, Engine engine) {
    return new AnnotateJob(
        new AnnotateInput(folder.resolve(name), folder, "of " + name), AnnotatePlan.ROWS, engine);
  }

  private List<AnnotateJob> jobs(Engine engine, String... names) {
    return Stream.of(names).map(name -> job(name, engine)).toList();
  }

  @Test
  void oneThatFailsFailsAlone() throws Exception {
    AnnotateJobTest.video(folder.resolve("a.mp4"));
    AnnotateJobTest.video(folder.resolve("c.mp4"));
    Engine engine = Parts.engine(Parts.OneFace::new);

    new AnnotateQueue(jobs(engine, "a.mp4", "missing.mp4", "c.mp4"), 2).run(this);

    assertThat(reports)
        .extracting(AnnotateReport::status)
        .containsExactlyInAnyOrder(Status.DONE, Status.FAILED, Status.DONE);
    assertThat(reports)
        .filteredOn(report -> report.status() == Status.FAILED)
        .singleElement()
        .extracting(AnnotateReport::failure)
        .asString()
        .contains("missing.mp4");
    assertThat(folder.resolve("of a.mp4.jsonl")).exists();
    assertThat(folder.resolve("of c.mp4.jsonl")).exists();
  }

  @Test
  void aListenerThatThrowsStopsNothing() throws Exception {
    AnnotateJobTest.video(folder.resolve("a.mp4"));
    AnnotateJobTest.video(folder.resolve("b.mp4"));
    AnnotateQueue.Listener clumsy =
        new AnnotateQueue.Listener() {
          @Override
          public void progressed(AnnotateJob job, double done) {
            throw new IllegalStateException("progress");
          }

          @Override
          public void ended(AnnotateJob job, AnnotateReport report) {
            reports.add(report);
            throw new IllegalStateException("end");
          }
        };

    new AnnotateQueue(jobs(Parts.engine(Parts.OneFace::new), "a.mp4", "b.mp4"), 1).run(clumsy);

    assertThat(reports).extracting(AnnotateReport::status).containsOnly(Status.DONE).hasSize(2);
    assertThat(folder.resolve("of b.mp4.jsonl")).exists();
  }

  @Test
  void worksOnNoMoreAtOnceThanItMay() throws Exception {
    AnnotateJobTest.video(folder.resolve("a.mp4"));
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Engine engine = Parts.engine(() -> counted(open, most));
    List<AnnotateJob> jobs =
        Stream.of("one", "two", "three")
            .map(
                name ->
                    new AnnotateJob(
                        new AnnotateInput(folder.resolve("a.mp4"), folder, name),
                        AnnotatePlan.ROWS,
                        engine))
            .toList();

    new AnnotateQueue(jobs, 1).run(this);

    assertThat(reports).extracting(AnnotateReport::status).containsOnly(Status.DONE).hasSize(3);
    assertThat(most).hasValue(1);
  }

  private static FaceDetector counted(AtomicInteger open, AtomicInteger most) {
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    return new Parts.OneFace() {
      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  @Test
  void tooLittleMemoryIsSaidAndTheOthersGoOn() throws Exception {
    AnnotateJobTest.video(folder.resolve("a.mp4"));
    AnnotateJobTest.video(folder.resolve("b.mp4"));
    AtomicInteger opened = new AtomicInteger();
    Engine engine =
        Parts.engine(
            () -> {
              if (opened.getAndIncrement() == 0) {
                throw new OutOfMemoryError("Java heap space");
              }
              return new Parts.OneFace();
            });

    new AnnotateQueue(jobs(engine, "a.mp4", "b.mp4"), 1).run(this);

    assertThat(reports)
        .extracting(AnnotateReport::status)
        .containsExactly(Status.FAILED, Status.DONE);
    assertThat(reports.get(0).failure()).contains("a.mp4", "too little memory", "-Xmx");
  }

  @Test
  void aFaultOfTheProgramIsToldAsOneSentenceToo() throws Exception {
    AnnotateJobTest.video(folder.resolve("a.mp4"));
    Engine engine =
        Parts.engine(
            () -> {
              throw new IllegalStateException("the detector is broken");
            });

    new AnnotateQueue(jobs(engine, "a.mp4"), 4).run(this);

    assertThat(reports)
        .singleElement()
        .extracting(AnnotateReport::failure)
        .asString()
        .endsWith("a.mp4 failed: the detector is broken.");
  }

  @Test
  void nothingToDoIsDoneAtOnce() throws Exception {
    new AnnotateQueue(List.of(), 2).run(this);
    assertThat(reports).isEmpty();
  }
}
