package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import mien.analysis.ExecutionProvider;
import mien.analysis.ProviderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackNetworkTest {
  private static final FloatBuffer SAMPLE = FloatBuffer.allocate(1);

  private long clock;
  private final Fake cpu = new Fake(1);
  private final Fake cuda = new Fake(2);

  @Test
  void theCpuIsUsedAloneWhenItWasChosen() throws OrtException {
    try (FallbackNetwork network = open(ExecutionProvider.CPU)) {
      assertThat(network.run(SAMPLE, 1)[0]).containsExactly(1);
      assertThat(network.status())
          .isEqualTo(new ProviderStatus(ExecutionProvider.CPU, "as chosen"));
    }
    assertThat(cuda.opened).isFalse();
    assertThat(cpu.closed).isEqualTo(1);
  }

  @Test
  void cudaIsUsedWhereItWorks() throws OrtException {
    try (FallbackNetwork network = open(ExecutionProvider.CUDA)) {
      assertThat(network.run(SAMPLE, 1)[0]).containsExactly(2);
      assertThat(network.status().used()).isEqualTo(ExecutionProvider.CUDA);
    }
    assertThat(List.of(cpu.closed, cuda.closed)).containsExactly(1, 1);
  }

  @Test
  void autoTakesTheFaster() throws OrtException {
    cuda.nanos = 5_000_000;
    try (FallbackNetwork network = open(ExecutionProvider.AUTO)) {
      assertThat(network.run(SAMPLE, 1)[0]).containsExactly(1);
      assertThat(network.status().toString()).startsWith("CPU (faster here");
      assertThat(cuda.closed).isEqualTo(1);
    }
    assertThat(cuda.closed).isEqualTo(1);

    cuda.nanos = 1;
    cpu.nanos = 5_000_000;
    try (FallbackNetwork network = open(ExecutionProvider.AUTO)) {
      assertThat(network.status().used()).isEqualTo(ExecutionProvider.CUDA);
    }
  }

  @Test
  void cudaThatCannotBeOpenedLeavesTheCpuWithAReason() throws OrtException {
    cuda.failsToOpen = true;
    try (FallbackNetwork network = open(ExecutionProvider.CUDA)) {
      assertThat(network.run(SAMPLE, 1)[0]).containsExactly(1);
      assertThat(network.status().used()).isEqualTo(ExecutionProvider.CPU);
      assertThat(network.status().reason()).contains("driver");
    }
  }

  @Test
  void cudaThatFailsAtItsFirstRunLeavesTheCpu() throws OrtException {
    cuda.runsBeforeFailure = 0;
    try (FallbackNetwork network = open(ExecutionProvider.AUTO)) {
      assertThat(network.status().used()).isEqualTo(ExecutionProvider.CPU);
      assertThat(cuda.closed).isEqualTo(1);
    }
  }

  @Test
  void cudaThatFailsInTheMiddleOfARunCostsNoFrame() throws OrtException {
    cuda.runsBeforeFailure = 20;
    try (FallbackNetwork network = open(ExecutionProvider.CUDA)) {
      List<Float> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(network.run(SAMPLE, 1)[0][0]);
      }
      assertThat(answers).hasSize(12).startsWith(2f).endsWith(1f);
      assertThat(network.status())
          .isEqualTo(new ProviderStatus(ExecutionProvider.CPU, "CUDA failed while running"));
    }
    assertThat(cuda.closed).isEqualTo(1);
  }

  @Test
  void aNetworkThatFailsOnTheCpuTooIsAFailure() {
    for (ExecutionProvider wanted : ExecutionProvider.values()) {
      cpu.runsBeforeFailure = 0;
      assertThatThrownBy(() -> open(wanted)).isInstanceOf(OrtException.class);
    }
    assertThat(cuda.opened).isFalse();
  }

  @Test
  void theCpuIsTimedOnlyAgainstACudaThatIsThere() throws OrtException {
    cuda.failsToOpen = true;
    cpu.nanos = 1;
    open(ExecutionProvider.AUTO).close();
    assertThat(clock).as("one run, to see that it runs").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This binary was not compiled with CUDA support. | without CUDA",
        "Failed to find CUDA shared provider | without CUDA",
        "CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version | driver",
        "libcudnn.so.9: cannot open shared object file | cuDNN 9",
        "Failed to load library libonnxruntime_providers_cuda.so | missing",
        "CUDA failure 100: no CUDA-capable device is detected | graphics card",
        "CUDA failure 2: out of memory | memory",
        "something else | failed to start"
      })
  void reasonsAreInWordsForAUser(String message, String words) {
    assertThat(CudaFailure.inWords(new OrtException(message))).contains(words);
  }

  private FallbackNetwork open(ExecutionProvider wanted) throws OrtException {
    return new FallbackNetwork(cpu.open(), cuda::open, wanted, () -> clock, SAMPLE, 1);
  }

  /** Answers its own number. */
  private final class Fake implements InferenceNetwork {
    final float answer;
    boolean opened;
    boolean failsToOpen;
    int runsBeforeFailure = Integer.MAX_VALUE;
    long nanos;
    int closed;

    Fake(float answer) {
      this.answer = answer;
    }

    InferenceNetwork open() throws OrtException {
      if (failsToOpen) {
        throw new OrtException("libcuda.so.1: cannot open shared object file");
      }
      opened = true;
      return this;
    }

    @Override
    public float[][] run(FloatBuffer faces, long... shape) throws OrtException {
      if (runsBeforeFailure-- <= 0) {
        throw new OrtException("the device is gone");
      }
      clock += nanos;
      return new float[][] {{answer}};
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
