package mien.output.publish;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import mien.core.Address;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Where live values go: {@code ws://HOST:PORT}, where others fetch them, or {@code
 * osc://HOST:PORT}, whither they are sent.
 *
 * @param token what a subscriber must name; null where anyone on this machine may subscribe
 */
record PublishAddress(Kind kind, InetSocketAddress socket, @Nullable String token) {
  private static final int SHORTEST_TOKEN = 8;
  private static final String TOKEN = "token=";

  /** The protocol. */
  enum Kind {
    WS,
    OSC
  }

  /**
   * Reads what the user wrote; looks up the host's name, if it is one.
   *
   * @throws InputException if it is no such address, or others could reach it without a token
   */
  static PublishAddress parse(String written) {
    try {
      URI uri = new URI(written);
      String scheme = String.valueOf(uri.getScheme()).toUpperCase(Locale.ROOT);
      boolean known = scheme.equals("WS") || scheme.equals("OSC");
      boolean query = uri.getQuery() == null || uri.getQuery().startsWith(TOKEN);
      boolean port = uri.getPort() >= 1 && uri.getPort() <= 65_535;
      if (!known || uri.getHost() == null || !port || !query || uri.getPath().length() > 1) {
        throw new URISyntaxException(written, "no address of this kind");
      }
      InetSocketAddress socket =
          new InetSocketAddress(InetAddress.getByName(uri.getHost()), uri.getPort());
      PublishAddress address = new PublishAddress(Kind.valueOf(scheme), socket, token(uri));
      address.checkToken(written);
      return address;
    } catch (URISyntaxException e) {
      throw new InputException(
          "Nothing can be published at %s: write ws://127.0.0.1:8765 or osc://127.0.0.1:9000."
              .formatted(Address.withoutSecrets(written)),
          e);
    } catch (UnknownHostException e) {
      throw new InputException(
          "Nothing can be published at %s: there is no host of this name."
              .formatted(Address.withoutSecrets(written)),
          e);
    }
  }

  private static @Nullable String token(URI uri) {
    String query = uri.getRawQuery(); // as a subscriber sends it
    return query != null && query.startsWith(TOKEN) ? query.substring(TOKEN.length()) : null;
  }

  private void checkToken(String written) {
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new InputException(
          "The secret in %s is too short: write %d characters or more after token=."
              .formatted(Address.withoutSecrets(written), SHORTEST_TOKEN));
    }
    if (kind == Kind.WS && token == null && !socket.getAddress().isLoopbackAddress()) {
      throw new InputException(
          "%s can be reached by others: add a secret of %d characters or more, such as ws://%s:%d/?token=…, and give it to the programs that may listen."
              .formatted(
                  Address.withoutSecrets(written),
                  SHORTEST_TOKEN,
                  socket.getHostString(),
                  socket.getPort()));
    }
  }
}
