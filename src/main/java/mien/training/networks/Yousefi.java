package mien.training.networks;

/**
 * Yousefi, Thorstad &amp; Agichtein, "Learning Facial Emotion Representations across Cultures",
 * after Khorrami et al. 2015: three convolutions, each with ReLU and 2x2 max pooling, and one fully
 * connected layer; grey 48x48.
 *
 * <p><b>(ours)</b>: 5x5 kernels with 64, 128, 256 filters, dense 300, dropout 0.5 before the last
 * layer.
 */
final class Yousefi {
  private Yousefi() {}

  static Network network(int classes) {
    NetworkBuilder net = new NetworkBuilder("yousefi", 1, 48, 48);
    for (int filters : new int[] {64, 128, 256}) {
      net.conv(filters, 5).relu().maxPool(2);
    }
    return net.flatten().dense(300).relu().dropout(0.5).dense(classes).build();
  }
}
