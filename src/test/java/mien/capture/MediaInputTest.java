package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mien.core.InputException;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MediaInputTest {
  private static final Path SAMPLE = Path.of("assets", "sample.mp4");

  @TempDir Path folder;

  /** All the ways in which the program opens a file. */
  private interface Way {
    void open(Path file) throws Exception;
  }

  private static final List<Way> WAYS =
      List.of(
          file -> MediaInput.ofFile(file).close(),
          file -> Sources.open(file.toString(), SourceOptions.grey()).close(),
          file -> Sources.openSeekable(file, SourceOptions.grey(), true).close(),
          file -> Sources.openSound(file, 0, 1, true).close());

  private void assertRefused(Path file, String sentence) {
    for (Way way : WAYS) {
      assertThatThrownBy(() -> way.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining(sentence)
          .hasMessageMatching("[^\n]+\\.");
    }
  }

  @Test
  void opensARecording() {
    try (MediaInput input = MediaInput.ofFile(SAMPLE)) {
      assertThat(input.context().nb_streams()).isPositive();
      assertThat(input.startMicros()).isZero();
      assertThat(input.address().name()).isEqualTo(SAMPLE.toString());
    }
  }

  @Test
  void aPlaylistReachesNeitherOtherFilesNorTheNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String web = "http://127.0.0.1:" + server.getLocalPort() + "/a.ts";
      for (String target : List.of(web, SAMPLE.toAbsolutePath().toString())) {
        assertRefused(
            write("a.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n" + target + "\n"),
            "cannot be opened");
        assertRefused(
            write("a.ffconcat", "ffconcat version 1.0\nfile '" + target + "'\n"),
            "cannot be opened");
        assertRefused(
            write("a.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 1 RTP/AVP 96\n"),
            "cannot be opened");
      }
      server.setSoTimeout(100);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Nobody writes into it: opening it by FFmpeg would wait for ever. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeIsRefusedInsteadOfWaitedFor() throws Exception {
    Path pipe = folder.resolve("fifo.mp4");
    assumeTrue(makesPipe(pipe), "this machine makes no pipes");
    for (Way way : WAYS) {
      assertThatThrownBy(() -> way.open(pipe)).isInstanceOf(InputException.class);
    }
    assertThatThrownBy(() -> MediaInput.ofFile(pipe))
        .hasMessage(
            pipe
                + " is a pipe, a device or a folder: save what comes out of it, and name that"
                + " file.");
  }

  private static boolean makesPipe(Path pipe) throws InterruptedException {
    try {
      Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatCannotBeOpenedLeavesNoNativeMemory() throws Exception {
    Path text = write("text.mp4", "no video");
    for (Way way : WAYS) {
      failToOpen(way, text, 200);
      long before = Pointer.physicalBytes();
      failToOpen(way, text, 600);
      assertThat(Pointer.physicalBytes() - before).isLessThan(25L << 20);
    }
  }

  private static void failToOpen(Way way, Path file, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> way.open(file)).isInstanceOf(InputException.class);
    }
  }
}
