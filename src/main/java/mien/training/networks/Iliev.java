package mien.training.networks;

/**
 * Iliev &amp; Mote 2022, "Visual Emotion Recognition Using Deep Neural Networks": one topology at
 * three input sizes, the grey picture in each of three channels. "Same" padding; a row or column
 * left over by a pooling is dropped.
 */
final class Iliev {
  private Iliev() {}

  /**
   * @param size 100, 50 or 20
   */
  static Network network(int size, int classes) {
    return new NetworkBuilder("iliev-" + size, 3, size, size)
        .conv(32, 3)
        .relu()
        .maxPool(2)
        .conv(64, 3)
        .relu()
        .conv(128, 3)
        .relu()
        .dropout(0.1)
        .maxPool(2)
        .maxPool(2)
        .flatten()
        .dense(256)
        .relu()
        .dense(classes)
        .build();
  }
}
