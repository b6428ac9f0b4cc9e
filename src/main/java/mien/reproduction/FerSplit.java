package mien.reproduction;

/** FER-2013's own splits; the names are those that reports and their files bear. */
enum FerSplit {
  TRAINING("Training", "learned from"),
  VALIDATION("PublicTest", "chosen by"),
  TEST("PrivateTest", "test");

  private final String label;
  private final String use;

  FerSplit(String label, String use) {
    this.label = label;
    this.use = use;
  }

  String label() {
    return label;
  }

  /** What the split is for. */
  String use() {
    return use;
  }
}
