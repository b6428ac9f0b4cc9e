package mien.output.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mien.core.FrameResult;
import mien.pipeline.Background;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes each result, or the latest where those who take them are slower than the frames. {@link
 * #accept} never waits: a thread of its own sends. Any thread may call.
 */
public final class Publisher implements Sink<FrameResult> {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final List<Outlet> outlets;
  private final Background sender = new Background("publish");
  private final AtomicReference<@Nullable FrameResult> latest = new AtomicReference<>();
  private final Set<Outlet> failing = new HashSet<>();

  Publisher(List<Outlet> outlets) {
    this.outlets = List.copyOf(outlets);
  }

  /**
   * Opens all addresses, {@code ws://HOST:PORT} or {@code osc://HOST:PORT}.
   *
   * @throws mien.core.InputException if one cannot be used; none is open then
   */
  public static Publisher open(List<String> addresses) {
    List<PublishAddress> parsed = addresses.stream().map(PublishAddress::parse).toList();
    List<Outlet> opened = new ArrayList<>();
    try {
      for (PublishAddress address : parsed) {
        opened.add(
            switch (address.kind()) {
              case WS -> WebSocketOutlet.open(address);
              case OSC -> OscOutlet.open(address);
            });
      }
    } catch (RuntimeException e) {
      opened.forEach(Outlet::close);
      throw e;
    }
    return new Publisher(opened);
  }

  @Override
  public void accept(FrameResult result) {
    if (!outlets.isEmpty() && latest.getAndSet(result) == null) {
      sender.run(this::sendLatest);
    }
  }

  private void sendLatest() {
    FrameResult result = latest.getAndSet(null);
    if (result == null) {
      return;
    }
    for (Outlet outlet : outlets) {
      try {
        outlet.send(result);
        failing.remove(outlet);
      } catch (IOException | RuntimeException e) {
        if (failing.add(
            outlet)) { // a receiver that is away is told of once, not thirty times a second
          LOG.warn("Live values cannot be published", e);
        }
      }
    }
  }

  @Override
  public void close() {
    sender.close();
    outlets.forEach(Outlet::close);
  }
}
