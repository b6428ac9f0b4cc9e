package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;

import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
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

/** What it costs to take a 640x480 frame's luma out of FFmpeg's memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LumaBench {
  @Param({"yuv420p", "yuv420p10le", "yuyv422"})
  String format;

  private final AVFrame frame = av_frame_alloc();
  private final byte[] pixels = new byte[640 * 480];
  private Luma luma;

  @Setup(Level.Trial)
  public void open() {
    frame.format(av_get_pix_fmt(format)).color_range(AVCOL_RANGE_MPEG).width(640).height(480);
    if (av_frame_get_buffer(frame, 0) < 0) {
      throw new IllegalStateException("no memory");
    }
    luma = Luma.of(frame).orElseThrow();
  }

  @TearDown(Level.Trial)
  public void close() {
    luma.close();
    av_frame_free(frame);
  }

  @Benchmark
  public byte[] read() {
    luma.read(frame, pixels);
    return pixels;
  }
}
