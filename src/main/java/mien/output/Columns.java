package mien.output;

/** Which columns a table of rows has. */
public enum Columns {
  /** Frame, face, time, detection, label. */
  MINIMAL,
  /** The same with the box and every probability. */
  FULL
}
