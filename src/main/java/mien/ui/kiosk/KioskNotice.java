package mien.ui.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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

  /** What can be read in passing while a page is shown, and leaves the picture its room (ours). */
  private static final int LONGEST_PAGE = 400;

  private static final int LONGEST_FILE = 65_536;

  /** Before UTF-8 text of some editors. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * One language.
   *
   * @param heading over the labels: that they are about looks
   * @param text what is shown, that nothing is stored, and whom to ask
   * @param idle what is said when nobody is near
   * @param opening what is said before the first picture
   * @param waiting what is said while the source is away
   */
  public record Page(
      Locale language, String heading, String text, String idle, String opening, String waiting) {}

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
                  return page(language, texts, texts.get("notice"), contact, published);
                })
            .toList());
  }

  /**
   * The owner's own words; that labels go to other programs, and whom to ask, is said after them.
   *
   * @param file UTF-8; paragraphs, with an empty line between, are shown in turn, each in the next
   *     of the languages
   * @throws InputException if it cannot be read, says nothing, or more than can be read in passing
   */
  public static KioskNotice read(
      Path file, List<Locale> languages, String contact, boolean published) {
    List<String> paragraphs =
        Arrays.stream(text(file).strip().split("\\R\\s*\\R"))
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .filter(paragraph -> !paragraph.isEmpty())
            .toList();
    if (paragraphs.isEmpty()) {
      throw new InputException("The notice %s says nothing: write a sentence.".formatted(file));
    }
    if (paragraphs.stream().anyMatch(paragraph -> paragraph.length() > LONGEST_PAGE)) {
      throw tooLong(file);
    }
    return new KioskNotice(
        IntStream.range(0, paragraphs.size())
            .mapToObj(
                i -> {
                  Locale language = languages.get(i % languages.size());
                  Texts texts = new Texts(BUNDLE, language);
                  return page(language, texts, paragraphs.get(i), contact, published);
                })
            .toList());
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
      if (bytes.length > LONGEST_FILE) {
        throw tooLong(file);
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw new InputException(
          "The notice %s cannot be read: name a text file in UTF-8.".formatted(file), e);
    }
  }

  private static InputException tooLong(Path file) {
    return new InputException(
        "The notice %s is too long to be read in passing: write paragraphs of at most %d letters."
            .formatted(file, LONGEST_PAGE));
  }

  private static Page page(
      Locale language, Texts texts, String words, String contact, boolean published) {
    String goes = published ? " " + texts.get("published") : "";
    String asks = contact.isBlank() ? "" : " " + texts.get("ask", contact);
    return new Page(
        language,
        texts.get("heading"),
        words + goes + asks,
        texts.get("idle"),
        texts.get("opening"),
        texts.get("waiting"));
  }

  /** The page of this moment. */
  Page at(long millis) {
    return pages.get((int) Math.floorMod(Math.floorDiv(millis, PAGE_MILLIS), (long) pages.size()));
  }
}
