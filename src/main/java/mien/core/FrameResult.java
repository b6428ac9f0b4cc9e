package mien.core;

import java.util.List;

/**
 * A frame together with the faces found in it.
 *
 * @param faces in the order of their ids
 * @param doubtful where something was like a face, but for too short a time to be counted as one;
 *     what makes faces unrecognisable covers it too
 * @param maps why they were labelled as they were; empty unless somebody asked
 * @param marker the kind of event that was marked here by hand, 1 to 9; 0 for none
 */
public record FrameResult(
    Frame frame, List<Face> faces, List<FaceBox> doubtful, List<SaliencyMap> maps, int marker) {
  public FrameResult {
    faces = List.copyOf(faces);
    doubtful = List.copyOf(doubtful);
    maps = List.copyOf(maps);
  }

  /** Without a mark. */
  public FrameResult(
      Frame frame, List<Face> faces, List<FaceBox> doubtful, List<SaliencyMap> maps) {
    this(frame, faces, doubtful, maps, 0);
  }

  /** Without explanations. */
  public FrameResult(Frame frame, List<Face> faces, List<FaceBox> doubtful) {
    this(frame, faces, doubtful, List.of());
  }

  /** Of which nothing is doubtful. */
  public FrameResult(Frame frame, List<Face> faces) {
    this(frame, faces, List.of());
  }

  /** The same at another place of the flow, marked with this number, or 0. */
  public FrameResult at(Frame other, int mark) {
    return new FrameResult(other, faces, doubtful, maps, mark);
  }

  /** The same frame with what is now known of its faces. */
  public FrameResult with(List<Face> known, List<SaliencyMap> why) {
    return new FrameResult(frame, known, doubtful, why, marker);
  }
}
