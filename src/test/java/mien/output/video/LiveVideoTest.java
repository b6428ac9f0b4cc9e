package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveVideoTest {
  @TempDir private Path folder;

  private static FrameResult frame(int index, long millis) {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    GreyImage grey = new GreyImage(64, 48, new byte[64 * 48]);
    return new FrameResult(new Frame(index, millis * 1000, 0, grey, picture), List.of());
  }

  @Test
  void everyFrameIsThereAtItsTime() throws Exception {
    Path file = folder.resolve("live.part");
    List<Long> given = List.of(0L, 33L, 100L, 1234L, 1268L);
    try (LiveVideo video = new LiveVideo(file)) {
      for (int i = 0; i < given.size(); i++) {
        video.accept(frame(i, given.get(i)));
      }
    }
    List<Long> read = new ArrayList<>();
    try (FrameSource source = Sources.open(file.toString(), SourceOptions.grey())) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        read.add(f.get().timestampMicros() / 1000);
      }
    }
    assertThat(read).isEqualTo(given);
  }

  @Test
  void withoutAFrameThereIsNoFile() throws Exception {
    Path file = folder.resolve("live.part");
    new LiveVideo(file).close();
    assertThat(file).doesNotExist();
  }
}
