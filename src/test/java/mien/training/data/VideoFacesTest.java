package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mien.classify.Crop;
import mien.core.Emotion;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFacesTest {
  @TempDir Path folder;
  private TinySet videos;
  private Path out;
  private final VideoFaces faces =
      new VideoFaces(
          VideoFacesTest::play,
          new FaceCropper(new SquareDetector(new FaceBox(2, 2, 8, 8)), 0, Crop.UPRIGHT, 64),
          100_000);

  @BeforeEach
  void newFolders() {
    videos = new TinySet(folder.resolve("videos"));
    out = folder.resolve("out");
  }

  @Test
  void makesADataSetOfVideosInTheLayoutOfEnterface() throws IOException {
    videos
        .text("subject 1/anger/sentence 1/s1_an_1.avi", "video")
        .text("subject 12/sadness/sentence 2/s12_sa_2.avi", "video")
        .text("subject 12/sadness/sentence 3/s12_sa_3.avi", "broken")
        .text("subject 12/readme/notes.avi", "video");
    List<String> progress = new ArrayList<>();

    VideoFaces.Made made = faces.make(videos.root(), out, progress::add);

    assertThat(progress).hasSize(3);
    assertThat(made.videos()).isEqualTo(2);
    assertThat(made.pictures()).isEqualTo(4); // three are taken of 7 frames, one has no face
    assertThat(made.skipped())
        .containsExactlyInAnyOrder(
            new Skipped(
                "subject 12/readme/notes.avi", "neither folder nor file name says an emotion"),
            new Skipped("subject 1/anger/sentence 1/s1_an_1.avi at 240 ms", "no face found"),
            new Skipped("subject 12/sadness/sentence 2/s12_sa_2.avi at 240 ms", "no face found"),
            new Skipped("subject 12/sadness/sentence 3/s12_sa_3.avi", "video cannot be read"));
    DataSet set = DataSets.open(out);
    assertThat(set.skipped()).isEmpty();
    LabelledPicture first = set.pictures().get(0);
    assertThat(first.label()).isEqualTo(Emotion.ANGER);
    assertThat(first.attributes())
        .isEqualTo(
            Map.of(
                "subject", "1",
                "video", "subject 1/anger/sentence 1/s1_an_1.avi",
                "time_ms", "0"));
    assertThat(first.image().width()).isEqualTo(8);
    assertThat(set.pictures().get(1).attribute("time_ms")).contains("120");
  }

  @Test
  void readsTheEmotionOfAFileName() throws IOException {
    videos.text("1001_DFA_HAP_XX.flv", "video");
    faces.make(videos.root(), out, name -> {});
    LabelledPicture picture = DataSets.open(out).pictures().get(0);
    assertThat(picture.label()).isEqualTo(Emotion.HAPPINESS);
    assertThat(picture.subject()).contains("1001");
  }

  @Test
  void videosOfAlmostOneNameKeepTheirPicturesApart() throws IOException {
    videos.text("happy/a_b.avi", "video").text("happy/a-b.avi", "video");
    VideoFaces.Made made = faces.make(videos.root(), out, name -> {});
    assertThat(made.pictures()).isPositive();
    try (Stream<Path> files = Files.list(out.resolve("images"))) {
      assertThat(files).hasSize(made.pictures());
    }
  }

  @Test
  void refusesFoldersThatItCannotUse() {
    assertRefused("There is no folder");
    videos.text("film.avi", "video");
    assertRefused("holds no video whose folder or name says an emotion");
    videos.text("happy/film.avi", "video");
    new TinySet(out).text("labels.csv", "image,label\n");
    assertRefused("holds files already");
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> faces.make(videos.root(), out, name -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(reason);
  }

  /** Seven frames, 40 ms apart; the sixth and seventh have no face. */
  private static void play(Path video, Consumer<Frame> each) {
    if (video.endsWith("s12_sa_3.avi")) {
      throw new InputException("broken");
    }
    for (int i = 0; i < 7; i++) {
      byte[] pixels = new byte[16 * 16];
      for (int p = 0; p < pixels.length; p++) {
        pixels[p] = (byte) (i < 5 ? 50 + i + p / 2 : 0);
      }
      each.accept(new Frame(i, i * 40_000L, 0, new GreyImage(16, 16, pixels), null));
    }
  }
}
