package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoftShareTest {
  private static final Offset<Double> NEARLY = within(1e-12);

  @Test
  void fallsByHalfACosine() {
    SoftShare share = SoftShare.constant(0.8).fadingTo(0.2);
    assertThat(share.at(0, false)).isCloseTo(0.8, NEARLY);
    assertThat(share.at(1 / 3.0, false)).isCloseTo(0.2 + 0.6 * 0.75, NEARLY); // cos 60° = 1/2
    assertThat(share.at(0.5, false)).isCloseTo(0.5, NEARLY);
    assertThat(share.at(1, false)).isCloseTo(0.2, NEARLY);
  }

  @Test
  void aConstantOneLasts() {
    assertThat(SoftShare.constant(0.4).at(0.7, true)).isCloseTo(0.4, NEARLY);
  }

  @Test
  void doubtIsTheLeastAndNotTheMost() {
    SoftShare share = SoftShare.constant(0.8).fadingTo(0).whereDoubted(0.5);
    assertThat(share.at(0, true)).isCloseTo(0.8, NEARLY);
    assertThat(share.at(1, true)).isEqualTo(0.5);
    assertThat(share.at(1, false)).isCloseTo(0, NEARLY);
  }

  @Test
  void isUsedWhereAnyOfItIsMoreThanNothing() {
    assertThat(SoftShare.NONE.used()).isFalse();
    assertThat(SoftShare.constant(0.1).fadingTo(0).used()).isTrue();
    assertThat(SoftShare.NONE.fadingTo(0.1).used()).isTrue();
    assertThat(SoftShare.NONE.whereDoubted(0.1).used()).isTrue();
  }
}
