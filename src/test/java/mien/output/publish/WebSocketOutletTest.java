package mien.output.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import mien.Eventually;
import mien.core.Emotion;
import mien.core.Face;
import mien.core.FrameResult;
import mien.output.Results;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subscribers are those of the JDK and bare sockets. */
@Timeout(60)
class WebSocketOutletTest {
  private static final String SECRET = "long-enough";

  private WebSocketOutlet outlet = open(null);

  private static WebSocketOutlet open(String token) {
    return WebSocketOutlet.open(
        new PublishAddress(
            PublishAddress.Kind.WS,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            token));
  }

  @AfterEach
  void close() {
    outlet.close();
  }

  /** Takes texts one by one. */
  private static final class Subscriber implements WebSocket.Listener {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      heard.add(text.toString());
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private CompletableFuture<WebSocket> subscribe(Subscriber who, String path, String origin) {
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    return builder.buildAsync(
        URI.create("ws://127.0.0.1:%d/%s".formatted(outlet.getPort(), path)), who);
  }

  @Test
  void givesAnObjectAFrame() throws Exception {
    Subscriber subscriber = new Subscriber();
    subscribe(subscriber, "", null).join();

    outlet.send(Results.frame(4, 160, Results.face(2, Emotion.HAPPINESS)));
    Eventually.until(() -> subscriber.heard.size() == 1);

    JsonNode frame = new ObjectMapper().readTree(subscriber.heard.get(0));
    assertThat(frame.get("frame").asInt()).isEqualTo(5);
    assertThat(frame.get("timestamp").asDouble()).isEqualTo(0.16);
    JsonNode face = frame.get("faces").get(0);
    assertThat(face.get("label").asText()).isEqualTo("happiness");
    assertThat(face.get("smooth").get("happiness").asDouble()).isEqualTo(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "file://,false",
    "http://localhost:8000,true",
    "http://127.0.0.1,true",
    "https://example.com,false",
    "http://localhost.example.com,false",
    "null,false"
  })
  void pagesOfOtherSitesHearNothing(String origin, boolean admitted) throws Exception {
    assertThat(opens("", origin)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({"?token=long-enough,true", "?token=long-enoug,false", "'',false"})
  void whoKnowsTheTokenHearsFromAnywhere(String path, boolean admitted) throws Exception {
    outlet.close();
    outlet = open(SECRET);

    assertThat(opens(path, "https://example.com")).isEqualTo(admitted);
  }

  @Test
  void aRequestWithoutAnEndIsNotKept() throws Exception {
    try (Socket endless = new Socket(InetAddress.getLoopbackAddress(), outlet.getPort())) {
      OutputStream out = endless.getOutputStream();
      out.write("GET / HTTP/1.1\r\nX: ".getBytes(US_ASCII));
      byte[] more = new byte[16_384];
      Arrays.fill(more, (byte) 'a');
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  out.write(more);
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void thoseWhoAskForNothingTakeNoSocketsWithoutEnd() throws Exception {
    Subscriber subscriber = new Subscriber();
    subscribe(subscriber, "", null).join();
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        idle.add(new Socket(InetAddress.getLoopbackAddress(), outlet.getPort()));
      }
      for (Socket first : idle.subList(0, 30)) {
        assertThat(first.getInputStream().read()).isEqualTo(-1);
      }
      assertThat(opens("", "http://localhost")).as("who asks is let in").isTrue();
      outlet.send(Results.frame(0, 0));
      Eventually.until(() -> subscriber.heard.size() == 1);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
    Eventually.until(() -> opens("", "http://localhost"));
  }

  private boolean opens(String path, String origin) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), outlet.getPort());
    try (socket) {
      ask(socket, path, origin);
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
      return new String(answer, US_ASCII).equals("HTTP/1.1 101");
    }
  }

  private static void ask(Socket socket, String path, String origin) throws Exception {
    String request =
        "GET /%s HTTP/1.1\r\nHost: mien\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: %s\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
            .formatted(path, origin);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }

  /** Forty megabytes go to one that never reads: it neither holds up the other nor is kept for. */
  @Test
  void oneWhoNeverReadsHoldsNobodyUp() throws Exception {
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4096);
      deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), outlet.getPort()));
      ask(deaf, "", "http://localhost");
      Eventually.until(() -> outlet.getConnections().size() == 1);
      Subscriber subscriber = new Subscriber();
      subscribe(subscriber, "", null).join();
      Face[] crowd =
          IntStream.range(1, 60)
              .mapToObj(id -> Results.face(id, Emotion.FEAR))
              .toArray(Face[]::new);
      FrameResult big = Results.frame(0, 0, crowd);
      Eventually.until( // until so much came that no system keeps it for the deaf one
          () -> {
            outlet.send(big);
            return subscriber.heard.stream().mapToLong(String::length).sum() > 16_000_000;
          });
      assertThat(outlet.getConnections())
          .filteredOn(one -> one.getRemoteSocketAddress().getPort() == deaf.getLocalPort())
          .singleElement()
          .matches(org.java_websocket.WebSocket::hasBufferedData);
    }
  }
}
