package mien.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the system's libraries a native library did not find, and the packages that bring it.
 */
final class MissingLibrary {
  /** As the dynamic linker of Linux says it. */
  private static final Pattern MISSING =
      Pattern.compile("(lib[^:\\s]+\\.so[.\\d]*): cannot open shared object file");

  /** Debian's and Ubuntu's packages of what FFmpeg's library of devices wants on Linux. */
  private static final String PACKAGES = "libpulse0 libxcb-shm0 libasound2";

  private MissingLibrary() {}

  /** For the end of a sentence. */
  static String in(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      Matcher missing = MISSING.matcher(String.valueOf(at.getMessage()));
      if (missing.find()) {
        return "the library %s is missing (Debian, Ubuntu: apt install %s)"
            .formatted(missing.group(1), PACKAGES);
      }
    }
    return "FFmpeg's library of devices cannot be loaded: %s (Debian, Ubuntu: apt install %s)"
        .formatted(failure.getMessage(), PACKAGES);
  }
}
