package mien;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import mien.analysis.Detection;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.detect.HaarFaceDetector;
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

/** What it costs to look for faces in a 640x480 picture with one face. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FaceSearchBench {
  /** A picture with a face in its upper left 640x480 pixels. */
  @Param("../shared/clips/astronaut.png")
  String picture;

  private HaarFaceDetector detector;
  private GreyImage[] frames;
  private FaceBox face;
  private int next;

  @Setup(Level.Trial)
  public void open() throws IOException {
    BufferedImage grey = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(ImageIO.read(new File(picture)), 0, 0, null);
    graphics.dispose();
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    // Two, so that each call takes a new picture in as live frames do.
    frames = new GreyImage[] {new GreyImage(640, 480, pixels), new GreyImage(640, 480, pixels)};
    detector = new HaarFaceDetector();
    face = detector.scan(frames[0]).get(0).box();
  }

  @TearDown(Level.Trial)
  public void close() {
    detector.close();
  }

  private GreyImage frame() {
    return frames[next++ % 2];
  }

  @Benchmark
  public List<Detection> scan() {
    return detector.scan(frame());
  }

  @Benchmark
  public Optional<Detection> near() {
    return detector.near(frame(), TurnedBox.upright(face));
  }
}
