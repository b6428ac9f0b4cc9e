package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "rtsp://user:pw@host, rtsp://host",
    "rtsp://user:p@w@host:554/live/1, rtsp://host:554/live/1",
    "http://host/s.m3u8?token=abc&x=a@b, http://host/s.m3u8",
    "https://user@host/s#token=abc, https://host/s",
    "http://host?token=abc, http://host",
    "http://host/a@b/s, http://host/a@b/s",
  })
  void neitherUserNorQueryStays(String address, String plain) {
    assertThat(Address.withoutSecrets(address)).isEqualTo(plain);
  }

  @Test
  void aGraphsAddressIsAnAddress() {
    assertThat(Address.withoutSecrets("lavfi:movie=rtsp\\://user\\:pw@host/s"))
        .isEqualTo("lavfi:movie=rtsp\\://host/s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"camera:0", "camera:A @ B?", "clips/who@home?.mp4", "C:\\clips\\a#1.mp4"})
  void anythingElseStaysAsItIs(String source) {
    assertThat(Address.withoutSecrets(source)).isEqualTo(source);
  }
}
