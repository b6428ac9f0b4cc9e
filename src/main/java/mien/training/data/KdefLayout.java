package mien.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mien.core.Emotion;
import mien.files.FileNames;

/**
 * The Karolinska Directed Emotional Faces (Lundqvist et al. 1998). A file name such as {@code
 * AF01ANS.JPG} says session (A, B), sex (F, M), number, expression (AF, AN, DI, HA, NE, SA, SU) and
 * angle (FL, HL, S, HR, FR: full and half profiles, straight).
 */
final class KdefLayout implements Layout {
  private static final Pattern CODE =
      Pattern.compile("([AB])([FM])(\\d\\d)(AF|AN|DI|HA|NE|SA|SU)(FL|HL|S|HR|FR)");
  private static final Map<String, Emotion> EXPRESSIONS =
      Map.of(
          "AF", Emotion.FEAR,
          "AN", Emotion.ANGER,
          "DI", Emotion.DISGUST,
          "HA", Emotion.HAPPINESS,
          "NE", Emotion.NEUTRAL,
          "SA", Emotion.SADNESS,
          "SU", Emotion.SURPRISE);
  private static final Map<String, String> ANGLES =
      Map.of(
          "FL", "full left",
          "HL", "half left",
          "S", "straight",
          "HR", "half right",
          "FR", "full right");

  @Override
  public Optional<Listing> list(Tree tree) {
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Path file : tree.pictures()) {
      Matcher code = CODE.matcher(FileNames.stem(file).toUpperCase(Locale.ROOT));
      if (code.matches()) {
        entries.add(entry(tree.name(file), file, code));
      } else {
        skipped.add(new Skipped(tree.name(file), "file name is no code of KDEF"));
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Listing("KDEF, by the codes in the file names", entries, skipped));
  }

  private static Entry entry(String name, Path file, Matcher code) {
    Map<String, String> attributes =
        Map.of(
            LabelledPicture.SUBJECT,
            code.group(2) + code.group(3),
            "session",
            code.group(1),
            "gender",
            code.group(2).equals("F") ? "female" : "male",
            "angle",
            ANGLES.getOrDefault(code.group(5), ""));
    return new Entry(
        name, Entry.Pixels.of(file), EXPRESSIONS.get(code.group(4)), null, null, attributes);
  }
}
