package mien.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One named daemon thread that does what it is given, in order, for callers that must not wait
 * themselves. Any thread may call. Work that throws is logged; what follows it is still done.
 */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ExecutorService executor;
  private final String name;

  public Background(String name) {
    this.name = name;
    this.executor =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Puts work at the end of the line and returns at once; nothing happens after {@link #close()}.
   */
  public void run(Runnable work) {
    takes(work);
  }

  /**
   * The same.
   *
   * @return is done when the work is, however that ended, and at once after {@link #close()}
   */
  public CompletableFuture<Void> told(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    boolean taken =
        takes(
            () -> {
              try {
                work.run();
              } finally {
                done.complete(null);
              }
            });
    if (!taken) {
      done.complete(null);
    }
    return done;
  }

  private boolean takes(Runnable work) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException | Error e) {
              LOG.error("\"{}\" failed at a piece of work", name, e);
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("\"{}\" is closed", name, e);
      return false;
    }
  }

  /** Takes no more work and waits until what it had is done, 15 seconds at most. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("\"{}\" did not end within {} s", name, PATIENCE.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
