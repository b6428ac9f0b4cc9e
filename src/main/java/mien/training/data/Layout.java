package mien.training.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A way in which the owners of a data set lay out its files. */
interface Layout {

  /** What is there, if it is laid out in this way. */
  Optional<Listing> list(Tree tree) throws IOException;

  /**
   * @param layout what was recognised, in words for the user
   * @param skipped what is there but cannot be used, as far as it shows without reading pictures
   */
  record Listing(String layout, List<Entry> entries, List<Skipped> skipped) {}
}
