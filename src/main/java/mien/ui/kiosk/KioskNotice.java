package mien.ui.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mien.core.InputException;
import mien.ui.Texts;

/**
 * What a kiosk tells everybody who comes near, in several languages in turn.
 *
 * @param pages one a language; each is shown for some seconds
 */
public record KioskNotice(List<Page> pages) {
  private static final long PAGE_MILLIS = 8_000;
  private static final String BUNDLE = "mien.ui.kiosk.texts";

  /**
   * One language.
   *
   * @param heading over the labels: that they are about looks
   * @param text what is shown, that nothing is stored, and whom to ask
   * @param idle what is said when nobody is near
   * @param waiting what is said when there is no picture
   */
  public record Page(Locale language, String heading, String text, String idle, String waiting) {}

  public KioskNotice {
    pages = List.copyOf(pages);
  }

  /**
   * The notice that comes with the program.
   *
   * @param contact whom to ask, a name or a place; empty for nobody
   * @param published whether labels go to other programs
   */
  public static KioskNotice of(List<Locale> languages, String contact, boolean published) {
    return new KioskNotice(
        languages.stream()
            .map(
                language -> {
                  Texts texts = new Texts(BUNDLE, language);
                  String goes = published ? " " + texts.get("published") : "";
                  String asks = contact.isBlank() ? "" : " " + texts.get("ask", contact);
                  return page(language, texts.get("notice") + goes + asks);
                })
            .toList());
  }

  /**
   * The owner's own words.
   *
   * @param file UTF-8; paragraphs, with an empty line between, are shown in turn
   * @throws InputException if it cannot be read or says nothing
   */
  public static KioskNotice read(Path file, List<Locale> languages) {
    try {
      List<String> paragraphs =
          Arrays.stream(Files.readString(file).strip().split("\\R\\s*\\R"))
              .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
              .filter(paragraph -> !paragraph.isEmpty())
              .toList();
      if (!paragraphs.isEmpty()) {
        return new KioskNotice(
            IntStream.range(0, paragraphs.size())
                .mapToObj(i -> page(languages.get(i % languages.size()), paragraphs.get(i)))
                .toList());
      }
    } catch (IOException e) {
      throw new InputException(
          "The notice %s cannot be read: name a text file in UTF-8.".formatted(file), e);
    }
    throw new InputException("The notice %s says nothing: write a sentence.".formatted(file));
  }

  private static Page page(Locale language, String text) {
    Texts texts = new Texts(BUNDLE, language);
    return new Page(language, texts.get("heading"), text, texts.get("idle"), texts.get("waiting"));
  }

  /** The page of this moment. */
  Page at(long millis) {
    return pages.get((int) Math.floorMod(Math.floorDiv(millis, PAGE_MILLIS), (long) pages.size()));
  }
}
