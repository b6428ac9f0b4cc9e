package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mien.SharedFiles;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  @Timeout(60)
  void readsAVideoFromAWebServer() throws Exception {
    Path clip = SharedFiles.clip("1001_DFA_HAP_XX.flv");
    HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext(
        "/clip.flv",
        exchange -> {
          exchange.sendResponseHeaders(200, Files.size(clip));
          Files.copy(clip, exchange.getResponseBody());
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/clip.flv";
    int frames = 0;
    try (FrameSource source = Sources.open(url, SourceOptions.grey())) {
      while (source.next().isPresent()) {
        frames++;
      }
    } finally {
      server.stop(0);
    }

    assertThat(frames).isEqualTo(56);
  }

  @Test
  @Timeout(8) // opening alone would wait for 10 s
  void stopEndsTheWaitForAServerThatDoesNotAnswer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/clip.mp4";
      MediaAddress address = new MediaAddress(Kind.STREAM, url, url, "", Map.of());
      Deadline patience = new Deadline();
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(patience::stop);

      assertThatThrownBy(() -> new VideoSource(address, false, patience))
          .isInstanceOf(InputException.class)
          .hasMessage(url + " cannot be opened: it did not answer in time.");
    }
  }
}
