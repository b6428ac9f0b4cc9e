package mien.live;

/** How much a recording keeps. */
public enum Extent {
  /** A row for every face, and what says how they came about. */
  ROWS,
  /** The annotated picture beside the rows. */
  PICTURE,
  /** The sound of the microphone with the picture. */
  PICTURE_AND_SOUND;

  /**
   * @param sound counts with the picture alone
   */
  public static Extent of(boolean picture, boolean sound) {
    Extent withPicture = sound ? PICTURE_AND_SOUND : PICTURE;
    return picture ? withPicture : ROWS;
  }

  public boolean picture() {
    return this != ROWS;
  }

  public boolean sound() {
    return this == PICTURE_AND_SOUND;
  }
}
