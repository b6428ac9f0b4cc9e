package mien.output.publish;

import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCSerializeException;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import com.illposed.osc.transport.OSCPortOut;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import mien.core.Emotion;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.InputException;

/**
 * Sends Open Sound Control 1.0 by UDP, one bundle a frame: {@code /mien/frame} with the frame's
 * number from 1 (int), its time in s (float) and how many faces there are (int); then for each face
 * that was classified {@code /mien/face} with its id (int), its box as x, y, width and height from
 * 0 to 1 of the picture (floats), its label (string), 1 where that is uncertain (int), and the
 * seven smoothed probabilities in the order of {@link Emotion#ALL} (floats).
 */
final class OscOutlet implements Outlet {
  private final OSCPortOut port;

  private OscOutlet(OSCPortOut port) {
    this.port = port;
  }

  /**
   * Prepares to send; nobody need listen.
   *
   * @throws InputException if nothing can be sent there
   */
  static OscOutlet open(PublishAddress address) {
    try {
      InetAddress to = address.socket().getAddress();
      InetAddress from =
          to.isLoopbackAddress() ? to : InetAddress.getByAddress(new byte[to.getAddress().length]);
      return new OscOutlet(
          new OSCPortOut(
              new OSCSerializerAndParserBuilder(),
              address.socket(),
              new InetSocketAddress(from, 0)));
    } catch (IOException e) {
      throw new InputException(
          "Nothing can be sent to %s:%d (%s): name another address."
              .formatted(
                  address.socket().getHostString(), address.socket().getPort(), e.getMessage()),
          e);
    }
  }

  @Override
  public void send(FrameResult result) throws IOException {
    try {
      port.send(bundle(result));
    } catch (OSCSerializeException e) {
      throw new IOException(e);
    }
  }

  private static OSCBundle bundle(FrameResult result) {
    Frame frame = result.frame();
    List<OSCPacket> messages = new ArrayList<>();
    messages.add(
        new OSCMessage(
            "/mien/frame",
            List.of(
                (int) (frame.origin().index() + 1),
                (float) (frame.origin().timestampMicros() / 1e6),
                result.faces().size())));
    for (Face face : result.faces()) {
      Expression said = face.expression();
      if (said != null) {
        messages.add(new OSCMessage("/mien/face", arguments(face, said, frame)));
      }
    }
    return new OSCBundle(messages);
  }

  private static List<Object> arguments(Face face, Expression said, Frame frame) {
    FaceBox box = face.box().times(1.0 / frame.width(), 1.0 / frame.height());
    List<Object> arguments = new ArrayList<>();
    arguments.add(face.id());
    for (double side : List.of(box.x(), box.y(), box.width(), box.height())) {
      arguments.add((float) side);
    }
    arguments.add(said.label().label());
    arguments.add(said.uncertain() ? 1 : 0);
    Emotion.ALL.forEach(emotion -> arguments.add((float) said.smoothed().of(emotion)));
    return arguments;
  }

  @Override
  public void close() {
    try {
      port.close();
    } catch (IOException e) {
      throw new IllegalStateException(e); // to close a datagram socket asks nobody
    }
  }
}
