package mien.pipeline;

/** A worker failed; the message names it, the cause is what it threw. */
public final class PipelineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PipelineException(String worker, Throwable cause) {
    super(worker + " failed: " + cause.getMessage(), cause);
  }
}
