package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mien.capture.FrameSource;
import mien.capture.Microphone;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.Sound;
import mien.pipeline.Source;
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
    try (LiveVideo video = new LiveVideo(file, false)) {
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

  /** Two pieces of noise from 0.2 s on, after one that was heard before the first frame. */
  @Test
  void theSoundIsThereToTheLastBitAtItsTime() throws Exception {
    Path file = folder.resolve("live.part");
    Random random = new Random(7);
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    try (LiveVideo video = new LiveVideo(file, true)) {
      video.hear(piece(random, 900_000));
      video.accept(grabbed(0, 1_000_000));
      video.hear(piece(random, 950_000));
      for (int i = 0; i < 2; i++) {
        Sound piece = piece(random, 1_200_000 + i * 20_000);
        given.write(piece.samples());
        video.hear(piece);
      }
      for (int i = 1; i < 30; i++) {
        video.accept(grabbed(i * 33, 1_000_000 + i * 33_000));
      }
    }

    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Source<Sound> sound = Sources.openSound(file, 0, 1, false)) {
      Optional<Sound> next = sound.next();
      assertThat(next.orElseThrow().timestampMicros()).isEqualTo(200_000);
      for (; next.isPresent(); next = sound.next()) {
        read.write(next.get().samples());
      }
    }
    assertThat(read.toByteArray()).isEqualTo(given.toByteArray());
  }

  private static FrameResult grabbed(long millis, long grabbedMicros) {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    GreyImage grey = new GreyImage(64, 48, new byte[64 * 48]);
    return new FrameResult(
        new Frame(millis, millis * 1000, grabbedMicros * 1000, grey, picture), List.of());
  }

  private static Sound piece(Random random, long micros) {
    byte[] samples = new byte[Microphone.MOMENTS * Sound.BYTES_A_MOMENT];
    random.nextBytes(samples);
    return new Sound(micros, samples);
  }

  @Test
  void withoutAFrameThereIsNoFile() throws Exception {
    Path file = folder.resolve("live.part");
    new LiveVideo(file, false).close();
    assertThat(file).doesNotExist();
  }
}
