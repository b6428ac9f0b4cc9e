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
    for (String host : new String[] {"0.0.0.0", "127.0.0.1"}) {
      assertThatThrownBy(() -> PublishAddress.parse("ws://" + host + ":8765/?token=short1"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("ws://" + host + ":8765/ is too short")
          .hasMessageNotContaining("short1");
    }
    assertThat(PublishAddress.parse("ws://0.0.0.0:8765/?token=long enough".replace(' ', '-')))
        .extracting(PublishAddress::token)
        .isEqualTo("long-enough");
  }

  @Test
  void theSecretIsWhatASubscriberSends() {
    assertThat(PublishAddress.parse("ws://127.0.0.1:8765/?token=open%20sesame").token())
        .isEqualTo("open%20sesame");
  }

  /** Else who misspelt it would believe that the values are kept from others. */
  @Test
  void whatIsNoTokenIsNotTakenForOne() {
    assertThatThrownBy(() -> PublishAddress.parse("ws://127.0.0.1:8765/?tok=long-enough"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ws://127.0.0.1:8765");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8765",
        "http://127.0.0.1:80",
        "ws://127.0.0.1",
        "ws://127.0.0.1:0",
        "osc://127.0.0.1:0",
        "ws://127.0.0.1:1/labels",
        "ws://:1",
        "ws://a b:1",
        "osc:"
      })
  void refusesWhatIsNoAddressInOneSentence(String written) {
    assertThatThrownBy(() -> PublishAddress.parse(written))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(written)
        .hasMessageContaining("ws://127.0.0.1:8765");
  }
}
