package mien.live;

/**
 * One entry of a selector.
 *
 * @param value what {@link LiveControls} takes
 * @param name what the user reads
 */
public record Choice(String value, String name) {
  @Override
  public String toString() {
    return name;
  }
}
