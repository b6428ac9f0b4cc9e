package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundTest {
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void doesItsWorkInOrderOnOneNamedThread() {
    try (Background background = new Background("scribe")) {
      background.run(() -> done.add("one on " + Thread.currentThread().getName()));
      background.run(() -> done.add("two on " + Thread.currentThread().getName()));
    }

    assertThat(done).containsExactly("one on scribe", "two on scribe");
  }

  @Test
  void goesOnAfterAFailure() {
    try (Background background = new Background("scribe")) {
      background.run(
          () -> {
            throw new IllegalStateException("planned");
          });
      background.run(() -> done.add("after"));
    }

    assertThat(done).containsExactly("after");
  }

  @Test
  void tellsWhenAPieceOfWorkIsDoneHoweverItEnds() throws Exception {
    Background background = new Background("scribe");
    CompletableFuture<Void> first = background.told(() -> done.add("done"));
    CompletableFuture<Void> second =
        background.told(
            () -> {
              throw new IllegalStateException("planned");
            });
    first.get(20, TimeUnit.SECONDS);
    assertThat(done).containsExactly("done");
    second.get(20, TimeUnit.SECONDS);
    background.close();
    assertThat(background.told(() -> done.add("late"))).isDone();
    assertThat(done).containsExactly("done");
  }

  @Test
  void doesNothingAfterItWasClosed() {
    Background background = new Background("scribe");
    background.close();

    background.run(() -> done.add("late"));

    assertThat(done).isEmpty();
  }
}
