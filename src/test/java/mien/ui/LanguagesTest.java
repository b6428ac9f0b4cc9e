package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mien.render.Fonts;
import mien.render.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bundle says in every language what it says in English. */
class LanguagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private static final List<String> BUNDLES =
      List.of(
          "/mien/ui/texts",
          "/mien/ui/keys",
          "/mien/ui/review/texts",
          "/mien/ui/kiosk/texts",
          "/mien/render/words");

  /** In pixels, between the margins of a card of the review window. */
  private static final double ROOM = 302;

  static Stream<Arguments> translations() {
    return BUNDLES.stream()
        .flatMap(
            bundle ->
                Language.codes().stream()
                    .map(code -> Arguments.of(bundle, code.equals("en") ? "" : "_" + code)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void saysEverythingAndNothingElse(String bundle, String language) throws IOException {
    Properties texts = load(bundle + language);

    assertThat(texts.keySet()).isEqualTo(load(bundle).keySet());
    assertThat(texts.values()).doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("translations")
  void fillsInTheSameValues(String bundle, String language) throws IOException {
    Properties english = load(bundle);
    load(bundle + language)
        .forEach(
            (key, text) -> {
              Set<Integer> wanted = named(english.get(key));
              assertThat(named(text)).as("%s", key).isEqualTo(wanted);
              if (!wanted.isEmpty()) { // an apostrophe alone would quote what follows
                assertThat(filled(text)).as("%s", key).isEqualTo(wanted);
              } else {
                assertThat((String) text).as("%s", key).doesNotContain("''");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("translations")
  void underlinesALetterOfTheLabel(String bundle, String language) throws IOException {
    Properties texts = load(bundle + language);
    Set<String> letters = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.endsWith(".mnemonic")) {
        String letter = texts.getProperty(key);
        String label = texts.getProperty(key.replace(".mnemonic", ""));
        assertThat(letter).hasSize(1);
        assertThat(label).containsIgnoringCase(letter);
        assertThat(letters.add(letter)).as("%s is taken already", letter).isTrue();
      }
    }
  }

  /** All but Chinese is written in the bundled font; for that, a machine needs one of its own. */
  @ParameterizedTest
  @MethodSource("translations")
  void isWrittenInLettersOfTheBundledFont(String bundle, String language) throws IOException {
    String all =
        load(bundle + language).values().stream()
            .map(Object::toString)
            .collect(Collectors.joining());
    boolean chinese = language.equals("_zh");
    assertThat(Fonts.regular(12).canDisplayUpTo(all) < 0).isNotEqualTo(chinese);
    assertThat(Fonts.strong(12).canDisplayUpTo(all) < 0).isNotEqualTo(chinese);
  }

  /** Or a line may end before the sign that ends its sentence. */
  @Test
  void frenchSignsStayWithTheirWords() throws IOException {
    for (String bundle : BUNDLES) {
      for (Object text : load(bundle + "_fr").values()) {
        assertThat((String) text).doesNotContainPattern(" [?!:;»]|« ");
      }
    }
  }

  /** The review window's side panel has lines that do not wrap; what is longer would be cut. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_fr", "_es", "_bg"})
  void fitsIntoTheSidePanel(String language) throws IOException {
    Properties texts = load("/mien/ui/review/texts" + language);
    for (String key : texts.stringPropertyNames()) {
      boolean title = key.equals("scores") || key.equals("agreement");
      if (title || key.matches("(scores|selection)\\..*|agreement.reviewed")) {
        Font font = title ? Fonts.strong(13) : Fonts.regular(12);
        String text = MessageFormat.format(texts.getProperty(key), "59:59", "59:59");
        assertThat(width(font, text)).as("%s", text).isLessThan(ROOM);
      }
    }
  }

  /** What the machine said and whether that was reviewed stand in one line. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_fr", "_es", "_bg"})
  void letsTwoTextsShareALine(String language) throws IOException {
    Properties texts = load("/mien/ui/review/texts" + language);
    for (Object word : load("/mien/render/words" + language).values()) {
      String left = MessageFormat.format(texts.getProperty("selection.machine"), word);
      for (String right : List.of("selection.reviewed", "selection.open")) {
        double both =
            width(Fonts.regular(12), left) + width(Fonts.regular(12), texts.getProperty(right));
        assertThat(both).as("%s", left).isLessThan(ROOM - 12);
      }
    }
  }

  private static double width(Font font, String text) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  private static Set<Integer> named(Object text) {
    return ARGUMENT
        .matcher((String) text)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  /** The places that do get a value. */
  private static Set<Integer> filled(Object text) {
    Object[] ones = IntStream.range(0, 10).mapToObj(i -> 1).toArray();
    AttributedCharacterIterator said =
        new MessageFormat((String) text, Locale.ROOT).formatToCharacterIterator(ones);
    Set<Integer> places = new TreeSet<>();
    while (said.getIndex() < said.getEndIndex()) {
      if (said.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer place) {
        places.add(place);
      }
      said.setIndex(said.getRunLimit());
    }
    return places;
  }

  private static Properties load(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = LanguagesTest.class.getResourceAsStream(bundle + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
