package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.capture.FFmpeg;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MuxerTest {
  /** Unevenly, as cameras in the dark give them, ms. */
  private static final List<Long> TIMES = List.of(0L, 40L, 200L, 240L, 1000L);

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  private Path source() {
    Path file = folder.resolve("source.mp4");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x48:d=2:r=25",
        "-f",
        "lavfi",
        "-i",
        "sine=d=2",
        "-c:v",
        "mpeg4",
        "-c:a",
        "aac",
        file);
    return file;
  }

  private static void writePictures(Muxer muxer, SourceMedia source, PictureEncoder encoder)
      throws IOException {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    List<Long> waiting = new ArrayList<>(TIMES);
    for (int i = 0; i < TIMES.size(); i++) {
      write(muxer, source, encoder.encode(picture), waiting);
    }
    for (AVPacket packet = encoder.drain(); packet != null; packet = encoder.drain()) {
      write(muxer, source, packet, waiting);
    }
    assertThat(waiting).isEmpty();
  }

  private static void write(
      Muxer muxer, SourceMedia source, @Nullable AVPacket packet, List<Long> waiting)
      throws IOException {
    if (packet != null) {
      long time = FFmpeg.fromMicros(waiting.remove(0) * 1000, source.timeBase());
      muxer.writePicture(packet, time, FFmpeg.fromMicros(40_000, source.timeBase()));
    }
  }

  @Test
  void writesPicturesAtTheirTimesAndTheSoundPacketByPacket() throws IOException {
    Path input = source();
    for (Container container : Container.values()) {
      Path file = folder.resolve("out" + container.ending());
      List<String> sizes = new ArrayList<>();
      try (SourceMedia source = new SourceMedia(input);
          PictureEncoder encoder = new PictureEncoder(64, 48, source.frameRate());
          Muxer muxer = new Muxer(file, container, source, encoder, notes::add)) {
        writePictures(muxer, source, encoder);
        for (AVPacket sound = source.nextSound(); sound != null; sound = source.nextSound()) {
          if (sound.pts() >= 0) { // AAC begins before it is heard
            sizes.add(Integer.toString(sound.size()));
            muxer.writeSound(sound, 0);
          }
        }
        muxer.finish(0);
      }
      List<Double> times = FfmpegTools.frameTimes(file);
      assertThat(times).as(container.name()).hasSize(TIMES.size());
      for (int i = 0; i < TIMES.size(); i++) {
        assertThat(times.get(i)).as(container.name()).isCloseTo(TIMES.get(i) / 1e3, within(0.001));
      }
      assertThat(FfmpegTools.probe(file, "a:0", "packet=size"))
          .as(container.name())
          .isEqualTo(sizes)
          .hasSizeGreaterThan(80);
    }
  }

  @Test
  void movesTheSoundOfAnExcerptToItsBeginning() throws IOException {
    Path file = folder.resolve("out.mkv");
    try (SourceMedia source = new SourceMedia(source());
        PictureEncoder encoder = new PictureEncoder(64, 48, source.frameRate());
        Muxer muxer = new Muxer(file, Container.MKV, source, encoder, notes::add)) {
      writePictures(muxer, source, encoder);
      for (AVPacket sound = source.nextSound(); sound != null; sound = source.nextSound()) {
        if (sound.pts() * 1000 / 44_100 >= 1000) {
          muxer.writeSound(sound, 1_000_000);
        }
      }
      muxer.finish(1_000_000);
    }
    List<Double> times =
        FfmpegTools.probe(file, "a:0", "packet=pts_time").stream().map(Double::valueOf).toList();
    assertThat(times.get(0)).isBetween(0.0, 0.03);
    assertThat(times.get(times.size() - 1)).isBetween(0.9, 1.05);
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path nowhere = folder.resolve("no folder").resolve("out.mp4");
    try (SourceMedia source = new SourceMedia(source());
        PictureEncoder encoder = new PictureEncoder(64, 48, source.frameRate())) {
      assertThatThrownBy(() -> new Muxer(nowhere, Container.MP4, source, encoder, notes::add))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("opening " + nowhere);
    }
  }
}
