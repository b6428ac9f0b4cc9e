package mien.core;

import java.util.List;

/**
 * A frame together with the faces found in it.
 *
 * @param faces in the order of their ids
 * @param maps why they were labelled as they were; empty unless somebody asked
 */
public record FrameResult(Frame frame, List<Face> faces, List<SaliencyMap> maps) {
  public FrameResult {
    faces = List.copyOf(faces);
    maps = List.copyOf(maps);
  }

  /** Without explanations. */
  public FrameResult(Frame frame, List<Face> faces) {
    this(frame, faces, List.of());
  }
}
