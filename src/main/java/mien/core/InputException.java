package mien.core;

/**
 * Something the user gave cannot be used. The message is one sentence for the user: what, where,
 * and what to do. The command line prints it alone, without a stack trace, and exits with code 1.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
