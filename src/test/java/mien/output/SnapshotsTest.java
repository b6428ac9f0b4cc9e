package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir Path folder;

  @Test
  void readsBackAsWritten() throws IOException {
    BufferedImage picture = new BufferedImage(5, 3, BufferedImage.TYPE_3BYTE_BGR);
    picture.setRGB(4, 2, 0xff102030);
    Path target = folder.resolve("snap.png");
    Snapshots.save(picture, target);
    BufferedImage read = ImageIO.read(target.toFile());
    assertThat(read.getWidth()).isEqualTo(5);
    assertThat(read.getRGB(4, 2)).isEqualTo(0xff102030);
  }
}
