package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelPoolTest {
  private final PixelPool pool = new PixelPool();

  @Test
  void whatIsGivenBackIsTakenAgain() {
    byte[] first = pool.take(6);
    byte[] second = pool.take(6);
    assertThat(second).isNotSameAs(first).hasSize(6);

    pool.giveBack(first);

    assertThat(pool.take(6)).isSameAs(first);
    assertThat(pool.take(6)).isNotSameAs(first);
  }

  @Test
  void noMoreAreKeptThanWereTaken() {
    byte[] stranger = new byte[6];
    pool.giveBack(stranger);
    assertThat(pool.take(6)).isNotSameAs(stranger);
  }

  @Test
  void anArrayOfAnotherLengthIsLetGo() {
    pool.giveBack(pool.take(6));
    assertThat(pool.take(7)).hasSize(7);
    assertThat(pool.take(6)).hasSize(6);
  }
}
