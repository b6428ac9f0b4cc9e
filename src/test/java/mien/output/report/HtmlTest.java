package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "2549999, 2.5 s",
    "59949999, 59.9 s",
    "59950000, 0:01:00.0",
    "83500000, 0:01:23.5",
    "119970000, 0:02:00.0",
    "3599970000, 1:00:00.0",
    "36610200000, 10:10:10.2"
  })
  void timesAreRoundedToTenths(long micros, String time) {
    assertThat(Html.seconds(micros)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.004, 0.4 %", "0.0994, 9.9 %", "0.1, 10 %", "1, 100 %"})
  void smallSharesHaveADecimal(double share, String text) {
    assertThat(Html.percent(share)).isEqualTo(text);
  }

  @Test
  void nothingInATextIsMarkup() {
    assertThat(Html.escaped("<a href=\"x\">&amp;"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;amp;");
  }

  @Test
  void aPictureStandsInThePage() {
    assertThat(Html.image(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "A \"b\""))
        .matches(
            "<img src=\"data:image/jpeg;base64,/9j/[A-Za-z0-9+/=]+\" alt=\"A &quot;b&quot;\">");
  }
}
