package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PeriodicFlushTest {
  @Test
  void flushesOnceASecond() throws IOException {
    AtomicLong clock = new AtomicLong();
    AtomicInteger flushes = new AtomicInteger();
    PeriodicFlush flush = new PeriodicFlush(flushes::incrementAndGet, clock::get);
    flush.rowWritten();
    clock.set(999_999_999L);
    flush.rowWritten();
    assertThat(flushes).hasValue(0);
    clock.set(1_000_000_000L);
    flush.rowWritten();
    flush.rowWritten();
    assertThat(flushes).hasValue(1);
  }
}
