package mien.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mien.core.InputException;
import mien.files.FileNames;

/**
 * Tells model files apart by name: two runs of one network both end in {@code yousefi.onnx}, and
 * the cards inside say no more.
 */
public final class ModelNames {
  private ModelNames() {}

  /**
   * A name for each file, in order: its own without the ending, with as many folders before it as
   * it takes to tell all of them apart.
   *
   * @throws InputException if one file is given twice
   */
  public static List<String> of(List<Path> files) {
    List<Path> whole = files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    for (int i = 0; i < whole.size(); i++) {
      if (whole.subList(0, i).contains(whole.get(i))) {
        throw new InputException(
            "The model %s is given twice; a model cannot be compared with itself."
                .formatted(files.get(i)));
      }
    }
    int longest = whole.stream().mapToInt(Path::getNameCount).max().orElse(1);
    for (int parts = 1; parts < longest; parts++) {
      List<String> names = names(whole, parts);
      if (Set.copyOf(names).size() == names.size()) {
        return names;
      }
    }
    return whole.stream().map(Path::toString).toList();
  }

  private static List<String> names(List<Path> files, int parts) {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      int count = file.getNameCount();
      Path folders = file.subpath(Math.max(0, count - parts), count);
      names.add(folders.resolveSibling(FileNames.stem(file)).toString().replace('\\', '/'));
    }
    return names;
  }
}
