package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.CameraMode;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamerasTest {
  private static final Camera BUILT_IN = new Camera("/dev/video0", "Integrated Camera");
  private static final Camera USB = new Camera("/dev/video10", "Logitech BRIO");

  @Test
  void listsTheFirstNodeOfEachLinuxDevice(@TempDir Path sys) throws IOException {
    node(sys, "video10", "Logitech BRIO", "0");
    node(sys, "video0", "Integrated Camera", "0");
    node(sys, "video1", "Integrated Camera", "1");

    assertThat(Cameras.onLinux(sys)).containsExactly(BUILT_IN, USB);
    assertThat(Cameras.onLinux(sys.resolve("absent"))).isEmpty();
  }

  @Test
  void readsWhatAvFoundationLogs() {
    List<String> messages =
        List.of(
            "AVFoundation video devices:",
            "[0] FaceTime HD Camera",
            "[1] Capture screen 0",
            "AVFoundation audio devices:",
            "[0] MacBook Pro Microphone");

    assertThat(Cameras.onMac(messages)).containsExactly(new Camera("0", "FaceTime HD Camera"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, /dev/video0",
    "1, /dev/video10",
    "brio, /dev/video10",
    "/dev/video0, /dev/video0"
  })
  void findsACameraByPlaceIdOrName(String wanted, String id) {
    assertThat(Cameras.find(wanted, List.of(BUILT_IN, USB)).id()).isEqualTo(id);
  }

  @Test
  void saysWhichCameraIsMissing() {
    assertThatThrownBy(() -> Cameras.find("2", List.of(BUILT_IN, USB)))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no camera 2; \"mien devices\" lists the 2 there are.");
    assertThatThrownBy(() -> Cameras.find("0", List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No camera is connected");
  }

  @Test
  void asksForMotionJpegFirstAndForNothingInTheEnd() {
    List<MediaAddress> ways = CameraApi.V4L2.addresses(USB, new CameraMode(1280, 720, 60));

    assertThat(ways.get(0).url()).isEqualTo("/dev/video10");
    assertThat(ways.get(0).format()).isEqualTo("v4l2");
    assertThat(ways.get(0).options())
        .containsEntry("input_format", "mjpeg")
        .containsEntry("video_size", "1280x720")
        .containsEntry("framerate", "60");
    assertThat(ways.get(1).options()).doesNotContainKey("input_format").hasSize(2);
    assertThat(ways.get(ways.size() - 1).options()).isEmpty();
  }

  @Test
  void namesCamerasAsEachSystemWants() {
    CameraMode options = CameraMode.USUAL;
    Camera camera = new Camera("1", "Cam");

    assertThat(CameraApi.DSHOW.addresses(camera, options).get(0).url()).isEqualTo("video=1");
    assertThat(CameraApi.DSHOW.addresses(camera, options).get(0).options())
        .containsEntry("vcodec", "mjpeg");
    assertThat(CameraApi.AVFOUNDATION.addresses(camera, options).get(0).url()).isEqualTo("1:none");
  }

  @Test
  void aMacsCameraIsAlsoAskedForTheRateThatMostHave() {
    Camera camera = new Camera("1", "FaceTime HD Camera");
    assertThat(CameraApi.AVFOUNDATION.addresses(camera, new CameraMode(1280, 720, 24)))
        .extracting(MediaAddress::options)
        .containsExactly(
            Map.of("video_size", "1280x720", "framerate", "24"),
            Map.of("video_size", "1280x720", "framerate", "30"),
            Map.of("video_size", "1280x720"),
            Map.of("framerate", "30"),
            Map.of());
    assertThat(CameraApi.AVFOUNDATION.addresses(camera, new CameraMode(640, 480, 30))).hasSize(4);
  }

  private static void node(Path sys, String node, String name, String index) throws IOException {
    Path folder = Files.createDirectory(sys.resolve(node));
    Files.writeString(folder.resolve("name"), name + "\n");
    Files.writeString(folder.resolve("index"), index + "\n");
  }
}
