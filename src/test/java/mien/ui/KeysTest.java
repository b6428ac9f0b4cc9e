package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.swing.KeyStroke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  @ParameterizedTest
  @CsvSource({
    "SPACE, en, Space",
    "SPACE, de, Leertaste",
    "shift LEFT, fr, Maj+Flèche gauche",
    "DELETE, es, Supr",
    "typed ., bg, Точка",
    "'typed ,', zh, 逗号",
    "ctrl O, de, Strg+O",
    "ctrl shift Z, en, Ctrl+Shift+Z",
    "released R, fr, R",
    "F1, zh, F1",
    "typed ?, de, ?",
    "typed +, en, +"
  })
  void areCalledAsOnTheKeyboardOfTheLanguage(String key, String language, String name) {
    assertThat(Keys.name(KeyStroke.getKeyStroke(key), Locale.forLanguageTag(language)))
        .isEqualTo(name);
  }
}
