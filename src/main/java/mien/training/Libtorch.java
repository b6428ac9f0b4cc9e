package mien.training;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Settings of libtorch that hold for the whole process. */
final class Libtorch {
  private Libtorch() {}

  /**
   * @param threads that a single operation may use; the same number gives the same bits again
   */
  static void prepare(int threads) {
    torch.set_num_threads(threads);
    // OpenBLAS keeps threads of its own, which only get in the way of libtorch's.
    openblas_nolapack.blas_set_num_threads(1);
  }

  /** Switches computing in bfloat16 on; closing it switches it off again. */
  static Autocast bfloat16(boolean on) {
    torch.set_autocast_dtype(DeviceType.CPU, ScalarType.BFloat16);
    // The cache would keep the copies of weights that the optimiser has changed since.
    torch.set_autocast_cache_enabled(false);
    torch.set_autocast_enabled(DeviceType.CPU, on);
    return () -> torch.set_autocast_enabled(DeviceType.CPU, false);
  }

  /** A stretch of code that computes in bfloat16. */
  interface Autocast extends AutoCloseable {
    @Override
    void close();
  }
}
