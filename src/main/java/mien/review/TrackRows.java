package mien.review;

import java.util.Arrays;
import java.util.OptionalInt;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Pose;

/**
 * What the machine said of one track, frame by frame, in columns of plain numbers: 100 bytes a
 * frame, so that an hour of a face takes 11 MB.
 */
public final class TrackRows {
  private static final int BOX = 5;
  private static final int POSE = 3;
  private static final int CLASSES = Emotion.ALL.size();
  private static final byte UNCERTAIN = 0x10;
  private static final byte UNCLASSIFIED = 0x20;

  private final int track;
  private long[] micros = new long[256];
  private float[] boxes = new float[256 * BOX];
  private float[] poses = new float[256 * POSE];
  private float[] scores = new float[256 * CLASSES];
  private float[] smoothed = new float[256 * CLASSES];
  private byte[] labels = new byte[256];
  private int size;

  TrackRows(int track) {
    this.track = track;
  }

  /** Adds the face of a later frame; while reading only. */
  void add(long frameMicros, Face face) {
    if (size == micros.length) {
      micros = Arrays.copyOf(micros, 2 * size);
      boxes = Arrays.copyOf(boxes, 2 * size * BOX);
      poses = Arrays.copyOf(poses, 2 * size * POSE);
      scores = Arrays.copyOf(scores, 2 * size * CLASSES);
      smoothed = Arrays.copyOf(smoothed, 2 * size * CLASSES);
      labels = Arrays.copyOf(labels, 2 * size);
    }
    micros[size] = frameMicros;
    FaceBox box = face.box();
    put(boxes, size, box.x(), box.y(), box.width(), box.height(), face.confidence());
    Pose pose = face.pose();
    if (pose == null) {
      put(poses, size, Double.NaN, Double.NaN, Double.NaN);
    } else {
      put(poses, size, pose.roll(), pose.yaw(), pose.pitch());
    }
    Expression said = face.expression();
    if (said == null) {
      labels[size] = UNCLASSIFIED;
    } else {
      put(scores, size, said.scores().toArray());
      put(smoothed, size, said.smoothed().toArray());
      labels[size] = (byte) (said.label().ordinal() | (said.uncertain() ? UNCERTAIN : 0));
    }
    size++;
  }

  private static void put(float[] column, int row, double... values) {
    for (int i = 0; i < values.length; i++) {
      column[row * values.length + i] = (float) values[i];
    }
  }

  private static double[] get(float[] column, int row, int length) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = column[row * length + i];
    }
    return values;
  }

  public int track() {
    return track;
  }

  /** In how many frames the track has a face. */
  public int size() {
    return size;
  }

  /** The time of the row's frame, µs. */
  public long micros(int row) {
    return micros[row];
  }

  /** The row of the frame with exactly this time. */
  public OptionalInt rowAt(long frameMicros) {
    int row = Arrays.binarySearch(micros, 0, size, frameMicros);
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** The first row at the time or later; {@link #size()} if there is none. */
  public int firstRowFrom(long fromMicros) {
    int row = Arrays.binarySearch(micros, 0, size, fromMicros);
    return row < 0 ? -row - 1 : row;
  }

  public boolean isClassified(int row) {
    return labels[row] != UNCLASSIFIED;
  }

  /** The probabilities of the row's frame alone; all zero where it was not classified. */
  public EmotionScores scores(int row) {
    return EmotionScores.of(get(scores, row, CLASSES));
  }

  /** The row as the machine gave it. */
  public Face face(int row) {
    double[] box = get(boxes, row, BOX);
    double[] pose = get(poses, row, POSE);
    Face face =
        new Face(
            track,
            new FaceBox(box[0], box[1], box[2], box[3]),
            box[4],
            Double.isNaN(pose[0]) ? null : new Pose(pose[0], pose[1], pose[2]),
            null);
    if (!isClassified(row)) {
      return face;
    }
    Emotion label = Emotion.ALL.get(labels[row] & 0xf);
    return face.withExpression(
        new Expression(
            scores(row),
            EmotionScores.of(get(smoothed, row, CLASSES)),
            label,
            (labels[row] & UNCERTAIN) != 0));
  }
}
