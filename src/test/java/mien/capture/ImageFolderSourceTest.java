package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import mien.core.CameraMode;
import mien.core.Frame;
import mien.core.InputException;
import mien.core.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderSourceTest {
  @TempDir Path folder;

  private void picture(String name, int width) throws IOException {
    BufferedImage picture = new BufferedImage(width, 8, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(picture, "png", folder.resolve(name).toFile());
  }

  private ImageFolderSource open(Deadline deadline) throws InterruptedException {
    return new ImageFolderSource(
        folder, new SourceOptions(false, new CameraMode(640, 480, 25)), deadline);
  }

  @Test
  void tellsWhatTheFolderHolds() throws Exception {
    picture("2.png", 10);
    picture("10.png", 20);
    picture("30.png", 30);
    try (ImageFolderSource source = open(new Deadline())) {
      SourceInfo info = source.info();
      assertThat(info.name()).isEqualTo(folder.toString());
      assertThat(info.width()).isEqualTo(10);
      assertThat(info.height()).isEqualTo(8);
      assertThat(info.framesPerSecond()).isEqualTo(25);
      assertThat(info.durationMicros()).hasValue(120_000);
      assertThat(info.toldFrames()).hasValue(3);
      assertThat(info.timeBaseSeconds()).isEqualTo(0.04);
    }
  }

  @Test
  void eachPictureIsAFrameOfTheRecording() throws Exception {
    picture("1.png", 10);
    picture("2.png", 20);
    try (ImageFolderSource source = open(new Deadline())) {
      assertThat(source.next().map(Frame::origin)).contains(new Origin(0, 0, 0, 40_000, 10, 8));
      Frame second = source.next().orElseThrow();
      assertThat(second.index()).isEqualTo(1);
      assertThat(second.timestampMicros()).isEqualTo(40_000);
      assertThat(second.origin()).isEqualTo(new Origin(1, 40_000, 40_000, 40_000, 20, 8));
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void takesPicturesOfEveryKindAndNothingHidden() throws IOException {
    for (String name :
        List.of("b.JPG", "a.jpeg", "c.Tif", "d.webp", "._a.png", ".png", "e.png.txt", "f.gif")) {
      Files.createFile(folder.resolve(name));
    }
    assertThat(ImageFolderSource.pictures(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.jpeg", "b.JPG", "c.Tif", "d.webp");
  }

  @Test
  void namesThePictureThatCannotBeRead() throws Exception {
    picture("1.png", 10);
    Files.writeString(folder.resolve("2.png"), "no picture");
    picture("3.png", 10);
    try (ImageFolderSource source = open(new Deadline())) {
      assertThat(source.next()).isPresent();
      assertThatThrownBy(source::next)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("2.png");
    }
  }

  @Test
  void namesThePictureThatIsTornAndGoesOn() throws Exception {
    BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
    new Random(1).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
    for (int i = 1; i <= 3; i++) {
      ImageIO.write(noise, "jpg", folder.resolve(i + ".jpg").toFile());
    }
    Path second = folder.resolve("2.jpg");
    byte[] whole = Files.readAllBytes(second);
    Files.write(second, Arrays.copyOf(whole, whole.length / 2));
    try (ImageFolderSource source = open(new Deadline())) {
      for (int i = 0; i < 3; i++) {
        assertThat(source.next().orElseThrow().index()).isEqualTo(i);
      }
      assertThat(source.next()).isEmpty();
      assertThat(source.notes()).containsExactly("1 of its pictures is not whole: 2.jpg");
    }
  }

  @Test
  void refusesAFolderWithoutPicturesAndNone() {
    assertThatThrownBy(() -> open(new Deadline()))
        .isInstanceOf(InputException.class)
        .hasMessage("The folder %s holds no pictures.", folder);
    assertThatThrownBy(() -> ImageFolderSource.pictures(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("none cannot be read.");
  }

  @Test
  void endsWhenItIsStopped() throws Exception {
    picture("1.png", 10);
    picture("2.png", 10);
    try (ImageFolderSource source = open(new Deadline())) {
      assertThat(source.next()).isPresent();
      source.stop();
      assertThat(source.next()).isEmpty();
    }
  }
}
