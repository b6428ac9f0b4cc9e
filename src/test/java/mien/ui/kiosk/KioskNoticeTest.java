package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.InputException;
import mien.render.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskNoticeTest {
  @TempDir Path folder;

  @Test
  void showsItsLanguagesInTurn() {
    KioskNotice notice = KioskNotice.of(List.of(Locale.ENGLISH, Locale.GERMAN), "the desk", false);
    assertThat(notice.at(0).text()).contains("nothing is stored").endsWith("Questions: the desk");
    assertThat(notice.at(8_000).text()).contains("nichts wird gespeichert", "the desk");
    assertThat(notice.at(16_000)).isEqualTo(notice.at(0));
    assertThat(notice.at(-1)).isEqualTo(notice.at(8_000));
  }

  @Test
  void saysThatLabelsGoToOtherPrograms() {
    List<Locale> languages =
        Stream.of("en", "de", "fr", "es", "bg", "zh").map(Locale::new).toList();
    for (int i = 0; i < languages.size(); i++) {
      String alone = KioskNotice.of(languages, "", false).pages().get(i).text();
      String published = KioskNotice.of(languages, "", true).pages().get(i).text();
      assertThat(published).startsWith(alone).hasSizeGreaterThan(alone.length() + 8);
    }
  }

  @Test
  void takesTheOwnersWords() throws IOException {
    Path file =
        Files.writeString(folder.resolve("notice.txt"), "One\nsentence.\n\n\nEine zweite.\n");
    KioskNotice notice = KioskNotice.read(file, List.of(Locale.ENGLISH, Locale.GERMAN), "", false);
    assertThat(notice.pages())
        .extracting(KioskNotice.Page::text)
        .containsExactly("One sentence.", "Eine zweite.");
    assertThat(notice.pages())
        .extracting(KioskNotice.Page::heading)
        .containsExactly("Apparent expression", "Scheinbarer Ausdruck");
  }

  @Test
  void theOwnersWordsDoNotHideThatLabelsGoToOtherProgramsAndWhomToAsk() throws IOException {
    Path file = Files.writeString(folder.resolve("notice.txt"), "Hello.\n\nHallo.");
    KioskNotice notice =
        KioskNotice.read(file, List.of(Locale.ENGLISH, Locale.GERMAN), "the desk", true);
    assertThat(notice.pages().get(0).text())
        .isEqualTo("Hello. What it guesses is passed on to another program. Questions: the desk");
    assertThat(notice.pages().get(1).text()).startsWith("Hallo. Was er rät").contains("the desk");
  }

  @Test
  void readsWhatAnEditorMarkedAsUtf8() throws IOException {
    Path file = Files.writeString(folder.resolve("notice.txt"), "\uFEFFGrüße.\r\n\r\nZwei.");
    assertThat(KioskNotice.read(file, List.of(Locale.GERMAN), "", false).pages())
        .extracting(KioskNotice.Page::text)
        .containsExactly("Grüße.", "Zwei.");
  }

  @Test
  void refusesWhatNobodyCanReadInPassing() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), "Short.\n\n" + "word ".repeat(90));
    Path all = Files.writeString(folder.resolve("all.txt"), "Short.\n\n".repeat(9_000));
    for (Path file : List.of(one, all)) {
      assertThatThrownBy(() -> KioskNotice.read(file, List.of(Locale.ENGLISH), "", false))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file + " is too long");
    }
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'G', 'r', (byte) 0xfc});
    assertThatThrownBy(() -> KioskNotice.read(latin, List.of(Locale.ENGLISH), "", false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in UTF-8");
  }

  @Test
  void refusesANoticeThatSaysNothing() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \n\n ");
    for (Path file : List.of(empty, folder.resolve("missing.txt"))) {
      assertThatThrownBy(() -> KioskNotice.read(file, List.of(Locale.ENGLISH), "", false))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void aLanguageWithoutWordsGetsEnglishOnes() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      assertThat(new Words(Locale.ENGLISH).of(Emotion.ANGER)).isEqualTo("anger");
      assertThat(new Words(Locale.GERMAN).of(Emotion.ANGER)).isEqualTo("Wut");
    } finally {
      Locale.setDefault(before);
    }
  }
}
