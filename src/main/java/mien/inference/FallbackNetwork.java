package mien.inference;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import mien.analysis.ExecutionProvider;
import mien.analysis.ProviderStatus;
import mien.core.InputException;
import mien.core.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A network on CUDA as long as that works and pays, else on the CPU; it can always say why.
 *
 * <p>The CPU's network stays open as the reserve, so that a failing GPU costs no frame.
 */
public final class FallbackNetwork implements InferenceNetwork {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackNetwork.class);
  private static final int WARM_UP_RUNS = 3;
  private static final int TIMED_RUNS = 9;

  private final LongSupplier nanoClock;
  private final InferenceNetwork cpu;
  private @Nullable InferenceNetwork cuda;
  private volatile ProviderStatus status;

  /**
   * Opens a file.
   *
   * @param sample a batch to time both providers with
   * @param shape its shape
   * @throws InputException if it cannot be run even on the CPU
   */
  public static FallbackNetwork open(
      Path file, ExecutionProvider wanted, FloatBuffer sample, long... shape) {
    try {
      OrtNetwork cpu = new OrtNetwork(file, ExecutionProvider.CPU);
      try {
        return of(cpu, file, wanted, sample, shape);
      } catch (RuntimeException e) {
        cpu.close();
        throw e;
      }
    } catch (OrtException e) {
      throw unusable(file, e);
    }
  }

  /**
   * The same for a file that is open already.
   *
   * @param cpu is closed with what is returned; where nothing is, it is the caller's to close
   */
  public static FallbackNetwork of(
      OrtNetwork cpu, Path file, ExecutionProvider wanted, FloatBuffer sample, long... shape) {
    try {
      return new FallbackNetwork(
          cpu,
          () -> new OrtNetwork(file, ExecutionProvider.CUDA),
          wanted,
          System::nanoTime,
          sample,
          shape);
    } catch (OrtException e) {
      throw unusable(file, e);
    }
  }

  private static InputException unusable(Path file, OrtException e) {
    return new InputException(
        "The network %s cannot be run (%s).".formatted(file, e.getMessage()), e);
  }

  /**
   * @param cpu the network on the CPU
   * @param onCuda opens it on CUDA
   * @param nanoClock to time with, as {@link System#nanoTime}
   * @param sample a batch to time both providers with
   * @param shape its shape
   * @throws OrtException if the network does not even run on the CPU
   */
  FallbackNetwork(
      InferenceNetwork cpu,
      Opener onCuda,
      ExecutionProvider wanted,
      LongSupplier nanoClock,
      FloatBuffer sample,
      long... shape)
      throws OrtException {
    this.nanoClock = nanoClock;
    this.cpu = cpu;
    status = new ProviderStatus(ExecutionProvider.CPU, "as chosen");
    cpu.run(sample, shape);
    if (wanted != ExecutionProvider.CPU) {
      tryCuda(onCuda, wanted, sample, shape);
    }
    LOG.info("The network runs on {}", status);
  }

  private void tryCuda(Opener onCuda, ExecutionProvider wanted, FloatBuffer sample, long... shape) {
    try {
      cuda = onCuda.open();
      double cpuMillis = millis(cpu, sample, shape);
      double cudaMillis = millis(cuda, sample, shape);
      if (wanted == ExecutionProvider.AUTO && cudaMillis >= cpuMillis) {
        backToCpu(Text.of("faster here: %.2f ms, CUDA %.2f ms", cpuMillis, cudaMillis));
      } else {
        status =
            new ProviderStatus(
                ExecutionProvider.CUDA, Text.of("%.2f ms, CPU %.2f ms", cudaMillis, cpuMillis));
      }
    } catch (OrtException | LinkageError e) {
      LOG.atLevel(wanted == ExecutionProvider.CUDA ? Level.WARN : Level.INFO)
          .log("CUDA cannot be used: {}", e.getMessage());
      backToCpu(CudaFailure.inWords(e));
    }
  }

  /** The median time of a few runs. */
  private double millis(InferenceNetwork network, FloatBuffer sample, long... shape)
      throws OrtException {
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      network.run(sample, shape);
    }
    long[] nanos = new long[TIMED_RUNS];
    for (int i = 0; i < TIMED_RUNS; i++) {
      long start = nanoClock.getAsLong();
      network.run(sample, shape);
      nanos[i] = nanoClock.getAsLong() - start;
    }
    Arrays.sort(nanos);
    return nanos[TIMED_RUNS / 2] / 1e6;
  }

  /** Where the network runs now, and why; may be asked from any thread. */
  public ProviderStatus status() {
    return status;
  }

  @Override
  public float[][] run(FloatBuffer input, long... shape) {
    if (cuda != null) {
      try {
        return cuda.run(input, shape);
      } catch (OrtException e) {
        LOG.warn("CUDA failed while running, going on with the CPU: {}", e.getMessage());
        backToCpu("CUDA failed while running");
      }
    }
    try {
      return cpu.run(input, shape);
    } catch (OrtException e) {
      throw new IllegalStateException("The network failed", e);
    }
  }

  private void backToCpu(String reason) {
    if (cuda != null) {
      cuda.close();
      cuda = null;
    }
    status = new ProviderStatus(ExecutionProvider.CPU, reason);
  }

  @Override
  public void close() {
    if (cuda != null) {
      cuda.close();
    }
    cpu.close();
  }
}
