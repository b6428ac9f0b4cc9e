package mien.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mien.core.Segment;
import mien.output.annotation.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * A video with what the machine and the analyst say of it.
 *
 * @param media the video
 * @param rows the file of the machine's rows (JSON lines, a line a frame), lying beside the video
 * @param rowsSha256 of that file, hexadecimal; null where an earlier version did not write it
 * @param faces in the order of their ids
 */
public record Project(
    Media media, String rows, @Nullable String rowsSha256, List<FaceTrack> faces) {
  public Project {
    faces = faces.stream().sorted(Comparator.comparingInt(FaceTrack::id)).toList();
  }

  /** One that does not tell its rows' hash. */
  public Project(Media media, String rows, List<FaceTrack> faces) {
    this(media, rows, null, faces);
  }

  /** The same, made of the rows with this hash. */
  Project madeOf(String sha256) {
    return new Project(media, rows, sha256, faces);
  }

  /**
   * A project of which only the machine has spoken.
   *
   * @param rowsFile the name of the file that the rows were read from
   */
  public static Project of(Rows rows, String rowsFile) {
    List<Segment> all = new ArrayList<>();
    Segmenter segmenter = new Segmenter(Segmenter.SHORTEST_MICROS, all::add);
    for (int frame = 0; frame < rows.frames(); frame++) {
      long start = rows.frameMicros(frame);
      if (frame > 0 && rows.span(frame - 1).endMicros() < start) {
        segmenter.finish(rows.span(frame - 1).endMicros());
      }
      segmenter.accept(start, rows.faces(frame));
    }
    segmenter.finish(rows.media().durationMicros());
    Map<Integer, List<Segment>> segments =
        all.stream().collect(Collectors.groupingBy(Segment::face));
    List<FaceTrack> faces =
        rows.tracks().stream()
            .map(
                track ->
                    FaceTrack.of(
                        track.track(),
                        rows.seen(track),
                        segments.getOrDefault(track.track(), List.of())))
            .toList();
    return new Project(rows.media(), rowsFile, faces);
  }

  public Optional<FaceTrack> face(int id) {
    return faces.stream().filter(face -> face.id() == id).findFirst();
  }

  /** What a face is called over its picture; its number if there is no such face. */
  public String shortTitle(int id) {
    return face(id).map(FaceTrack::shortTitle).orElse(Integer.toString(id));
  }

  /** How long the machine labelled faces, outside of what is excluded, µs. */
  public long labelledMicros() {
    return faces.stream().mapToLong(face -> labelled(face).durationMicros()).sum();
  }

  /** How much of that a person has judged, µs. */
  public long reviewedMicros() {
    return faces.stream()
        .mapToLong(face -> labelled(face).within(face.reviewed()).durationMicros())
        .sum();
  }

  private static Spans labelled(FaceTrack face) {
    return face.machine().covered().minus(face.excluded());
  }

  /** The share of what the machine labelled that a person has judged, 0 to 1; 1 of nothing. */
  public double reviewedShare() {
    long labelled = labelledMicros();
    return labelled == 0 ? 1 : reviewedMicros() / (double) labelled;
  }

  /** The face with this id. */
  FaceTrack required(int id) {
    return face(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no face %d".formatted(id)));
  }

  /** This face in place of the one with its id, or added. */
  Project with(FaceTrack face) {
    List<FaceTrack> all = new ArrayList<>(without(face.id()).faces);
    all.add(face);
    return new Project(media, rows, rowsSha256, all);
  }

  Project without(int id) {
    return new Project(
        media, rows, rowsSha256, faces.stream().filter(face -> face.id() != id).toList());
  }

  /** A number that neither a face nor one of the machine's tracks has. */
  int nextId() {
    return faces.stream()
            .flatMapToInt(
                face ->
                    IntStream.concat(
                        IntStream.of(face.id()),
                        face.parts().stream().mapToInt(FaceTrack.Part::track)))
            .max()
            .orElse(0)
        + 1;
  }
}
