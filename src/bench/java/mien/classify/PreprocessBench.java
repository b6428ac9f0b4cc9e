package mien.classify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mien.classify.illumination.IlluminationNormaliser;
import mien.classify.illumination.Normalisation;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to make a network's input of a face 200 pixels wide, and of its light alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PreprocessBench {
  private static final FaceBox BOX = new FaceBox(220, 140, 200, 200);

  @Param({"NONE", "STANDARDISATION"})
  Normalisation normalisation;

  private final GreyImage picture = noise();
  private final Mat grey = new Mat(48, 48, opencv_core.CV_8U);
  private final Mat pixels = new Mat(48, 48, opencv_core.CV_32F);
  private FloatBuffer into;
  private FacePreprocessor preprocessor;
  private IlluminationNormaliser light;

  private static GreyImage noise() {
    byte[] pixels = new byte[640 * 480];
    new Random(1).nextBytes(pixels);
    return new GreyImage(640, 480, pixels);
  }

  @Setup(Level.Trial)
  public void open() {
    opencv_core.setNumThreads(1);
    preprocessor =
        new FacePreprocessor(
            new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0.087, Crop.UPRIGHT, normalisation));
    light = IlluminationNormaliser.of(normalisation, 48, 48);
    into =
        ByteBuffer.allocateDirect(preprocessor.length() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  @TearDown(Level.Trial)
  public void close() {
    preprocessor.close();
    light.close();
    grey.close();
    pixels.close();
  }

  @Benchmark
  public FloatBuffer upright() {
    preprocessor.face(picture, TurnedBox.upright(BOX), into, 0);
    return into;
  }

  @Benchmark
  public FloatBuffer turned() {
    preprocessor.face(picture, new TurnedBox(BOX, 12), into, 0);
    return into;
  }

  @Benchmark
  public Mat light() {
    light.apply(grey, pixels);
    return pixels;
  }
}
