package mien.core;

import java.util.List;

/** A frame together with the faces found in it, in the order of their ids. */
public record FrameResult(Frame frame, List<Face> faces) {
  public FrameResult {
    faces = List.copyOf(faces);
  }
}
