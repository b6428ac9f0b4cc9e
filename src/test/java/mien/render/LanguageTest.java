package mien.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.util.Locale;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void knowsItsLanguagesByCode() {
    assertThat(Language.codes()).allSatisfy(c -> assertThat(Language.named(c)).hasToString(c));
    assertThat(Language.named(" de_AT ")).isEqualTo(new Locale("de", "AT"));
  }

  @Test
  void namesTheKnownOnesForAnother() {
    for (String code : new String[] {"tlh", "", "German"}) {
      assertThatThrownBy(() -> Language.named(code))
          .isInstanceOf(InputException.class)
          .hasMessage("There is no language %s: choose one of en, de, fr, es, bg, zh.", code);
    }
  }

  @Test
  void speaksEnglishWhereItCannotSpeakOrDrawAnother() {
    assertThat(Language.drawable(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
    assertThat(Language.drawable(Locale.UK)).isEqualTo(Locale.UK);
    assertThat(Language.drawable(Locale.GERMAN)).isEqualTo(Locale.GERMAN);
    boolean chinese =
        new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                .canDisplayUpTo(new Words(Locale.CHINESE).letters())
            < 0;
    assertThat(Language.drawable(Locale.CHINESE))
        .isEqualTo(chinese ? Locale.CHINESE : Locale.ENGLISH);
    assertThat(Outlines.bundled(false).haveAll(new Words(new Locale("bg")).letters())).isTrue();
    assertThat(Outlines.bundled(false).haveAll(new Words(Locale.CHINESE).letters())).isFalse();
  }

  @Test
  void leavesTheWayNumbersAreWritten() {
    Locale before = Locale.getDefault();
    Locale numbers = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      Language.use(Locale.FRENCH);
      assertThat(Locale.getDefault()).isEqualTo(Locale.FRENCH);
      assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.ROOT);
    } finally {
      Locale.setDefault(before);
      Locale.setDefault(Locale.Category.FORMAT, numbers);
    }
  }
}
