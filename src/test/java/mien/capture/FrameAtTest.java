package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import mien.SharedFiles;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.output.video.FfmpegTools;
import mien.output.video.OddVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameAtTest {
  /** Ten frames a second for ten seconds; remembers where it was sent. */
  private static final class TenSeconds implements SeekableSource {
    final List<Long> sought = new ArrayList<>();
    long index;
    long count = 100;

    @Override
    public void seek(long timestampMicros) {
      sought.add(timestampMicros);
      index = (timestampMicros + 99_999) / 100_000;
    }

    @Override
    public Optional<Frame> next() {
      if (index >= count) {
        return Optional.empty();
      }
      long micros = index * 100_000;
      return Optional.of(new Frame(index++, micros, 0, new GreyImage(1, 1, new byte[1]), null));
    }

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "ten", 1, 1, 10, OptionalLong.empty(), 1e-6, OptionalLong.empty(), false, 0, 1);
    }
  }

  @TempDir Path folder;
  private final TenSeconds source = new TenSeconds();
  private final FrameAt frames = new FrameAt(source);

  private long shown(long micros) throws Exception {
    return frames.apply(micros).timestampMicros();
  }

  @Test
  void decodesOnWhenTheMomentIsNear() throws Exception {
    assertThat(shown(0)).isZero();
    assertThat(shown(100_000)).isEqualTo(100_000);
    assertThat(shown(900_000)).isEqualTo(900_000);
    assertThat(source.sought).containsExactly(0L);
  }

  @Test
  void seeksBackAndFarAhead() throws Exception {
    assertThat(shown(5_000_000)).isEqualTo(5_000_000);
    assertThat(shown(4_900_000)).isEqualTo(4_900_000);
    assertThat(shown(9_000_000)).isEqualTo(9_000_000);
    assertThat(source.sought).containsExactly(5_000_000L, 4_900_000L, 9_000_000L);
  }

  @Test
  void theSameMomentIsNotDecodedAgain() throws Exception {
    Frame first = frames.apply(200_000L);
    assertThat(frames.apply(200_000L)).isSameAs(first);
  }

  @Test
  void staysAtTheLastFrame() throws Exception {
    shown(9_900_000);
    assertThat(shown(10_000_000)).isEqualTo(9_900_000);
  }

  @Test
  void aJumpPastTheEndShowsTheLastFrame() throws Exception {
    assertThat(shown(20_000_000)).isEqualTo(9_900_000);
    assertThat(shown(300_000)).isEqualTo(300_000);
    assertThat(shown(11_000_000)).isEqualTo(9_900_000);
    assertThat(shown(9_500_000)).isEqualTo(9_500_000);
    assertThat(shown(10_200_000)).as("a little ahead").isEqualTo(9_900_000);
  }

  /** Key frames a second and more apart, B frames, variable rate: every frame, in any order. */
  @ParameterizedTest
  @ValueSource(strings = {"single_face.mp4", "noface_face.mov", "h265_aac.mp4", "vp8_opus.webm"})
  void aClipsFramesAreTheSameInAnyOrder(String clip) throws Exception {
    assertTheSameInAnyOrder(SharedFiles.clip(clip), true);
  }

  /** As cameras join their pieces: the container's clock starts anew in the middle. */
  @ParameterizedTest
  @ValueSource(strings = {"ts", "mpg"})
  void aJoinedFilesFramesAreTheSameInAnyOrder(String kind) throws Exception {
    Path part = folder.resolve("part." + kind);
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=64x48:rate=25:duration=1.4",
        "-c:v",
        "mpeg2video",
        part);
    Path video = folder.resolve("joined." + kind);
    OddVideos.joined(video, part, part);
    assertThat(assertTheSameInAnyOrder(video, false)).isGreaterThan(2_500_000);
  }

  /** Gives the last frame's time, µs. */
  private static long assertTheSameInAnyOrder(Path video, boolean steady) throws Exception {
    Map<Long, Integer> inOrder = new LinkedHashMap<>();
    try (FrameSource all = Sources.open(video.toString(), SourceOptions.grey())) {
      for (Optional<Frame> frame = all.next(); frame.isPresent(); frame = all.next()) {
        inOrder.put(frame.get().timestampMicros(), hash(frame.get()));
      }
    }
    List<Long> times = new ArrayList<>(inOrder.keySet());
    Collections.shuffle(times, new Random(7));
    long latest = Collections.max(times);
    try (FrameAt at = new FrameAt(Sources.openSeekable(video, SourceOptions.grey(), steady))) {
      for (long micros : times.subList(0, Math.min(25, times.size()))) {
        Frame frame = at.apply(micros);
        assertThat(frame.timestampMicros()).isEqualTo(micros);
        assertThat(hash(frame)).as("frame at %d µs", micros).isEqualTo(inOrder.get(micros));
      }
    }
    return latest;
  }

  private static int hash(Frame frame) {
    return Arrays.hashCode(frame.grey().pixels());
  }

  @Test
  void saysThatThereIsNoFrame() {
    source.count = 0;
    assertThatThrownBy(() -> shown(20_000_000)).isInstanceOf(InputException.class);
  }
}
