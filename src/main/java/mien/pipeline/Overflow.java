package mien.pipeline;

/** What a full {@link Channel} does with one more item. */
public enum Overflow {
  /** The giver waits until there is room: nothing is lost. For recordings. */
  BLOCK,
  /** The oldest item is dropped and counted: the newest wins. For live pictures. */
  DROP_OLDEST
}
