package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.Span;
import mien.pipeline.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFileSinkTest {
  private static final int FRAMES = 100;

  @TempDir Path folder;

  /** The frames that were written, by index. */
  private final List<Long> written = new ArrayList<>();

  private static long micros(int index) {
    return index * 40_000L;
  }

  private static Frame frame(int index, boolean colour) {
    BufferedImage picture = colour ? new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR) : null;
    return new Frame(index, micros(index), 0, new GreyImage(64, 48, new byte[64 * 48]), picture);
  }

  private VideoFileSink sink(Privacy privacy, Deque<Frame> pictures) throws Exception {
    Path input = folder.resolve("input.mp4");
    FfmpegTools.ffmpeg(
        "-y", "-f", "lavfi", "-i", "color=size=64x48:rate=25:duration=4", "-c:v", "mpeg4", input);
    VideoFile file =
        new VideoFile(
            input,
            folder.resolve("output.mp4"),
            Container.MP4,
            Span.WHOLE,
            (graphics, result) -> written.add(result.frame().index()),
            note -> {});
    Source<Frame> source = () -> Optional.ofNullable(pictures.pollFirst());
    return new VideoFileSink(file, () -> source, privacy);
  }

  private static Deque<Frame> pictures() {
    Deque<Frame> pictures = new ArrayDeque<>();
    for (int i = 0; i < FRAMES; i++) {
      pictures.add(frame(i, true));
    }
    return pictures;
  }

  private void give(VideoFileSink sink, int frames) throws Exception {
    for (int i = 0; i < frames; i++) {
      sink.accept(new FrameResult(frame(i, false), List.of()));
    }
  }

  @Test
  void withoutPrivacyEachFrameIsWrittenAtOnce() throws Exception {
    try (VideoFileSink sink = sink(Privacy.NONE, pictures())) {
      give(sink, 10);
      assertThat(written).hasSize(10);
    }
  }

  @Test
  void whereFacesAreCoveredItRunsBehindAndReadsNoPictureBefore() throws Exception {
    Deque<Frame> pictures = pictures();
    try (VideoFileSink sink = sink(Privacy.allBut(Set.of()), pictures)) {
      give(sink, FRAMES);
      assertThat(written).hasSize(FRAMES - 50); // 2 s at 25 frames a second
      assertThat(pictures).hasSize(50);
    }
    assertThat(written).hasSize(FRAMES).isSorted();
    assertThat(FfmpegTools.frameTimes(folder.resolve("output.mp4"))).hasSize(FRAMES);
  }

  @Test
  void aRecordingThatGivesOtherFramesTheSecondTimeIsRefused() throws Exception {
    Deque<Frame> pictures = pictures();
    pictures.removeFirst();
    VideoFileSink sink = sink(Privacy.NONE, pictures);
    assertThatThrownBy(() -> give(sink, 1)).hasMessageContaining("other frames");
    sink.close();
  }
}
