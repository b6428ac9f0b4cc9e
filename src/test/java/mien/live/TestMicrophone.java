package mien.live;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mien.capture.Microphone;
import mien.core.Sound;
import mien.pipeline.Source;

/** Hears so many pieces, a fiftieth of a second each and one every ms, all of a tone. */
final class TestMicrophone implements Source<Sound> {
  private final long most;
  private final long began = System.nanoTime() / 1000;
  private long given;
  private volatile boolean stopped;
  private volatile boolean closed;

  TestMicrophone(long most) {
    this.most = most;
  }

  /** A machine without any. */
  static Source<Sound> none() {
    throw new AssertionError("nobody asked for a microphone");
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public Optional<Sound> next() throws InterruptedException {
    if (stopped || given == most) {
      return Optional.empty();
    }
    TimeUnit.MILLISECONDS.sleep(1);
    byte[] samples = new byte[Microphone.MOMENTS * Sound.BYTES_A_MOMENT];
    for (int i = 0; i < samples.length; i += 2) {
      samples[i + 1] = (byte) Math.round(100 * Math.sin(i / 40.0));
    }
    return Optional.of(new Sound(began + given++ * 20_000, samples));
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    closed = true;
  }
}
