package mien.output.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import mien.core.Emotion;
import mien.output.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OscOutletTest {
  private static OscOutlet to(DatagramSocket socket) {
    return OscOutlet.open(
        new PublishAddress(
            PublishAddress.Kind.OSC,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()),
            null));
  }

  @Test
  void sendsABundleAFrame() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        OscOutlet outlet = to(socket)) {
      outlet.send(Results.frame(4, 160, Results.face(2, Emotion.SURPRISE)));
      DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
      socket.receive(packet);

      String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
      assertThat(text).startsWith("#bundle\0").contains(",iffffsifffffff\0");
      OSCBundle bundle =
          (OSCBundle)
              new OSCSerializerAndParserBuilder()
                  .buildParser()
                  .convert(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
      OSCMessage frame = (OSCMessage) bundle.getPackets().get(0);
      assertThat(frame.getAddress()).isEqualTo("/mien/frame");
      assertThat(frame.getArguments()).containsExactly(5, 0.16f, 1);
      OSCMessage face = (OSCMessage) bundle.getPackets().get(1);
      assertThat(face.getAddress()).isEqualTo("/mien/face");
      assertThat(face.getArguments())
          .startsWith(2, 0.125f, 2 / 6f, 3.25f / 8, 4 / 6f, "surprise", 0)
          .hasSize(14)
          .endsWith(0.7f, 0.05f);
    }
  }

  @Test
  void nobodyNeedListen() throws Exception {
    DatagramSocket gone = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    try (OscOutlet outlet = to(gone)) {
      gone.close();
      for (int i = 0; i < 10; i++) {
        outlet.send(Results.frame(i, i));
      }
    }
  }
}
