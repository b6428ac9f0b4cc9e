package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.live.Notice;
import mien.output.annotation.AnnotationFormat;
import mien.review.Edit;
import mien.review.Samples;
import org.junit.jupiter.api.Test;

/** The bundles hold every text that the sources of the windows ask for, and no other. */
class TextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "mien", "ui");

  /** The first argument, in which may stand two keys of which one is chosen. */
  private static final Pattern ASKED = Pattern.compile("texts\\s*\\.get\\(\\s*([^,;]*)");

  /** A whole key; one that is put together goes on with a plus. */
  private static final Pattern KEY = Pattern.compile("(?<!\\+ )\"([\\w.]+)\"(?!\\s*\\+)");

  private static final Pattern ACTION =
      Pattern.compile("new WindowAction\\(\\s*texts,\\s*\"(\\w+)\"");

  @Test
  void theLiveWindowFindsItsTexts() throws IOException {
    List<String> composed = new ArrayList<>();
    Stream.of("source", "model").forEach(key -> composed.addAll(List.of(key, key + ".mnemonic")));
    Stream.of("opening", "waiting", "waiting.stream", "empty")
        .forEach(key -> composed.addAll(List.of(key, key + ".hint")));
    Stream.of("capture", "detect", "classify", "display")
        .forEach(stage -> composed.add("stage." + stage));
    Stream.of(Notice.Kind.values()).forEach(kind -> composed.add("notice." + kind));

    assertHolds("mien.ui.texts", sources("live"), composed);
  }

  @Test
  void theReviewWindowFindsItsTexts() throws IOException {
    List<String> composed = new ArrayList<>();
    Stream.of(AnnotationFormat.values()).forEach(format -> composed.add("export." + format));
    Stream.of("CSV", "report", "thumbnails", "video", "unnamed", "covered")
        .forEach(name -> composed.add("export." + name));
    Samples.everyEdit().map(Edit::id).forEach(id -> composed.add("edit." + id));
    composed.addAll(List.of("edit.include", "edit.unmarkNeutral"));

    assertHolds("mien.ui.review.texts", sources("review"), composed);
  }

  @Test
  void picturesFindTheirWords() {
    List<String> words = new ArrayList<>(Emotion.ALL.stream().map(Emotion::label).toList());
    words.add("uncertain");

    assertThat(keys("mien.render.words")).containsExactlyInAnyOrderElementsOf(words);
  }

  private static void assertHolds(String bundle, String sources, List<String> composed) {
    Set<String> asked = new TreeSet<>(composed);
    for (Matcher call = ASKED.matcher(sources); call.find(); ) {
      KEY.matcher(call.group(1)).results().forEach(key -> asked.add(key.group(1)));
    }
    for (Matcher action = ACTION.matcher(sources); action.find(); ) {
      asked.add("action." + action.group(1));
      asked.add("action." + action.group(1) + ".tip");
    }
    assertThat(keys(bundle)).containsExactlyInAnyOrderElementsOf(asked);
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
  }

  /** The window's own sources and those that both windows use. */
  private static String sources(String window) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path folder : List.of(SOURCES, SOURCES.resolve(window))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }
}
