package mien.output;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.pipeline.Sink;

/** Hands each item to several sinks, in their order; closes all of them whatever happens. */
public final class Tee<T> implements Sink<T> {
  private final List<Sink<T>> sinks;

  public Tee(List<Sink<T>> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  /** Opens the sinks in their order; if one cannot be, those before it are closed. */
  public static <T> Tee<T> open(List<Callable<? extends Sink<T>>> openers) throws Exception {
    List<Sink<T>> opened = new ArrayList<>();
    try {
      for (Callable<? extends Sink<T>> opener : openers) {
        opened.add(opener.call());
      }
    } catch (Exception e) {
      try (Tee<T> incomplete = new Tee<>(opened)) {
        throw e;
      }
    }
    return new Tee<>(opened);
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
