package mien.annotate;

import java.util.Optional;
import java.util.concurrent.Callable;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sink whose failure does not end the others: it is kept to be told, and what comes later is let
 * go by. Opened with the first item, used and closed on one thread; {@link #failure()} once that
 * has ended.
 */
final class SeparateSink<T> implements Sink<T> {
  private static final Logger LOG = LoggerFactory.getLogger(SeparateSink.class);

  private final Callable<? extends Sink<T>> opener;
  private @Nullable Sink<T> sink;
  private volatile @Nullable String failure;

  SeparateSink(Callable<? extends Sink<T>> opener) {
    this.opener = opener;
  }

  @Override
  public void accept(T item) {
    if (failure != null) {
      return;
    }
    try {
      if (sink == null) {
        sink = opener.call();
      }
      sink.accept(item);
    } catch (Exception | OutOfMemoryError e) {
      failed(e);
      close();
    }
  }

  private void failed(Throwable e) {
    LOG.warn("A result could not be made", e);
    if (failure == null) {
      failure = e instanceof OutOfMemoryError ? "there is too little memory" : e.getMessage();
    }
  }

  /** Why it could not be made; empty if it was. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void close() {
    Sink<T> open = sink;
    sink = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (Exception | OutOfMemoryError e) {
      failed(e);
    }
  }
}
