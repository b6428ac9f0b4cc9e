package mien.classify.illumination;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Moves CV_32F pictures between native and heap memory. */
final class Pixels {
  private Pixels() {}

  static void read(Mat from, float[] to) {
    from.<FloatBuffer>createBuffer().get(to);
  }

  static void write(float[] from, Mat to) {
    to.<FloatBuffer>createBuffer().put(from);
  }
}
