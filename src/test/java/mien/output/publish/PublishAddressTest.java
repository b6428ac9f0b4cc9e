package mien.output.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishAddressTest {
  @Test
  void readsBothKinds() {
    PublishAddress ws = PublishAddress.parse("ws://127.0.0.1:8765");
    assertThat(ws.kind()).isEqualTo(PublishAddress.Kind.WS);
    assertThat(ws.socket().getPort()).isEqualTo(8765);
    assertThat(ws.token()).isNull();
    PublishAddress osc = PublishAddress.parse("osc://127.0.0.1:9000");
    assertThat(osc.kind()).isEqualTo(PublishAddress.Kind.OSC);
  }

  @Test
  void whatOthersCanReachNeedsASecret() {
    assertThatThrownBy(() -> PublishAddress.parse("ws://0.0.0.0:8765"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("/?token=");
    assertThatThrownBy(() -> PublishAddress.parse("ws://0.0.0.0:8765/?token=short"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ws://0.0.0.0:8765")
        .hasMessageNotContaining("short");
    assertThat(PublishAddress.parse("ws://0.0.0.0:8765/?token=long enough".replace(' ', '-')))
        .extracting(PublishAddress::token)
        .isEqualTo("long-enough");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8765", "http://127.0.0.1:80", "ws://127.0.0.1", "ws://:1", "ws://a b:1", "osc:"})
  void refusesWhatIsNoAddressInOneSentence(String written) {
    assertThatThrownBy(() -> PublishAddress.parse(written))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(written)
        .hasMessageContaining("ws://127.0.0.1:8765");
  }
}
