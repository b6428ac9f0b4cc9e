package mien.training.networks;

import java.util.HashMap;
import java.util.Map;
import mien.training.networks.NetworkBuilder.Value;

/**
 * The ResNet-50 of Reddy &amp; Chowdary 2021: the trunk of He et al. 2016 (with the stride in the
 * 3x3 convolution, as ImageNet weights are handed on), then flatten and dense layers of 1024, 128
 * and 32 with dropout.
 *
 * <p><b>(ours)</b>: 64x64, the grey picture in each of three channels.
 */
public final class ResNet50 {
  private static final int[] BLOCKS = {3, 4, 6, 3};

  private ResNet50() {}

  static Network network(int classes) {
    NetworkBuilder net = new NetworkBuilder("resnet50", 3, 64, 64);
    net.convNorm(64, 7, 2).relu().maxPool(3, 2, 1);
    for (int layer = 1; layer <= 4; layer++) {
      for (int block = 0; block < BLOCKS[layer - 1]; block++) {
        int width = 32 << layer;
        bottleneck(net, "layer" + layer + "." + block, width, layer > 1 && block == 0 ? 2 : 1);
      }
    }
    net.scope("head").flatten();
    for (int width : new int[] {1024, 128, 32}) {
      net.dense(width).relu().dropout(0.2);
    }
    return net.dense(classes).build();
  }

  private static void bottleneck(NetworkBuilder net, String name, int width, int stride) {
    Value shortcut = net.here();
    net.scope(name).convNorm(width, 1, 1).relu().convNorm(width, 3, stride).relu();
    Value main = net.convNorm(4 * width, 1, 1).here();
    if (shortcut.channels() != 4 * width) {
      shortcut = net.from(shortcut).scope(name + ".shortcut").convNorm(4 * width, 1, stride).here();
    }
    net.from(main).scope(name).add(shortcut).relu();
  }

  /** ImageNet weights under torchvision's names, renamed to ours. */
  public static Map<String, float[]> fromTorchvision(Map<String, float[]> values) {
    Map<String, float[]> renamed = new HashMap<>();
    values.forEach(
        (name, array) ->
            renamed.put(
                name.replace("downsample.0", "shortcut.conv1")
                    .replace("downsample.1", "shortcut.norm1")
                    .replaceAll("\\bbn(\\d)", "norm$1")
                    .replaceAll("(norm\\d)\\.weight", "$1.scale")
                    .replaceAll("(norm\\d)\\.bias", "$1.shift")
                    .replace("running_mean", "mean")
                    .replace("running_var", "variance"),
                array));
    return renamed;
  }
}
