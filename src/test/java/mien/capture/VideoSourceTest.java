package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.SharedFiles;
import mien.core.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10001-90210-01803.mp4",
        "1001_DFA_ANG_XX.flv",
        "1001_DFA_DIS_XX.flv",
        "1001_DFA_FEA_XX.flv",
        "1001_DFA_HAP_XX.flv",
        "1001_DFA_NEU_XX.flv",
        "1001_DFA_SAD_XX.flv",
        "bbaf2n.mpg",
        "brbk7n.mpg",
        "classroom.gif",
        "h265_aac.mp4",
        "head-pose-face-detection-female-and-male.gif",
        "head-pose-face-detection-male.gif",
        "lbax4n.mpg",
        "lrwp9a.mpg",
        "new_face_video-90.mp4",
        "no_face.mp4",
        "noface_face.mov",
        "sbia1a.mpg",
        "single_face.mp4",
        "theora_vorbis.ogg",
        "video_01.mp4",
        "vp8_opus.webm",
        "xvid_aac.avi"
      })
  void givesEveryFrameAtTheTimeThatFfprobeTells(String clip) throws Exception {
    Path video = SharedFiles.clip(clip);

    assertThat(times(video))
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
    try (SeekableSource source = Sources.openSeekable(video, SourceOptions.grey())) {
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

  private static List<Long> times(Path video) throws Exception {
    List<Long> times = new ArrayList<>();
    try (FrameSource source = Sources.open(video.toString(), SourceOptions.grey())) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        times.add(f.get().timestampMicros());
      }
    }
    return times;
  }
}
