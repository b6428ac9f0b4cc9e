package mien.live;

/** How much a recording keeps. */
public enum Extent {
  /** A row for every face, and what says how they came about. */
  ROWS,
  /** The annotated picture beside the rows. */
  PICTURE,
  /** The sound of the microphone with the picture. */
  PICTURE_AND_SOUND;

  public boolean picture() {
    return this != ROWS;
  }

  public boolean sound() {
    return this == PICTURE_AND_SOUND;
  }
}
