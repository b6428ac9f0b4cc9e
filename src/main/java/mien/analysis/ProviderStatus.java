package mien.analysis;

/**
 * Where a network runs now, and why there.
 *
 * @param used {@link ExecutionProvider#CPU} or {@link ExecutionProvider#CUDA}
 * @param reason a few words for the user, such as {@code no NVIDIA driver}
 */
public record ProviderStatus(ExecutionProvider used, String reason) {

  /** For a status bar: {@code CPU (no NVIDIA driver)}. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(used, reason);
  }

  /** For the console. */
  public String sentence() {
    return "The network ran on %s.".formatted(this);
  }
}
