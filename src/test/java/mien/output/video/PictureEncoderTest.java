package mien.output.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureEncoderTest {
  @Test
  void refusesAPictureOfAnotherSize() throws Exception {
    try (PictureEncoder encoder = new PictureEncoder(64, 48, av_make_q(25, 1))) {
      for (int[] size : new int[][] {{32, 24}, {48, 64}, {128, 96}}) {
        BufferedImage other = new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR);
        assertThatThrownBy(() -> encoder.encode(other))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("64x48")
            .hasMessageContaining(size[0] + "x" + size[1]);
      }
    }
  }
}
