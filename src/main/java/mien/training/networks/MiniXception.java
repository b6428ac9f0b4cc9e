package mien.training.networks;

import mien.training.networks.NetworkBuilder.Value;

/**
 * The mini-Xception of Reddy &amp; Chowdary 2021, after Arriaga et al. 2017, "Real-time
 * Convolutional Neural Networks for Emotion and Gender Classification": two convolutions, four
 * residual modules of depthwise-separable convolutions, a last convolution to one map a class.
 *
 * <p><b>(ours)</b>: 48x48, the data's own size; pooling pads all four sides.
 */
final class MiniXception {
  private MiniXception() {}

  static Network network(int classes) {
    NetworkBuilder net = new NetworkBuilder("mini-xception", 1, 48, 48);
    net.conv(8, 3, 1, 0, 1, false).batchNorm().relu();
    net.conv(8, 3, 1, 0, 1, false).batchNorm().relu();
    for (int filters : new int[] {16, 32, 64, 128}) {
      module(net, filters);
    }
    return net.scope("").conv(classes, 3).globalAverage().build();
  }

  private static void module(NetworkBuilder net, int filters) {
    Value start = net.here();
    Value shortcut = net.scope("shortcut" + filters).convNorm(filters, 1, 2).here();
    net.from(start).scope("module" + filters);
    net.depthwise(3).conv(filters, 1, 1, 0, 1, false).batchNorm().relu();
    net.depthwise(3).conv(filters, 1, 1, 0, 1, false).batchNorm();
    net.maxPool(3, 2, 1).add(shortcut);
  }
}
