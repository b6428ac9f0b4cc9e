package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mien.SharedFiles;
import mien.core.Frame;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grey and colour of frames whose pixels are known, in every kind of pixel format. */
class PixelCopyTest {

  /** Grey of luma 126 (128 in full range) in limited range is (126 - 16) * 255 / 219 = 128. */
  @ParameterizedTest
  @CsvSource({
    "yuv420p, tv, 126, 128",
    "yuv420p, pc, 126, 126",
    "yuvj420p, pc, 126, 126",
    "yuv444p, tv, 235, 255",
    "yuv444p, tv, 16, 0",
    "yuv444p, tv, 250, 255",
    "nv12, tv, 126, 128",
    "yuyv422, tv, 126, 128",
    "uyvy422, tv, 126, 128",
    "gray, pc, 126, 126",
    "yuv420p10le, tv, 126, 128",
    "yuv420p10le, pc, 126, 126",
    "p010le, tv, 126, 128",
    "gray16be, pc, 126, 126",
    "rgb24, pc, 126, 126",
    "gbrp, pc, 126, 126",
  })
  void mapsLumaToFullRange(String format, String range, int luma, int grey) throws Exception {
    boolean rgb = format.equals("rgb24") || format.equals("gbrp");
    String fill =
        rgb
            ? "color=0x7E7E7E:s=37x11:d=0.04,format=" + format
            : "color=s=37x11:d=0.04,format=yuv444p,geq=lum=%d:cb=128:cr=128,scale=in_range=%s:out_range=%s,format=%s"
                .formatted(luma, range, range, format);

    Frame frame = first("lavfi:" + fill + ",setrange=" + range);

    assertThat(frame.width()).isEqualTo(37);
    for (int x = 0; x < 37; x++) {
      assertThat(frame.grey().at(x, 10)).isCloseTo(grey, Offset.offset(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yuv444p", "rgb24", "yuv444p10le"})
  void greyAndColourShowTheSamePlaceAtAnOddWidth(String format) throws Exception {
    String graph = "color=black:s=41x23:d=0.04,format=rgb24,drawbox=7:5:10:8:red:fill,format=";

    Frame frame = first("lavfi:" + graph + format);

    BufferedImage picture = frame.picture();
    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
    assertThat(picture.getWidth()).isEqualTo(41);
    assertThat(picture.getRGB(16, 12) >> 16 & 0xff).isGreaterThan(240);
    assertThat(picture.getRGB(12, 9) & 0xffff).isLessThan(0x0808);
    assertThat(picture.getRGB(18, 9) & 0xffffff).isLessThan(0x080808);
    assertThat(frame.grey().at(16, 12)).isBetween(60, 90);
    assertThat(frame.grey().at(18, 9)).isLessThan(4);
    assertThat(frame.grey().at(16, 14)).isLessThan(4);
  }

  /** Camcorders give interlaced pictures; and pixels that are not square make them be scaled. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "16/15"})
  void readsInterlacedPicturesOfAnyPixelShape(String aspect) throws Exception {
    String graph = "color=red:s=720x576:d=0.04,format=yuv420p,setfield=tff,setsar=";

    Frame frame = first("lavfi:" + graph + aspect);

    assertThat(frame.width()).isEqualTo(aspect.equals("1") ? 720 : 768);
    assertThat(frame.grey().at(400, 300)).isBetween(60, 90);
    assertThat(frame.picture().getRGB(400, 300) >> 16 & 0xff).isGreaterThan(240);
    assertThat(frame.picture().getRGB(400, 301) >> 16 & 0xff).isGreaterThan(240);
  }

  @Test
  void readsPicturesThatLieBottomUp() throws Exception {
    String graph = "color=black:s=41x23:d=0.04,format=yuv444p,drawbox=0:0:41:5:white:fill";

    Frame frame = first("lavfi:" + graph + ",vflip");

    assertThat(frame.grey().at(20, 0)).isZero();
    assertThat(frame.grey().at(20, 22)).isEqualTo(255);
  }

  @Test
  void decodesAPictureAsImageIoDoes() throws Exception {
    Path file = SharedFiles.clip("astronaut.png");
    BufferedImage expected = ImageIO.read(file.toFile());

    Frame frame = first(file.toString());

    BufferedImage picture = frame.picture();
    for (int i = 0; i < 512; i += 7) {
      int rgb = expected.getRGB(i, 511 - i);
      assertThat(picture.getRGB(i, 511 - i)).isEqualTo(rgb);
      double luma = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
      assertThat((double) frame.grey().at(i, 511 - i)).isCloseTo(luma, Offset.offset(1.5));
    }
  }

  private static Frame first(String source) throws Exception {
    try (FrameSource frames = Sources.open(source, SourceOptions.colour())) {
      return frames.next().orElseThrow();
    }
  }
}
