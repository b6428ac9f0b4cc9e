package mien.training.networks;

import mien.training.networks.NetworkBuilder.Value;

/**
 * Our own network: a small residual one (He et al. 2016), made to run live. Its first block sees
 * every pixel, since a face is only 48 wide; a global average at the end lets it learn from smaller
 * crops than it is used on.
 */
final class Mien {
  private Mien() {}

  /**
   * @param width filters at full resolution; each stage has twice those of the one before
   */
  static Network network(String id, int width, int classes) {
    NetworkBuilder net = new NetworkBuilder(id, 1, 48, 48);
    net.convNorm(width, 3, 1).relu();
    block(net, "stem", width, 1);
    for (int stage = 1; stage <= 3; stage++) {
      block(net, "stage" + stage + ".1", width << stage, 2);
      block(net, "stage" + stage + ".2", width << stage, 1);
    }
    return net.scope("").globalAverage().dropout(0.2).dense(classes).build();
  }

  private static void block(NetworkBuilder net, String name, int filters, int stride) {
    Value shortcut = net.here();
    net.scope(name).convNorm(filters, 3, stride).relu();
    Value main = net.convNorm(filters, 3, 1).here();
    if (shortcut.channels() != filters) {
      shortcut = net.from(shortcut).scope(name + ".shortcut").convNorm(filters, 1, stride).here();
    }
    net.from(main).scope(name).add(shortcut).relu();
  }
}
