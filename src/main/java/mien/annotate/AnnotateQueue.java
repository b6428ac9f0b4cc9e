package mien.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import mien.pipeline.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the annotation of many videos, some at the same time. One that fails fails alone. */
public final class AnnotateQueue {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotateQueue.class);

  private final Queue<AnnotateJob> waiting;
  private final int atOnce;

  /** Hears how it goes; one call at a time, on any thread. What it throws is logged. */
  public interface Listener {

    /**
     * @param done how much of this video is done, 0 to 1
     */
    void progressed(AnnotateJob job, double done);

    /** The video is done with, well or not. */
    void ended(AnnotateJob job, AnnotateReport report);
  }

  /**
   * @param atOnce how many videos to work on at the same time, at least 1
   */
  public AnnotateQueue(Collection<AnnotateJob> jobs, int atOnce) {
    waiting = new ConcurrentLinkedQueue<>(jobs);
    this.atOnce = Math.min(atOnce, waiting.size());
  }

  /** Returns when every video is done with. */
  public void run(Listener listener) throws InterruptedException {
    CountDownLatch working = new CountDownLatch(atOnce);
    List<Background> threads = new ArrayList<>();
    for (int i = 1; i <= atOnce; i++) {
      Background thread = new Background("annotate " + i);
      threads.add(thread);
      thread.run(
          () -> {
            try {
              workOff(listener);
            } finally {
              working.countDown();
            }
          });
    }
    working.await();
    threads.forEach(Background::close);
  }

  private void workOff(Listener listener) {
    for (AnnotateJob job = waiting.poll(); job != null; job = waiting.poll()) {
      AnnotateJob now = job;
      AnnotateReport report =
          now.report(atOnce, done -> tell(() -> listener.progressed(now, done)));
      tell(() -> listener.ended(now, report));
    }
  }

  private synchronized void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.error("news of the work could not be told", e); // the work itself goes on
    }
  }
}
