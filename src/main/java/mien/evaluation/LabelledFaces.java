package mien.evaluation;

import java.util.List;
import java.util.TreeSet;
import mien.core.InputException;

/**
 * What a classifier is tried on.
 *
 * @param name the set's name
 * @param sha256 of its file
 * @param split which part of it, {@code PrivateTest} say
 */
public record LabelledFaces(String name, String sha256, String split, List<LabelledFace> faces) {
  public LabelledFaces {
    faces = List.copyOf(faces);
  }

  /**
   * @throws InputException if one of these columns says nothing of any face
   */
  public void requireColumns(List<String> wanted) {
    TreeSet<String> columns = new TreeSet<>();
    faces.forEach(face -> columns.addAll(face.attributes().keySet()));
    for (String column : wanted) {
      if (!columns.contains(column)) {
        throw new InputException(
            "The data set %s has no column \"%s\" to tell groups by; it has %s."
                .formatted(name, column, columns.isEmpty() ? "none" : String.join(", ", columns)));
      }
    }
  }
}
