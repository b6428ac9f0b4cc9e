package mien.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mien.core.Address;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.core.Program;
import mien.live.LiveControls;
import mien.live.LiveStatus;
import mien.live.SourceState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live analysis of one source on a screen for as long as the machine runs: looks once a
 * second whether frames still come and the screen still answers, and opens anew what is stuck.
 */
public final class Kiosk {
  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
  private static final long LOOK_MILLIS = 1_000;

  private final LiveControls session;
  private final String source;
  private final String name;
  private final KioskDisplay display;
  private final Visitors visitors;
  private final @Nullable Path healthFile;
  private final Watchdog watchdog = new Watchdog();
  private final CountDownLatch left = new CountDownLatch(1);
  private final AtomicBoolean answered = new AtomicBoolean(true);
  private final long startNanos = System.nanoTime();
  private volatile Consumer<FrameResult> published = result -> {};
  private volatile long frames;
  private volatile int faces;
  private volatile long frameNanos;
  private volatile long labelNanos;
  private int restarts;
  private boolean healthTold = true;

  /** How it ended. */
  public enum End {
    /** Somebody who knew how to left it. */
    LEFT,
    /** A part is stuck that cannot be opened anew in this process. */
    STUCK
  }

  /**
   * @param session plays the source already, or will soon; its results go to {@link #accept}
   * @param admission whose faces are shown
   * @param healthFile is rewritten every second; null for none
   */
  public Kiosk(
      LiveControls session,
      String source,
      KioskDisplay display,
      Admission admission,
      @Nullable Path healthFile) {
    this.session = session;
    this.source = source;
    this.name = Address.withoutSecrets(source);
    this.display = display;
    this.visitors = new Visitors(admission);
    this.healthFile = healthFile;
  }

  /** Whither what is shown goes besides: those whose faces are labelled, and nobody else. */
  public void publishTo(Consumer<FrameResult> taker) {
    published = taker;
  }

  /** Takes the next result; on the pipeline's last thread. */
  public synchronized void accept(FrameResult result) {
    Scene scene = visitors.see(result);
    display.show(scene);
    published.accept(scene.result());
    long now = System.nanoTime();
    frames++;
    frameNanos = now;
    faces = scene.result().faces().size();
    if (scene.result().faces().stream().anyMatch(face -> face.expression() != null)) {
      labelNanos = now;
    }
  }

  /** Somebody leaves it. */
  public void leave() {
    left.countDown();
  }

  /** Watches until somebody leaves or nothing helps any more. */
  public End run() throws InterruptedException {
    while (!left.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      LiveStatus status = session.status();
      display.update(status);
      Watchdog.Verdict verdict =
          watchdog.look(
              new Watchdog.Signs(
                  System.nanoTime(),
                  frames,
                  isAwaited(status.state()),
                  status.state() == SourceState.ENDED,
                  answered.getAndSet(false)));
      display.ask(() -> answered.set(true));
      tellHealth(status);
      switch (verdict) {
        case WELL -> {}
        case REOPEN -> {
          restarts++;
          LOG.warn("no frame for some seconds ({}): {} is opened anew", status.error(), name);
          session.open(source);
        }
        case GIVE_UP -> {
          LOG.error("a part is stuck for good ({}, {})", status.state(), status.error());
          return End.STUCK;
        }
      }
    }
    return End.LEFT;
  }

  /** The first opening may take a slow machine long; the source itself knows when to give up. */
  private boolean isAwaited(SourceState state) {
    return state == SourceState.WAITING || frames == 0 && state == SourceState.OPENING;
  }

  /** Why it is stuck, in one sentence. */
  public String trouble() {
    String error = session.status().error();
    return error == null
        ? "no frame of %s comes any more, or the window does not answer.".formatted(name)
        : error;
  }

  /** A disk that is full, gone or read-only stops nothing; it is logged once. */
  private void tellHealth(LiveStatus status) {
    if (healthFile == null) {
      return;
    }
    try {
      health(status).write(healthFile);
      healthTold = true;
    } catch (IOException | InputException e) {
      if (healthTold) {
        LOG.warn("{} cannot be written", healthFile, e);
      }
      healthTold = false;
    }
  }

  private Health health(LiveStatus status) {
    return new Health(
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Program.NAME_AND_VERSION,
        status.state().name().toLowerCase(Locale.ROOT),
        name,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos),
        frames,
        display.dropped(),
        faces,
        frames == 0 ? null : secondsSince(frameNanos),
        labelNanos == 0 ? null : secondsSince(labelNanos),
        restarts,
        status.error());
  }

  private static double secondsSince(long nanos) {
    return Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
  }
}
