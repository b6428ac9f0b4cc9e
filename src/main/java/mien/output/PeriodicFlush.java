package mien.output;

import java.io.Flushable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Flushes a row-wise file once a second, so that a crash loses no more than that. */
final class PeriodicFlush {
  private static final long PERIOD_NANOS = Duration.ofSeconds(1).toNanos();

  private final Flushable file;
  private final LongSupplier nanoTime;
  private long lastNanos;

  PeriodicFlush(Flushable file) {
    this(file, System::nanoTime);
  }

  PeriodicFlush(Flushable file, LongSupplier nanoTime) {
    this.file = file;
    this.nanoTime = nanoTime;
    this.lastNanos = nanoTime.getAsLong();
  }

  /** Called after each row. */
  void rowWritten() throws IOException {
    long now = nanoTime.getAsLong();
    if (now - lastNanos >= PERIOD_NANOS) {
      file.flush();
      lastNanos = now;
    }
  }
}
