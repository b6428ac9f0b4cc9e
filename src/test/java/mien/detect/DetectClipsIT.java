package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.SharedFiles;
import mien.analysis.DetectFaces;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.analysis.Pace;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Face;
import mien.core.Frame;
import mien.core.FrameResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detection and tracking on real clips, as a recorded run does it. */
class DetectClipsIT {

  private static List<FrameResult> run(String clip, FaceDetector detector) throws Exception {
    return run(clip, detector, Pace.AT_ONCE);
  }

  private static List<FrameResult> run(String clip, FaceDetector detector, Pace pace)
      throws Exception {
    List<FrameResult> results = new ArrayList<>();
    String path = SharedFiles.clip(clip).toString();
    try (FrameSource source = Sources.open(path, SourceOptions.grey());
        DetectFaces stage = new DetectFaces(detector, pace, true)) {
      for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
        results.addAll(stage.apply(f.get()));
      }
      results.addAll(stage.rest());
    }
    return results;
  }

  private static List<Integer> ids(FrameResult result) {
    return result.faces().stream().map(Face::id).toList();
  }

  /** CenterFace, as a user gets it. */
  private static FaceDetector network() {
    return new CenterFaceDetector(CenterFaceDetectorTest.MODEL, ExecutionProvider.CPU);
  }

  /** The share of frames in which at least so many faces are. */
  private static double share(List<FrameResult> results, int faces) {
    return (double) results.stream().filter(r -> r.faces().size() >= faces).count()
        / results.size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1001_DFA_ANG_XX.flv",
        "1001_DFA_DIS_XX.flv",
        "1001_DFA_FEA_XX.flv",
        "1001_DFA_HAP_XX.flv",
        "1001_DFA_NEU_XX.flv",
        "1001_DFA_SAD_XX.flv",
        "single_face.mp4",
        "bbaf2n.mpg"
      })
  void everyFrameShowsTheOneFace(String clip) throws Exception {
    for (FaceDetector detector : List.of(network(), new HaarFaceDetector())) {
      assertThat(run(clip, detector))
          .hasSizeGreaterThan(50)
          .allSatisfy(result -> assertThat(ids(result)).containsExactly(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_face.mp4", "10001-90210-01803.mp4"})
  void nobodyIsFoundWhereNobodyIs(String clip) throws Exception {
    for (FaceDetector detector : List.of(network(), new HaarFaceDetector())) {
      assertThat(run(clip, detector))
          .hasSizeGreaterThan(50)
          .allSatisfy(result -> assertThat(result.faces()).isEmpty());
    }
  }

  @Test
  void theNetworkFindsAllFourInTheClassroomAndBothWhoTiltTheirHeads() throws Exception {
    assertThat(share(run("classroom.gif", network()), 4)).isGreaterThan(0.95);
    assertThat(share(run("head-pose-face-detection-female-and-male.gif", network()), 2))
        .isGreaterThan(0.9);
  }

  /** Live pictures are scanned in turns; who is known must be found near by. */
  @Test
  void theNetworkLosesNobodyWhoTiltsTheirHeadsLive() throws Exception {
    String clip = "head-pose-face-detection-female-and-male.gif";

    assertThat(share(run(clip, network(), Pace.SPREAD), 2)).isGreaterThan(0.95);
  }

  /** The fifth holds a telephone before his face and is seen now and then. */
  @Test
  void theNetworkFindsTheFiveOfACrowd() throws Exception {
    List<FrameResult> results = run("video_01.mp4", network());

    assertThat(share(results, 4)).isGreaterThan(0.9);
    assertThat(share(results, 5)).isGreaterThan(0.5);
  }

  @Test
  void aFaceThatAppearsStays() throws Exception {
    List<FrameResult> results = run("noface_face.mov", network());
    int first = 0;
    while (results.get(first).faces().isEmpty()) {
      first++;
    }

    assertThat(first).isGreaterThan(30);
    assertThat(results.subList(first, first + 60))
        .allSatisfy(result -> assertThat(ids(result)).containsExactly(1));
  }

  @Test
  void yuNetFollowsATiltedHeadThatHaarMisses() throws Exception {
    String clip = "head-pose-face-detection-female-and-male.gif";
    List<FrameResult> results =
        run(clip, new YuNetFaceDetector(SharedFiles.model("face_detection_yunet_2023mar.onnx")));

    assertThat(results.stream().filter(result -> ids(result).contains(1)).count())
        .isGreaterThan(45);
  }
}
