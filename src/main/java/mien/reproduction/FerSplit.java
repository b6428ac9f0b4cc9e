package mien.reproduction;

/** FER-2013's own splits; the names are those that reports and their files bear. */
enum FerSplit {
  TRAINING("Training", "learned from", ""),
  VALIDATION("PublicTest", "chosen by", " --tta --robustness --detector haar"),
  TEST("PrivateTest", "test", " --tta");

  private final String label;
  private final String use;
  private final String options;

  FerSplit(String label, String use, String options) {
    this.label = label;
    this.use = use;
    this.options = options;
  }

  String label() {
    return label;
  }

  /** What the split is for. */
  String use() {
    return use;
  }

  /** What {@code evaluate} also measures on it. */
  String options() {
    return options;
  }
}
