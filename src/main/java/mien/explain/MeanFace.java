package mien.explain;

import java.util.List;
import mien.core.GreyImage;

/** The mean of several face crops. */
final class MeanFace {
  private static final int SIDE = 96;

  private MeanFace() {}

  /** Each crop sampled on one grid, whatever its size. */
  static GreyImage of(List<GreyImage> crops) {
    double[] sum = new double[SIDE * SIDE];
    for (GreyImage crop : crops) {
      for (int i = 0; i < sum.length; i++) {
        int x = (int) ((i % SIDE + 0.5) * crop.width() / SIDE);
        int y = (int) ((i / SIDE + 0.5) * crop.height() / SIDE);
        sum[i] += crop.at(x, y);
      }
    }
    byte[] mean = new byte[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (byte) Math.round(sum[i] / crops.size());
    }
    return new GreyImage(SIDE, SIDE, mean);
  }
}
