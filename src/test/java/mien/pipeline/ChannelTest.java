package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mien.OtherThread;
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
    OtherThread<Boolean> giver = OtherThread.call(() -> channel.put(2)).untilItWaits();

    assertThat(channel.take()).contains(1);

    assertThat(giver.result()).isTrue();
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
    OtherThread<Boolean> giver = OtherThread.call(() -> channel.put(2)).untilItWaits();

    channel.close();

    assertThat(giver.result()).isFalse();
    assertThat(channel.take()).contains(1);
    assertThat(channel.take()).isEmpty();
  }

  @Test
  void blocksTheTakerUntilThereIsSomething() throws Exception {
    Channel<Integer> channel = new Channel<>(1, Overflow.BLOCK);
    OtherThread<Optional<Integer>> taker = OtherThread.call(channel::take).untilItWaits();

    channel.put(1);

    assertThat(taker.result()).contains(1);
  }

  @Test
  void wakesATakerThatWaitsWhenItIsClosed() throws Exception {
    Channel<Integer> channel = new Channel<>(1, Overflow.BLOCK);
    OtherThread<Optional<Integer>> taker = OtherThread.call(channel::take).untilItWaits();

    channel.close();

    assertThat(taker.result()).isEmpty();
  }
}
