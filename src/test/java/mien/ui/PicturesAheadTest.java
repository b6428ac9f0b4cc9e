package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import mien.ui.PicturesAhead.Size;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PicturesAheadTest {
  private static final Size SIZE = new Size(8, 6, false);

  @AutoClose private final PicturesAhead ahead = new PicturesAhead();

  @Test
  void nothingIsScaledUntilItIsKnownHowLarge() {
    BufferedImage picture = picture(1);
    ahead.expect(picture);
    assertThat(ahead.take(picture, SIZE)).isNull();
  }

  @Test
  void whatWasExpectedIsThereOnceInTheWantedSize() {
    ahead.want(SIZE);
    BufferedImage picture = picture(0x123456);
    ahead.expect(picture);

    BufferedImage scaled = ahead.take(picture, SIZE);

    assertThat(scaled.getWidth()).isEqualTo(8);
    assertThat(scaled.getRGB(7, 5) & 0xffffff).isEqualTo(0x123456);
    assertThat(ahead.take(picture, SIZE)).isNull();
  }

  @Test
  void ofTooManyTheFirstAreScaled() {
    ahead.want(SIZE);
    BufferedImage[] pictures = {picture(1), picture(2), picture(3)};
    for (BufferedImage picture : pictures) {
      ahead.expect(picture);
    }
    assertThat(ahead.take(pictures[2], SIZE)).isNull();
    assertThat(ahead.take(pictures[1], SIZE)).isNotNull();
    assertThat(ahead.take(pictures[0], SIZE)).as("dropped before the second").isNull();
  }

  @Test
  void anImageThatIsGivenBackIsUsedAgainWhereItFits() {
    ahead.want(SIZE);
    BufferedImage first = picture(1);
    ahead.expect(first);
    BufferedImage image = ahead.take(first, SIZE);
    ahead.reuse(image);
    BufferedImage second = picture(2);
    ahead.expect(second);
    assertThat(ahead.take(second, SIZE)).isSameAs(image);

    ahead.reuse(image);
    Size larger = new Size(16, 12, true);
    ahead.want(larger);
    BufferedImage third = picture(3);
    ahead.expect(third);
    assertThat(ahead.take(third, larger).getWidth()).isEqualTo(16);
  }

  @Test
  void closedItExpectsNothingUntilASizeIsWanted() {
    ahead.want(SIZE);
    BufferedImage picture = picture(1);
    ahead.expect(picture);
    ahead.close();
    assertThat(ahead.take(picture, SIZE)).isNull();
    ahead.expect(picture);
    assertThat(ahead.take(picture, SIZE)).isNull();

    ahead.want(SIZE);
    ahead.expect(picture);
    assertThat(ahead.take(picture, SIZE)).isNotNull();
  }

  private static BufferedImage picture(int colour) {
    BufferedImage picture = new BufferedImage(4, 3, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 4; x++) {
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }
}
