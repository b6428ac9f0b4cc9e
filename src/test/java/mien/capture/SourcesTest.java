package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import mien.SharedFiles;
import mien.core.Frame;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SourcesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lavfi:nonsense         | cannot be opened: filter not found
          ftp://host/clip.mp4    | a stream begins with one of
          http://127.0.0.1:9/a   | cannot be opened: connection refused
          rtsp://127.0.0.1:9/a   | cannot be opened: connection refused
          ftp://u:secret@host/a  | ftp://host/a cannot be opened
          http://u:secret@127.0.0.1:9/a?token=b | http://127.0.0.1:9/a cannot be opened
          camera:/dev/video987   | Camera /dev/video987 cannot be opened: no such file
          missing.mp4            | There is no file missing.mp4
          """)
  void saysInOneSentenceWhatCannotBeOpened(String source, String sentence) {
    assertRefused(source, sentence);
  }

  @Test
  void saysInOneSentenceWhatIsNoVideo() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.mp4")).toString(), "cannot be opened");
    assertRefused(
        write("text.mp4", "A letter to a friend.\n"),
        "cannot be opened: it is damaged or no video");
    assertRefused(folder.toString(), "holds no pictures");
    assertRefused(SharedFiles.clip("video_01_invalid.mp4").toString(), "cannot be opened");
  }

  @Test
  void aPlaylistOpensNoOtherFile() throws Exception {
    Path clip = SharedFiles.clip("bbaf2n.mpg").toAbsolutePath();

    assertRefused(write("a.ffconcat", "ffconcat version 1.0\nfile '" + clip + "'\n"), "cannot be");
    assertRefused(
        write("a.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n" + clip + "\n"),
        "cannot be");
  }

  @Test
  void givesWhatAFileHoldsThatBreaksOffAndThenSaysSo() throws Exception {
    byte[] whole = Files.readAllBytes(SharedFiles.clip("1001_DFA_HAP_XX.flv"));
    Path cut = folder.resolve("cut.flv");
    Files.write(cut, Arrays.copyOf(whole, 50_000));
    int frames = 0;

    try (FrameSource source = Sources.open(cut.toString(), SourceOptions.grey())) {
      while (source.next().isPresent()) {
        frames++;
      }
      assertThat(source.breakOff())
          .hasValue(
              cut
                  + " breaks off after 7 frames: it holds 0.26 s of the 1.87 s that its header"
                  + " promises.");
    }
    assertThat(frames).isEqualTo(7);
  }

  @Test
  void readsPicturesInTheNaturalOrderOfTheirNames() throws Exception {
    for (int number : new int[] {10, 9, 100}) {
      BufferedImage picture = new BufferedImage(number, 8, BufferedImage.TYPE_BYTE_GRAY);
      ImageIO.write(picture, "png", folder.resolve("p" + number + ".png").toFile());
    }
    write("notes.txt", "no picture");
    List<Frame> frames = new ArrayList<>();

    readInto(frames, folder.toString());

    assertThat(frames).extracting(Frame::width).containsExactly(9, 10, 100);
    assertThat(frames).extracting(Frame::index).containsExactly(0L, 1L, 2L);
    assertThat(frames).extracting(Frame::timestampMicros).containsExactly(0L, 33_333L, 66_666L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lavfi:testsrc2=d=1:r=10:s=64x48", "lavfi:color=white:d=1:r=10"})
  void readsFilterGraphs(String graph) throws Exception {
    List<Frame> frames = new ArrayList<>();

    readInto(frames, graph);

    assertThat(frames).hasSize(10);
    assertThat(frames).last().extracting(Frame::timestampMicros).isEqualTo(900_000L);
  }

  @Test
  void knowsPathsByTheirNames() {
    assertThat(List.of("a.mp4", "a/b", "C:\\a.mp4", "a:b.mp4", "camera.mp4"))
        .allMatch(Sources::isPath);
    assertThat(List.of("camera:0", "lavfi:testsrc", "rtsp://host/a", "HTTP://host/a.mp4"))
        .noneMatch(Sources::isPath);
  }

  @Test
  void tellsWhatASourceIs() throws Exception {
    String clip = SharedFiles.clip("new_face_video-90.mp4").toString();
    try (FrameSource source = Sources.open(clip, SourceOptions.grey())) {
      SourceInfo info = source.info();

      assertThat(info.width()).isEqualTo(640);
      assertThat(info.height()).isEqualTo(480);
      assertThat(info.rotationDegrees()).isEqualTo(90);
      assertThat(info.framesPerSecond()).isBetween(29.96, 29.98);
      assertThat(info.toldFrames()).hasValue(511);
      assertThat(info.hasSound()).isTrue();
      assertThat(source.next().orElseThrow().width()).isEqualTo(640);
    }
  }

  private void assertRefused(String source, String sentence) {
    assertThatThrownBy(() -> Sources.open(source, SourceOptions.grey()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(sentence)
        .hasMessageMatching("(?s)[^\n]+\\.");
  }

  private static void readInto(List<Frame> frames, String name) throws Exception {
    try (FrameSource source = Sources.open(name, SourceOptions.grey())) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        frames.add(f.get());
      }
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
