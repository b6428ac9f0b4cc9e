package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mien.OtherThread;
import mien.SharedFiles;
import mien.capture.MediaAddress.Kind;
import mien.core.Frame;
import mien.core.InputException;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir Path folder;

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

  /** Such as {@code nc -l}: it takes one listener, and is gone then. */
  @Test
  @Timeout(60)
  void opensTheAddressOnce() throws Exception {
    byte[] video = video();
    AtomicInteger listeners = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      OtherThread<Void> sender =
          OtherThread.call(
              () -> {
                try (Socket listener = server.accept()) {
                  listeners.incrementAndGet();
                  server.close();
                  send(listener, video);
                }
                return null;
              });
      List<String> heard = new CopyOnWriteArrayList<>();
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/live.ts";
      try (FrameSource source =
          Sources.live(url, SourceOptions.grey(), new Playback(), listenerInto(heard))) {
        assertThat(source.next()).isPresent();
        assertThat(source.next()).isPresent();
        source.stop();
      }
      sender.result();
      assertThat(heard).containsExactly("connected");
      assertThat(listeners).hasValue(1);
    }
  }

  @Test
  @Timeout(60)
  void saysForHowLongNothingCame() throws Exception {
    byte[] video = video();
    CountDownLatch enough = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      OtherThread<Void> sender =
          OtherThread.call(
              () -> {
                try (Socket listener = server.accept()) {
                  send(listener, video);
                  enough.await(); // the connection stays
                }
                return null;
              });
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/live.ts";
      try (FrameSource source = Sources.open(url, SourceOptions.grey())) {
        while (source.next().isPresent()) {}
        assertThat(source.breakOff())
            .hasValueSatisfying(
                said ->
                    assertThat(said)
                        .matches(
                            "\\Q%s\\E breaks off after \\d+ frames: nothing came for 5 s\\."
                                .formatted(url)));
      } finally {
        enough.countDown();
      }
      sender.result();
    }
  }

  @Test
  @Timeout(60)
  void aLostStreamIsWaitedForInItsOwnWords() throws Exception {
    byte[] video = video();
    int port;
    try (DatagramSocket free = new DatagramSocket(0, HERE)) {
      port = free.getLocalPort();
    }
    AtomicBoolean sending = new AtomicBoolean(true);
    OtherThread<Void> sender = OtherThread.call(() -> sendDatagrams(video, port, sending));
    List<String> heard = new CopyOnWriteArrayList<>();
    try (FrameSource source =
        Sources.live(
            "udp://127.0.0.1:" + port, SourceOptions.grey(), new Playback(), listenerInto(heard))) {
      assertThat(source.next()).isPresent();
      sending.set(false);
      sender.result();
      OtherThread<Optional<Frame>> reader = OtherThread.call(() -> last(source));
      while (heard.size() < 2) {
        Thread.sleep(20);
      }
      source.stop();
      reader.result();
    }
    assertThat(heard.get(1))
        .endsWith("nothing came for 5 s.")
        .startsWith("udp://127.0.0.1:" + port);
  }

  private static Optional<Frame> last(FrameSource source) throws Exception {
    Optional<Frame> frame = source.next();
    while (frame.isPresent()) {
      frame = source.next();
    }
    return frame;
  }

  /** Over and over, since who listens late has missed the first ones. */
  private static Void sendDatagrams(byte[] video, int port, AtomicBoolean sending)
      throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int at = 0; sending.get(); at = at + 1316 < video.length ? at + 1316 : 0) {
        int size = Math.min(1316, video.length - at);
        socket.send(new DatagramPacket(video, at, size, HERE, port));
        Thread.sleep(2);
      }
    }
    return null;
  }

  private byte[] video() throws IOException {
    Path file = folder.resolve("live.ts");
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=s=64x48:d=4:r=25", "-c:v", "mpeg2video", "-g", "5", file);
    return Files.readAllBytes(file);
  }

  private static void send(Socket listener, byte[] video) throws IOException {
    BufferedReader request =
        new BufferedReader(new InputStreamReader(listener.getInputStream(), UTF_8));
    while (!request.readLine().isEmpty()) {}
    OutputStream out = listener.getOutputStream();
    try {
      out.write("HTTP/1.0 200 OK\r\nContent-Type: video/mp2t\r\n\r\n".getBytes(UTF_8));
      out.write(video);
      out.flush();
    } catch (IOException e) {
      // the listener has seen enough
    }
  }

  private static SourceListener listenerInto(List<String> heard) {
    return new SourceListener() {
      @Override
      public void connected(SourceInfo info) {
        heard.add("connected");
      }

      @Override
      public void waiting(String reason) {
        heard.add(reason);
      }
    };
  }

  @Test
  @Timeout(8) // opening alone would wait for 10 s
  void stopEndsTheWaitForAServerThatDoesNotAnswer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/clip.mp4";
      MediaAddress address = new MediaAddress(Kind.STREAM, url, url, "", Map.of());
      Deadline deadline = new Deadline();
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(deadline::stop);

      assertThatThrownBy(() -> new VideoSource(address, SourceOptions.grey(), deadline))
          .isInstanceOf(InputException.class)
          .hasMessage(url + " cannot be opened: it did not answer in time.");
    }
  }
}
