package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChannelTest {

  @Test
  void dropsTheOldestAndCountsIt() throws Exception {
    Channel<Integer> channel = new Channel<>(1, Overflow.DROP_OLDEST);

    channel.put(1);
    channel.put(2);
    channel.put(3);

    assertThat(channel.take()).contains(3);
    assertThat(channel.dropped()).isEqualTo(2);
  }

  @Test
  void blocksTheGiverUntilThereIsRoom() throws Exception {
    Channel<Integer> channel = new Channel<>(1, Overflow.BLOCK);
    channel.put(1);
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> put(channel, 2));

    assertThat(channel.take()).contains(1);

    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(channel.take()).contains(2);
    assertThat(channel.dropped()).isZero();
  }

  @Test
  void givesWhatIsInsideAfterItWasClosed() throws Exception {
    Channel<Integer> channel = new Channel<>(2, Overflow.BLOCK);
    channel.put(1);
    channel.close();

    assertThat(channel.put(2)).isFalse();
    assertThat(channel.take()).contains(1);
    assertThat(channel.take()).isEmpty();
  }

  @Test
  void forgetsWhatIsInsideWhenAborted() throws Exception {
    Channel<Integer> channel = new Channel<>(2, Overflow.BLOCK);
    channel.put(1);

    channel.abort();

    assertThat(channel.take()).isEmpty();
  }

  @Test
  void wakesAGiverThatWaitsWhenItIsClosed() throws Exception {
    Channel<Integer> channel = new Channel<>(1, Overflow.BLOCK);
    channel.put(1);
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> put(channel, 2));

    channel.close();

    assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
  }

  private static boolean put(Channel<Integer> channel, int item) {
    try {
      return channel.put(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
