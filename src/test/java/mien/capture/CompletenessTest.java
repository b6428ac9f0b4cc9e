package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import mien.SharedFiles;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
  private static final int FRAMES = 60;
  private static final String[] NONE = {};

  @TempDir Path folder;

  /** What was read of it, and why it ended early. */
  private record Reading(int frames, Optional<String> breakOff) {}

  private static Reading read(Path file) throws Exception {
    try (FrameSource source = Sources.open(file.toString(), SourceOptions.grey())) {
      int frames = 0;
      while (source.next().isPresent()) {
        frames++;
      }
      return new Reading(frames, source.breakOff());
    }
  }

  private Path record(String kind, String... options) {
    Path file = folder.resolve("whole." + kind);
    Object[] arguments = new Object[options.length + 5];
    arguments[0] = "-f";
    arguments[1] = "lavfi";
    arguments[2] = "-i";
    arguments[3] = "testsrc2=s=160x120:d=2:r=30";
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[options.length + 4] = file;
    FfmpegTools.ffmpeg(arguments);
    return file;
  }

  private Path cut(Path file, double part) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut." + file.getFileName());
    return Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * part)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          mkv;   it holds \\d\\.\\d\\d s of the 2\\.00 s that its header promises
          webm;  it holds \\d\\.\\d\\d s of the 2\\.00 s that its header promises
          flv;   it holds \\d\\.\\d\\d s of the 2\\.00 s that its header promises
          avi;   it holds \\d\\.\\d\\d s of the 2\\.00 s that its header promises
          wmv;   it holds \\d+ of the \\d+ bytes that its header promises
          gif;   its mark of the end is missing
          mjpeg; its mark of the end is missing
          ts;    it ends in the middle of a packet|its last picture is torn
          h264;  its last picture is torn
          """)
  void saysWhatIsMissingOfAFileThatWasCut(String kind, String sentence) throws Exception {
    String[] codec = kind.equals("h264") ? new String[] {"-c:v", "libopenh264"} : NONE;
    Path whole = record(kind, codec);
    assertThat(read(whole)).isEqualTo(new Reading(FRAMES, Optional.empty()));

    Path cut = cut(whole, 0.6);
    Reading reading = read(cut);

    assertThat(reading.frames()).isBetween(1, FRAMES - 1);
    assertThat(reading.breakOff())
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .matches(
                        "\\Q%s\\E breaks off after %d frames: (%s)\\."
                            .formatted(cut, reading.frames(), sentence)));
  }

  /** FFmpeg's own programs write no Ogg here. */
  @Test
  void saysWhatIsMissingOfAnOggFile() throws Exception {
    Path cut = cut(SharedFiles.clip("theora_vorbis.ogg"), 0.6);
    Reading reading = read(cut);
    assertThat(reading.breakOff())
        .hasValue(
            "%s breaks off after %d frames: its mark of the end is missing."
                .formatted(cut, reading.frames()));
  }

  /** So little that every picture is still there. */
  @ParameterizedTest
  @ValueSource(strings = {"mkv", "webm", "wmv", "gif", "mjpeg", "ts"})
  void missesEvenTheLastByte(String kind) throws Exception {
    Path whole = record(kind);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut." + kind), Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(read(cut).breakOff()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("mien.SharedFiles#videos")
  void aWholeClipIsNotSaidToBreakOff(String clip) throws Exception {
    assertThat(read(SharedFiles.clip(clip)).breakOff()).isEmpty();
  }

  /**
   * Live recordings promise nothing; a header need not count a last picture or a subtitle's end.
   */
  @Test
  void aHeaderThatPromisesNothingIsNoAlarm() throws Exception {
    assertThat(read(record("mkv", "-live", "1")).breakOff()).isEmpty();
    assertThat(read(record("flv", "-flvflags", "no_duration_filesize")).breakOff()).isEmpty();
    assertThat(read(record("mp4", "-movflags", "frag_keyframe+empty_moov")).breakOff()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkv", "mp4", "webm", "mov", "avi"})
  void soundThatIsLongerOrShorterThanThePictureIsNoAlarm(String kind) throws Exception {
    for (String seconds : new String[] {"0.5", "4"}) {
      Path file = folder.resolve(seconds + "." + kind);
      FfmpegTools.ffmpeg(
          "-f",
          "lavfi",
          "-i",
          "testsrc2=s=64x48:d=2:r=10",
          "-f",
          "lavfi",
          "-i",
          "sine=d=" + seconds,
          file);
      assertThat(read(file)).isEqualTo(new Reading(20, Optional.empty()));
    }
  }

  /** Some headers tell a length, some where the clock stands at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"mkv", "webm", "flv", "avi", "wmv", "mov", "mp4", "ts"})
  void aClockThatStartsLateIsNoAlarm(String kind) throws Exception {
    Path whole = record(kind, "-output_ts_offset", "5");

    assertThat(read(whole)).isEqualTo(new Reading(FRAMES, Optional.empty()));
    assertThat(breakOffAfterSeeking(whole, 600_000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkv", "webm", "flv", "avi", "wmv", "ts"})
  void aCutIsToldWhereTheClockStartsLate(String kind) throws Exception {
    assertThat(read(cut(record(kind, "-output_ts_offset", "5"), 0.6)).breakOff()).isPresent();
  }

  private static Optional<String> breakOffAfterSeeking(Path file, long micros) throws Exception {
    try (SeekableSource source = Sources.openSeekable(file, SourceOptions.grey(), true)) {
      source.seek(micros);
      while (source.next().isPresent()) {}
      return source.breakOff();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkv", "webm", "mp4", "avi", "wmv", "flv", "ts"})
  void theSameIsSaidAfterSeeking(String kind) throws Exception {
    String[] headFirst = kind.equals("mp4") ? new String[] {"-movflags", "+faststart"} : NONE;
    Path whole = record(kind, headFirst);
    assertThat(breakOffAfterSeeking(whole, 600_000)).isEmpty();
    assertThat(breakOffAfterSeeking(cut(whole, 0.7), 600_000)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("mien.SharedFiles#videos")
  void aWholeClipIsNotSaidToBreakOffAfterSeeking(String clip) throws Exception {
    assertThat(breakOffAfterSeeking(SharedFiles.clip(clip), 1_000_000)).isEmpty();
  }
}
