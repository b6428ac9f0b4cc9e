package mien.output.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.FrameJson;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket (RFC 6455) that gives each subscriber one JSON object a frame, as {@link FrameJson}
 * writes it. A subscriber that has not yet taken the one before misses this one; what subscribers
 * say is not read. Without a token, no page of another site may subscribe: browsers let any page
 * reach this machine's sockets.
 */
final class WebSocketOutlet extends WebSocketServer implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(WebSocketOutlet.class);
  private static final int MOST_SUBSCRIBERS = 16;
  private static final int LONGEST_MESSAGE = 1024;

  /** Of those that have not asked yet, or not for this, too. */
  private static final int MOST_SOCKETS = 64;

  private static final int CLOSE_MILLIS = 500;

  /**
   * Pages that a server of this machine gives. A page that is a file may call itself {@code null},
   * but so may any site's frames: it needs a token.
   */
  private static final Pattern OURS =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

  private final @Nullable String token;
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  private WebSocketOutlet(InetSocketAddress socket, @Nullable String token) {
    super(socket, 1, List.<Draft>of(new Draft_6455(List.of(), LONGEST_MESSAGE)));
    this.token = token;
    setReuseAddr(true); // else a restart waits for the system to forget the last connections
    setTcpNoDelay(true);
    setDaemon(true);
    setWebSocketFactory(new Bounded());
  }

  /**
   * Refuses sockets beyond a number: the system has only so many files for a process. Those that
   * ask for nothing give way, the oldest first, or they would keep everybody out.
   */
  private static final class Bounded implements WebSocketServerFactory {
    private final Deque<BoundedChannel> silent = new ArrayDeque<>();

    @Override
    public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
      silent.removeIf(each -> each.isAnswered() || !each.isOpen());
      if (key.selector().keys().size() > MOST_SOCKETS) {
        BoundedChannel oldest = silent.poll();
        if (oldest == null) {
          throw new IOException("too many connections");
        }
        oldest.close();
      }
      BoundedChannel bounded = new BoundedChannel(channel);
      silent.add(bounded);
      return bounded;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter server, Draft draft) {
      return new WebSocketImpl(server, draft);
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter server, List<Draft> drafts) {
      return new WebSocketImpl(server, drafts);
    }

    @Override
    public void close() {}
  }

  /**
   * Opens the socket.
   *
   * @throws InputException if it cannot be had
   */
  static WebSocketOutlet open(PublishAddress address) {
    WebSocketOutlet outlet = new WebSocketOutlet(address.socket(), address.token());
    outlet.start();
    try {
      outlet.started.join();
      return outlet;
    } catch (CompletionException e) {
      String why = e.getCause() == null ? e.toString() : e.getCause().getMessage();
      throw new InputException(
          "Nothing can be published at %s:%d (%s): name another port."
              .formatted(address.socket().getHostString(), address.socket().getPort(), why),
          e);
    }
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket subscriber, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (!mayListen(request) || getConnections().size() >= MOST_SUBSCRIBERS) {
      LOG.warn("A subscriber was refused: origin \"{}\"", request.getFieldValue("Origin"));
      throw new InvalidDataException(CloseFrame.REFUSE, "refused");
    }
    return super.onWebsocketHandshakeReceivedAsServer(subscriber, draft, request);
  }

  private boolean mayListen(ClientHandshake request) {
    if (token == null) {
      String origin = request.getFieldValue("Origin");
      return origin.isEmpty() || OURS.matcher(origin).matches();
    }
    byte[] wanted = ("/?token=" + token).getBytes(UTF_8);
    return MessageDigest.isEqual(wanted, request.getResourceDescriptor().getBytes(UTF_8));
  }

  @Override
  public void send(FrameResult result) throws IOException {
    String json = FrameJson.of(result);
    for (WebSocket subscriber : getConnections()) {
      if (subscriber.isOpen() && !subscriber.hasBufferedData()) {
        give(subscriber, json);
      }
    }
  }

  private static void give(WebSocket subscriber, String json) {
    try {
      subscriber.send(json);
    } catch (WebsocketNotConnectedException e) {
      LOG.debug("A subscriber left this moment", e);
    }
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket subscriber, ClientHandshake request) {
    LOG.info("{} subscribes to the live values", subscriber.getRemoteSocketAddress());
  }

  @Override
  public void onClose(WebSocket subscriber, int code, String reason, boolean remote) {}

  @Override
  public void onMessage(WebSocket subscriber, String message) {}

  @Override
  public void onError(@Nullable WebSocket subscriber, Exception failure) {
    if (!started.completeExceptionally(failure)) {
      LOG.debug("A subscriber's connection failed", failure);
    }
  }

  @Override
  public void close() {
    try {
      stop(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
