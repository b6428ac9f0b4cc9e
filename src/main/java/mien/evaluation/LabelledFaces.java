package mien.evaluation;

import java.util.List;

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
}
