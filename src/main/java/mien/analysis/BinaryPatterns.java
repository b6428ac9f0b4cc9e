package mien.analysis;

/**
 * Histograms of uniform local binary patterns (Ojala, Pietik&auml;inen &amp; M&auml;enp&auml;&auml;
 * 2002; of faces: Ahonen, Hadid &amp; Pietik&auml;inen 2004): eight neighbours, 58 patterns with at
 * most two changes and one for all others, in a grid of cells.
 */
final class BinaryPatterns {
  /** Cells in a row and in a column. */
  static final int CELLS = 6;

  /** Patterns that are told apart. */
  static final int PATTERNS = 59;

  private static final int[] UNIFORM = uniform();

  private BinaryPatterns() {}

  private static int[] uniform() {
    int[] table = new int[256];
    int next = 0;
    for (int code = 0; code < table.length; code++) {
      int turned = (code >>> 1) | ((code & 1) << 7);
      table[code] = Integer.bitCount(code ^ turned) <= 2 ? next++ : PATTERNS - 1;
    }
    return table;
  }

  /**
   * The histograms of a square picture.
   *
   * @param values {@code [side * side]}
   * @return {@code [CELLS * CELLS * PATTERNS]}: in each cell the square roots of the shares, so
   *     that a cell's length is 1
   */
  static float[] of(double[] values, int side) {
    float[] shares = new float[CELLS * CELLS * PATTERNS];
    int inner = side - 2;
    int[] counts = new int[CELLS * CELLS];
    for (int y = 0; y < inner; y++) {
      for (int x = 0; x < inner; x++) {
        int cell = y * CELLS / inner * CELLS + x * CELLS / inner;
        shares[cell * PATTERNS + UNIFORM[code(values, side, (y + 1) * side + x + 1)]]++;
        counts[cell]++;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) Math.sqrt(shares[i] / counts[i / PATTERNS]);
    }
    return shares;
  }

  private static int code(double[] values, int side, int at) {
    double middle = values[at];
    return bit(values[at - side - 1] >= middle, 0)
        | bit(values[at - side] >= middle, 1)
        | bit(values[at - side + 1] >= middle, 2)
        | bit(values[at + 1] >= middle, 3)
        | bit(values[at + side + 1] >= middle, 4)
        | bit(values[at + side] >= middle, 5)
        | bit(values[at + side - 1] >= middle, 6)
        | bit(values[at - 1] >= middle, 7);
  }

  private static int bit(boolean set, int place) {
    return set ? 1 << place : 0;
  }
}
