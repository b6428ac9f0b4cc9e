package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.InputException;
import mien.core.Sound;
import mien.output.video.FfmpegTools;
import mien.output.video.OddVideos;
import mien.pipeline.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundSourceTest {
  @TempDir Path folder;
  private Path video;

  /** Three seconds of a picture; a tone of 440 Hz in the third second only, one channel. */
  @BeforeEach
  void record() {
    video = folder.resolve("tone.mp4");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "color=size=64x48:rate=10:duration=3",
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='if(gte(t,2),0.5*sin(440*2*PI*t),0)':d=3:s=44100",
        "-c:v",
        "libopenh264",
        "-c:a",
        "aac",
        video);
  }

  private static List<Sound> all(Path recording, long from, double speed) throws Exception {
    List<Sound> all = new ArrayList<>();
    try (Source<Sound> source = Sources.openSound(recording, from, speed, true)) {
      for (Optional<Sound> s = source.next(); s.isPresent(); s = source.next()) {
        all.add(s.get());
      }
    }
    return all;
  }

  @Test
  void whereTheClockGoesBackTheSoundIsFoundByReadingOn() throws Exception {
    Path part = folder.resolve("part.ts");
    FfmpegTools.ffmpeg("-i", video, "-c:v", "mpeg2video", "-c:a", "mp2", part);
    Path joined = folder.resolve("joined.ts");
    OddVideos.joined(joined, part, part);
    List<Sound> all = new ArrayList<>();
    try (Source<Sound> source = Sources.openSound(joined, 4_000_000, 1, false)) {
      for (Optional<Sound> s = source.next(); s.isPresent(); s = source.next()) {
        all.add(s.get());
      }
    }
    assertThat(all.get(0).timestampMicros()).isBetween(4_000_000L, 4_100_000L);
    assertThat(toneMicros(all, 1)).isCloseTo(5_000_000, within(100_000L));
  }

  private static long length(List<Sound> sound) {
    return sound.stream().mapToLong(Sound::durationMicros).sum();
  }

  /** When the tone begins, µs of the recording. */
  private static long toneMicros(List<Sound> sound, double speed) {
    for (Sound piece : sound) {
      ShortBuffer samples = samples(piece);
      for (int i = 0; i < samples.limit(); i++) {
        if (Math.abs(samples.get(i)) > 3000) {
          return piece.timestampMicros() + Math.round(i / 2 * speed * 1e6 / Sound.RATE);
        }
      }
    }
    return -1;
  }

  private static ShortBuffer samples(Sound piece) {
    return ByteBuffer.wrap(piece.samples()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1500000, 1", "0, 0.5", "1500000, 2"})
  void isInTimeAndAsLongAsAsked(long from, double speed) throws Exception {
    List<Sound> sound = all(video, from, speed);
    assertThat(sound.get(0).timestampMicros()).isCloseTo(from, within(60_000L));
    assertThat(length(sound) * speed).isCloseTo(3_000_000 - from, within(120_000.0));
    assertThat(toneMicros(sound, speed)).isCloseTo(2_000_000, within(60_000L));
  }

  @ParameterizedTest
  @CsvSource({"1", "0.5", "2"})
  void keepsThePitch(double speed) throws Exception {
    int crossings = 0;
    int moments = 0;
    boolean above = true;
    for (Sound piece : all(video, 2_200_000, speed)) {
      ShortBuffer samples = samples(piece);
      for (int i = 0; i < samples.limit(); i += 2) {
        moments++;
        if (samples.get(i) >= 0 != above) {
          above = !above;
          crossings++;
        }
      }
    }
    assertThat(crossings / 2.0 / moments * Sound.RATE).isCloseTo(440, within(25.0));
  }

  /** As recorders, phones and cinema write it: one, two, six channels, other rates and depths. */
  @ParameterizedTest
  @CsvSource({
    "pcm_u8, 8000, mono, wav",
    "pcm_s24le, 96000, stereo, wav",
    "pcm_f32le, 44100, 5.1, wav",
    "pcm_s16le, 44100, 3.0, mov",
    "flac, 48000, 7.1, mkv",
    "mp2, 22050, mono, ts",
    "libmp3lame, 44100, stereo, mp3"
  })
  void turnsAnyFormIntoOurs(String codec, int rate, String channels, String kind) throws Exception {
    Path file = folder.resolve("tone." + kind);
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "sine=f=440:d=3:r=" + rate,
        "-af",
        "volume=4,aformat=channel_layouts=" + channels,
        "-c:a",
        codec,
        file);
    for (long from : new long[] {0, 1_500_000}) {
      List<Sound> sound = all(file, from, 1);
      assertThat(length(sound)).isCloseTo(3_000_000 - from, within(120_000L));
      assertThat(sound.get(0).timestampMicros()).isCloseTo(from, within(120_000L));
      assertThat(toneMicros(sound, 1)).isNotNegative();
    }
  }

  @Test
  void soundThatCannotBeDecodedIsSaid() throws Exception {
    String bytes = Files.readString(video, StandardCharsets.ISO_8859_1);
    String unknown = bytes.replace("mp4a", "mp4?").replace("esds", "????");
    Path odd = Files.writeString(folder.resolve("odd.mp4"), unknown, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Sources.openSound(odd, 0, 1, true))
        .isInstanceOf(InputException.class)
        .hasMessage("The sound of " + odd + " cannot be decoded here.");
  }

  @Test
  void givesNothingWhereThereIsNoSound() throws Exception {
    Path silent = folder.resolve("silent.mp4");
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "color=size=64x48:rate=10:duration=1", "-c:v", "libopenh264", silent);
    assertThat(all(silent, 0, 1)).isEmpty();
    assertThat(all(silent, 500_000, 2)).isEmpty();
  }
}
