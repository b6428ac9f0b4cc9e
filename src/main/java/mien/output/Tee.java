package mien.output;

import java.util.List;
import mien.pipeline.Sink;

/** Hands each item to several sinks, in their order; closes all of them whatever happens. */
public final class Tee<T> implements Sink<T> {
  private final List<Sink<T>> sinks;

  public Tee(List<Sink<T>> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  @Override
  public void accept(T item) throws Exception {
    for (Sink<T> sink : sinks) {
      sink.accept(item);
    }
  }

  @Override
  public void close() throws Exception {
    Exception failure = null;
    for (Sink<T> sink : sinks) {
      try {
        sink.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
