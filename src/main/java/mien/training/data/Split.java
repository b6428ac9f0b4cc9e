package mien.training.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a picture may be used for. */
public enum Split {
  /** Learned from; FER-2013's Training. */
  TRAINING,
  /** Chosen by; FER-2013's PublicTest. */
  VALIDATION,
  /** Looked at once per released model; FER-2013's PrivateTest. */
  TEST;

  /** The name as tables and reports write it: {@code training}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The split that a folder or a table calls so: {@code Training}, {@code train}, {@code
   * Train_Aligned_Faces}, {@code PublicTest}, {@code val}, {@code dev}, {@code PrivateTest}, {@code
   * testing} …
   */
  public static Optional<Split> ofName(String name) {
    String word = name.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("train")) {
      return Optional.of(TRAINING);
    }
    if (word.startsWith("val") || word.startsWith("dev") || word.startsWith("publictest")) {
      return Optional.of(VALIDATION);
    }
    if (word.startsWith("test") || word.startsWith("privatetest")) {
      return Optional.of(TEST);
    }
    return Optional.empty();
  }
}
