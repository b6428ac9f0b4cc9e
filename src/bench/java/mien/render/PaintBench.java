package mien.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mien.core.FaceBox;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
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

/** What it costs to scale a 640x480 picture for a window, and to draw a heat map over it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PaintBench {
  @Param({"640", "960"})
  int width;

  private final BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
  private final PictureScaler scaler = new PictureScaler();
  private SaliencyMap map;
  private BufferedImage surface;
  private Placement place;

  @Setup(Level.Trial)
  public void open() {
    int height = width * 3 / 4;
    surface = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    place = Placement.fit(640, 480, width, height, false);
    float[] shares = new float[48 * 48];
    Random random = new Random(1);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = random.nextFloat() / shares.length;
    }
    map = new SaliencyMap(TurnedBox.upright(new FaceBox(220, 140, 200, 200)), 48, 48, shares);
  }

  @TearDown(Level.Trial)
  public void close() {
    scaler.close();
  }

  @Benchmark
  public BufferedImage scale() {
    scaler.scale(picture, surface, false);
    return surface;
  }

  @Benchmark
  public BufferedImage heatMap() {
    Graphics2D graphics = surface.createGraphics();
    HeatMap.paint(graphics, map, place);
    graphics.dispose();
    return surface;
  }
}
