package mien.training.networks;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The progressive resizing of Reddy &amp; Chowdary 2021: a network trained at 64x64, whose layers
 * and weights then stand inside one for 128x128, and that one inside one for 256x256.
 *
 * <p><b>(ours)</b>: all but the number of sizes. A network for twice the size reads its picture
 * with a convolution of its own, halves it with another, and goes on with the smaller network's
 * layers under their old names; only the smaller one's first convolution is left behind (as in
 * Karras et al. 2018, "Progressive Growing of GANs").
 */
final class Progressive {
  private static final int SMALLEST = 64;
  private static final int FILTERS = 16;

  private Progressive() {}

  /** The networks to train one after the other, up to {@code size}: 64, 128 or 256. */
  static Stream<Network> upTo(int size, int classes) {
    return IntStream.iterate(SMALLEST, s -> s <= size, s -> 2 * s).mapToObj(s -> at(s, classes));
  }

  private static Network at(int size, int classes) {
    NetworkBuilder net = new NetworkBuilder("progressive", 1, size, size);
    net.scope("grey" + size).convNorm(FILTERS, 3, 1).relu();
    for (int s = size; s > SMALLEST; s /= 2) {
      net.scope("half" + s).convNorm(FILTERS, 3, 2).relu();
    }
    net.scope("body").maxPool(2).convNorm(32, 3, 1).relu();
    for (int filters : new int[] {64, 128, 256}) {
      net.convNorm(filters, 3, 1).relu().maxPool(2).dropout(0.1);
    }
    return net.flatten().dense(128).relu().dropout(0.3).dense(classes).build();
  }
}
