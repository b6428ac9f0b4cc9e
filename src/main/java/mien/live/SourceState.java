package mien.live;

/** What a source is doing. */
public enum SourceState {
  OPENING,
  /** The camera or stream is missing or went away, and is waited for. */
  WAITING,
  PLAYING,
  ENDED
}
