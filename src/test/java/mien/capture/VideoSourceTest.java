package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.SharedFiles;
import mien.core.Frame;
import mien.core.InputException;
import mien.core.Origin;
import mien.output.video.FfmpegTools;
import mien.output.video.OddVideos;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSourceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("mien.SharedFiles#videos")
  void givesEveryFrameAtTheTimeThatFfprobeTells(String clip) throws Exception {
    Path video = SharedFiles.clip(clip);

    assertThat(pts(video))
        .usingElementComparator(
            (a, b) -> Math.abs(a - b) <= 1 ? 0 : 1) // half µs rounded differently
        .containsExactlyElementsOf(FFprobe.frameMicros(video))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noface_face.mov",
        "single_face.mp4",
        "bbaf2n.mpg",
        "vp8_opus.webm",
        "no_face.mp4"
      })
  void seekLandsOnTheVeryFrame(String clip) throws Exception {
    Path video = SharedFiles.clip(clip);
    List<Long> times = times(video);
    try (SeekableSource source = Sources.openSeekable(video, SourceOptions.grey(), true)) {
      for (int i : new int[] {times.size() - 1, times.size() / 2, 1, 0, times.size() / 3}) {
        source.seek(times.get(i));

        assertThat(source.next().orElseThrow().timestampMicros()).isEqualTo(times.get(i));
        assertThat(source.next().map(Frame::timestampMicros))
            .isEqualTo(times.stream().skip(i + 1).findFirst());
      }
      source.seek(times.get(times.size() - 1) + 1);
      assertThat(source.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"ts, 0", "ts, 95440", "mpg, 0", "mkv, 7.5"})
  void timesCountFromTheContainersStart(String kind, String offset) throws Exception {
    Path video = folder.resolve("late." + kind);
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x48:d=1:r=25",
        "-c:v",
        "mpeg2video",
        "-g",
        "5",
        "-output_ts_offset",
        offset,
        video);
    List<Frame> frames = frames(video);
    assertThat(frames.get(0).timestampMicros()).isBetween(0L, 1L);
    assertThat(frames.get(10).timestampMicros()).isBetween(399_998L, 400_002L);
    assertThat(frames.get(0).origin().ptsMicros())
        .isCloseTo(FFprobe.frameMicros(video).get(0), Offset.offset(1L));
    assertThat(frames.get(0).origin().durationMicros()).isEqualTo(40_000);
    try (SeekableSource source = Sources.openSeekable(video, SourceOptions.grey(), true)) {
      source.seek(frames.get(20).timestampMicros());
      assertThat(source.next().orElseThrow().timestampMicros())
          .isEqualTo(frames.get(20).timestampMicros());
    }
  }

  /** FFmpeg tells 98 ms of this one, which begins 28 ms before the end of its picture. */
  @Test
  void theLastFrameEndsWithThePicture() throws Exception {
    List<Frame> frames = frames(SharedFiles.clip("no_face.mp4"));
    Origin last = frames.get(frames.size() - 1).origin();
    assertThat(last.ptsMicros() + last.durationMicros()).isEqualTo(3_944_987);
    assertThat(frames.get(0).origin().durationMicros()).isEqualTo(41_667);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ts", "mpg"})
  void aClockThatGoesBackGoesOn(String kind) throws Exception {
    Path part = folder.resolve("part." + kind);
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=25", "-c:v", "mpeg2video", part);
    Path twice = folder.resolve("twice." + kind);
    OddVideos.joined(twice, part, part);
    List<Long> times = times(twice);
    assertThat(times).hasSizeGreaterThan(45).isSorted().doesNotHaveDuplicates();
    assertThat(times.get(times.size() - 1)).isBetween(1_700_000L, 2_000_000L);
    try (FrameSource source = Sources.open(twice.toString(), SourceOptions.grey())) {
      while (source.next().isPresent()) {}
      assertThat(source.notes()).anyMatch(note -> note.contains("clock goes back"));
    }
  }

  @Test
  void saysWhichOfTwoPicturesWasTaken() throws Exception {
    Path video = folder.resolve("two.mkv");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x48:d=1",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=128x96:d=1",
        "-map",
        "0",
        "-map",
        "1",
        "-c:v",
        "mpeg4",
        video);
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      assertThat(source.notes())
          .containsExactly("of its 2 video streams number 1 was analysed, of 64x48");
    }
  }

  @Test
  void whatCannotBeOpenedLeavesNoNativeMemory() throws Exception {
    String text = Files.writeString(folder.resolve("text.mp4"), "no video").toString();
    failToOpen(text, 200);
    long before = Pointer.physicalBytes();
    failToOpen(text, 600);
    assertThat(Pointer.physicalBytes() - before).isLessThan(25L << 20); // it was 63 MB
  }

  private static void failToOpen(String name, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> Sources.open(name, SourceOptions.grey()))
          .isInstanceOf(InputException.class);
    }
  }

  private static List<Long> times(Path video) throws Exception {
    return frames(video).stream().map(Frame::timestampMicros).toList();
  }

  private static List<Long> pts(Path video) throws Exception {
    return frames(video).stream().map(frame -> frame.origin().ptsMicros()).toList();
  }

  private static List<Frame> frames(Path video) throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        frames.add(f.get());
      }
    }
    return frames;
  }
}
