package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {
  @TempDir Path folder;

  private static byte[] picture(String format, int width, int height, Color left, Color right)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x < width / 2 ? left : right).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "tiff"})
  void readsColourAsGrey(String format) throws IOException {
    GreyImage grey = PictureFiles.decode(picture(format, 64, 48, Color.RED, Color.GREEN));
    assertThat(grey.width()).isEqualTo(64);
    assertThat(grey.height()).isEqualTo(48);
    // ITU-R BT.601: 0.299 red, 0.587 green
    assertThat(grey.pixels()[64 * 24 + 10] & 0xff).isBetween(72, 80);
    assertThat(grey.pixels()[64 * 24 + 54] & 0xff).isBetween(146, 154);
  }

  @Test
  void whatIsWrittenIsReadTheSame() throws IOException {
    byte[] pixels = new byte[12 * 7];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 3);
    }
    GreyImage read = PictureFiles.decode(PictureFiles.png(new GreyImage(12, 7, pixels)));
    assertThat(read.width()).isEqualTo(12);
    assertThat(read.pixels()).isEqualTo(pixels);
  }

  @Test
  void shrinksWhatIsLargerThanAFaceSearchNeeds() throws IOException {
    GreyImage small = PictureFiles.decode(picture("png", 2000, 1000, Color.BLACK, Color.WHITE));
    assertThat(small.width()).isEqualTo(PictureFiles.LONGEST_SIDE);
    assertThat(small.height()).isEqualTo(PictureFiles.LONGEST_SIDE / 2);
    assertThat(small.pixels()[0] & 0xff).isLessThan(5);
    assertThat(small.pixels()[small.width() - 1] & 0xff).isGreaterThan(250);
  }

  /** A damaged header may tell such a size. */
  @Test
  void aLineOfAPictureDoesNotVanish() throws IOException {
    GreyImage line = PictureFiles.decode(picture("png", 3000, 1, Color.BLACK, Color.WHITE));
    assertThat(line.width()).isEqualTo(PictureFiles.LONGEST_SIDE);
    assertThat(line.height()).isEqualTo(1);
    assertThat(PictureFiles.decode(picture("png", 2, 3000, Color.RED, Color.RED)).width())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void saysThatTheEndIsMissing(String format) throws IOException {
    byte[] whole = picture(format, 64, 48, Color.RED, Color.BLUE);
    byte[] cut = Arrays.copyOf(whole, whole.length - 8);
    assertThatThrownBy(() -> PictureFiles.decode(cut))
        .isInstanceOf(IOException.class)
        .hasMessage("damaged picture, the end is missing");
    byte[] more = Arrays.copyOf(whole, whole.length + 100);
    assertThat(PictureFiles.decode(more).width()).as("with something behind it").isEqualTo(64);
  }

  @Test
  void refusesWhatIsNoPictureInAFewWords() {
    assertThatThrownBy(() -> PictureFiles.decode(new byte[3])).hasMessage("empty file");
    assertThatThrownBy(() -> PictureFiles.decode("a letter".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("damaged, or not a picture");
  }

  /** Its header alone promises 40,000 × 40,000 pixels. */
  @Test
  void refusesAPictureThatWouldFillTheMemory() throws IOException {
    byte[] bomb = picture("png", 8, 8, Color.RED, Color.RED);
    ByteBuffer.wrap(bomb).putInt(16, 40_000).putInt(20, 40_000);
    java.util.zip.CRC32 check = new java.util.zip.CRC32();
    check.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) check.getValue());
    assertThatThrownBy(() -> PictureFiles.decode(bomb)).hasMessage("more than 150 megapixels");
  }

  @Test
  void readsRegularFilesAlone() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), picture("png", 8, 8, Color.RED, Color.RED));
    assertThat(PictureFiles.read(file).width()).isEqualTo(8);
    assertThatThrownBy(() -> PictureFiles.read(folder)).hasMessage("a folder or device, no file");
    assertThatThrownBy(() -> PictureFiles.read(folder.resolve("none.png")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
