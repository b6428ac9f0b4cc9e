package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceMediaTest {
  @TempDir Path folder;

  /** Two seconds at 25 frames a second, with one tone a stream. */
  private Path record(String name, int sounds, Object... more) {
    Path file = folder.resolve(name);
    List<Object> arguments =
        new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=64x48:d=2:r=25"));
    for (int i = 0; i < sounds; i++) {
      arguments.addAll(List.of("-f", "lavfi", "-i", "sine=d=2:f=" + (i + 1) * 300));
    }
    for (int i = 0; i <= sounds; i++) {
      arguments.addAll(List.of("-map", i));
    }
    arguments.addAll(List.of(more));
    arguments.add(file);
    FfmpegTools.ffmpeg(arguments.toArray());
    return file;
  }

  @Test
  void tellsTheClockAndTheEndOfThePicture() throws IOException {
    try (SourceMedia media = new SourceMedia(record("clip.mp4", 1, "-c:v", "mpeg4"))) {
      assertThat(avutil.av_q2d(media.frameRate())).isEqualTo(25);
      assertThat(media.frameMicros()).isEqualTo(40_000);
      assertThat(media.startMicros()).isZero();
      assertThat(media.endMicros()).isCloseTo(2_000_000, within(1_000L));
      assertThat(avutil.av_q2d(media.timeBase())).isPositive();
    }
  }

  @Test
  void countsFromWhereTheContainerBegins() throws IOException {
    Path late = record("late.ts", 0, "-c:v", "mpeg2video", "-output_ts_offset", "7");
    try (SourceMedia media = new SourceMedia(late)) {
      assertThat(media.startMicros()).isBetween(7_000_000L, 9_500_000L);
      assertThat(media.endMicros()).as("FFmpeg guessed it").isZero();
    }
  }

  @Test
  void givesTheSoundOfEveryStreamAndNoPicture() throws IOException {
    try (SourceMedia media = new SourceMedia(record("two.mkv", 2, "-c:v", "mpeg4"))) {
      assertThat(media.sound()).hasSize(2);
      int[] packets = new int[3];
      for (AVPacket sound = media.nextSound(); sound != null; sound = media.nextSound()) {
        packets[sound.stream_index()]++;
      }
      assertThat(packets[0]).as("the picture's").isZero();
      assertThat(packets[1]).isEqualTo(packets[2]).isGreaterThan(10);
      assertThat(media.nextSound()).as("after the end").isNull();
    }
  }

  @Test
  void aSilentVideoGivesNoSound() throws IOException {
    try (SourceMedia media = new SourceMedia(record("silent.mp4", 0, "-c:v", "mpeg4"))) {
      assertThat(media.sound()).isEmpty();
      assertThat(media.nextSound()).isNull();
    }
  }

  @Test
  void refusesWhatIsNoVideo() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "a letter");
    assertThatThrownBy(() -> new SourceMedia(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(text + " cannot be opened");
    Path sound = folder.resolve("sound.wav");
    FfmpegTools.ffmpeg("-f", "lavfi", "-i", "sine=d=1", sound);
    assertThatThrownBy(() -> new SourceMedia(sound))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("looking for a picture");
  }
}
