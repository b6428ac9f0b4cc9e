package mien.core;

import java.util.regex.Pattern;

/** Addresses of streams, which may carry a password or a token. */
public final class Address {
  /** As FFmpeg reads it: up to the last {@code @} before the path. */
  private static final Pattern USER = Pattern.compile("://[^/?#]*@");

  private static final Pattern QUERY = Pattern.compile("(://[^?#]*)[?#].*", Pattern.DOTALL);

  private Address() {}

  /**
   * A source as it may be shown, written and logged: without the user's name, the password and the
   * query. What is no address, such as a file or a camera, stays as it is.
   */
  public static String withoutSecrets(String source) {
    return QUERY.matcher(USER.matcher(source).replaceAll("://")).replaceFirst("$1");
  }
}
