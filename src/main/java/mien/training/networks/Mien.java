package mien.training.networks;

import mien.training.networks.NetworkBuilder.Value;

/**
 * Our own network: a small residual one (He et al. 2016) with a cheap stem, made to run live. It
 * ends in a global average, so that it can learn from smaller crops than it is used on.
 */
final class Mien {
  private static final int WIDTH = 48;

  private Mien() {}

  static Network network(int classes) {
    NetworkBuilder net = new NetworkBuilder("mien", 1, 48, 48);
    net.convNorm(WIDTH / 2, 3, 1).relu().convNorm(WIDTH, 3, 2).relu();
    for (int stage = 0; stage < 3; stage++) {
      for (int block = 0; block < 2; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        block(net, "stage" + (stage + 1) + "." + (block + 1), WIDTH << stage, stride);
      }
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
