package mien.analysis;

/** Where a network runs, as {@code --provider} takes it. */
public enum ExecutionProvider {
  /** CUDA where it works and is faster than the CPU, else the CPU. */
  AUTO,
  CPU,
  /** CUDA where it works, else the CPU. */
  CUDA
}
