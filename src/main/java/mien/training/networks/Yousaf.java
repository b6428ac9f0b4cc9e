package mien.training.networks;

/**
 * Yousaf et al. 2024, "Modified Convolutional Neural Networks for Facial Emotion Classification":
 * four convolutions, each followed by max pooling and dropout, then two dense layers; grey 48x48,
 * histogram-equalised.
 *
 * <p><b>(ours)</b>: 3x3 kernels with 64, 128, 256, 512 filters; dropout of 0.05 of the channels
 * after each convolution and 0.25 in the dense layers, which fell faster in short trials of the
 * training loss than 0.25 everywhere; dense 256; batch normalisation after each convolution, so
 * that it learns in an hour on one core (it is folded into the convolutions on export: the file has
 * the paper's layers alone).
 */
final class Yousaf {
  private Yousaf() {}

  static Network network(int classes) {
    NetworkBuilder net = new NetworkBuilder("yousaf", 1, 48, 48);
    for (int filters : new int[] {64, 128, 256, 512}) {
      net.convNorm(filters, 3, 1).relu().maxPool(2).dropout(0.05);
    }
    return net.flatten().dense(256).relu().dropout(0.25).dense(classes).build();
  }
}
