package mien.training.data;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.evaluation.LabelledFace;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a data set with what is known of it.
 *
 * @param name its path in the set, with {@code /} between folders; unique there
 * @param label the emotion that the set's owners say it shows; null where they say nothing
 * @param votes the single votes behind a label, where the set has them
 * @param split what the set's owners meant it for; null where they say nothing
 * @param attributes whatever else the set says, by column: {@code subject}, {@code group}, {@code
 *     gender}, {@code age}, {@code angle} …; never an empty value
 */
public record LabelledPicture(
    String name,
    GreyImage image,
    @Nullable Emotion label,
    @Nullable FerPlusVotes votes,
    @Nullable Split split,
    Map<String, String> attributes) {

  /** The column that tells people apart. */
  public static final String SUBJECT = "subject";

  /** The column that tells groups of people apart: culture, ethnicity … */
  public static final String GROUP = "group";

  public LabelledPicture {
    attributes = Map.copyOf(attributes);
  }

  public Optional<String> attribute(String column) {
    return Optional.ofNullable(attributes.get(column));
  }

  public Optional<String> subject() {
    return attribute(SUBJECT);
  }

  public Optional<String> group() {
    return attribute(GROUP);
  }

  /**
   * As models are judged by it.
   *
   * @throws NullPointerException without a label
   */
  public LabelledFace face() {
    return new LabelledFace(name, image, Objects.requireNonNull(label), attributes);
  }

  /** The same picture with another label. */
  LabelledPicture labelled(Emotion other) {
    return new LabelledPicture(name, image, other, votes, split, attributes);
  }
}
