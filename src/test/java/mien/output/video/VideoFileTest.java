package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.capture.FrameSource;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFileTest {
  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  /** A video whose frames come at uneven times, with sound. */
  private Path input(String name, String size, String... coding) {
    Path input = folder.resolve(name);
    Object[] head = {
      "-y",
      "-f",
      "lavfi",
      "-i",
      "testsrc2=size=" + size + ":rate=30:duration=2",
      "-f",
      "lavfi",
      "-i",
      "sine=duration=2.1",
      "-vf",
      "select='not(mod(n,3))+not(mod(n,7))'",
      "-fps_mode",
      "vfr"
    };
    Object[] all = new Object[head.length + coding.length + 1];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(coding, 0, all, head.length, coding.length);
    all[all.length - 1] = input;
    FfmpegTools.ffmpeg(all);
    return input;
  }

  private static FrameResult frame(int index, double seconds, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    GreyImage grey = new GreyImage(width, height, new byte[width * height]);
    return new FrameResult(
        new Frame(index, Math.round(seconds * 1e6), 0, grey, picture), List.of());
  }

  private Path annotated(Path input, Span stretch, int width, int height) throws Exception {
    Container container = Container.fitting(input);
    Path output = folder.resolve("annotated" + container.ending());
    try (VideoFile file =
        new VideoFile(input, output, container, stretch, VideoFileTest::paint, notes::add)) {
      int index = 0;
      double start = start(input);
      for (double told : FfmpegTools.frameTimes(input)) {
        double time = told - start;
        if (stretch.contains(Math.round(time * 1e6))) {
          file.write(frame(index++, time, width, height), List.of());
        }
      }
    }
    return output;
  }

  /** Where the earliest stream begins on the file's own clock, s. */
  private static double start(Path video) {
    return Double.parseDouble(FfmpegTools.probe(video, "v:0", "format=start_time").get(0));
  }

  /** When the frames are shown, ms after the earliest stream's start: as every export counts. */
  private static List<Long> mediaTimes(Path video) {
    return millis(FfmpegTools.frameTimes(video), start(video));
  }

  private static List<Long> soundTimes(Path video, double start) {
    return millis(
        FfmpegTools.probe(video, "a:0", "packet=pts_time").stream().map(Double::valueOf).toList(),
        start);
  }

  private static List<Long> millis(List<Double> seconds, double start) {
    return seconds.stream().map(time -> Math.round(1000 * (time - start))).toList();
  }

  private static void paint(Graphics2D graphics, FrameResult result) {
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(0, 0, 8 + (int) result.frame().index(), 8);
  }

  @ParameterizedTest
  @CsvSource({
    "even.mp4, 64, 48, h264, libopenh264, aac",
    "odd.mp4, 65, 49, mpeg4, mpeg4, libmp3lame",
    "opus.webm, 64, 48, h264, libvpx, libopus",
  })
  void keepsSizeTimesAndSound(
      String name, int width, int height, String codec, String video, String audio)
      throws Exception {
    Path input = input(name, width + "x" + height, "-c:v", video, "-c:a", audio);
    Path output = annotated(input, Span.WHOLE, width, height);
    assertThat(millis(FfmpegTools.frameTimes(output), 0)).isEqualTo(mediaTimes(input));
    assertThat(FfmpegTools.probe(output, "v:0", "stream=codec_name,width,height"))
        .containsExactly(codec + "," + width + "," + height);
    assertThat(FfmpegTools.probe(output, "a:0", "stream=codec_name,sample_rate,channels"))
        .isEqualTo(FfmpegTools.probe(input, "a:0", "stream=codec_name,sample_rate,channels"));
    assertThat(FfmpegTools.probe(output, "a:0", "packet=size"))
        .isEqualTo(FfmpegTools.probe(input, "a:0", "packet=size"));
    assertThat(soundTimes(output, 0)).isEqualTo(soundTimes(input, start(input)));
  }

  @ParameterizedTest
  @CsvSource({"a.mkv, mpeg4, mp2, annotated.mov", "a.asf, mpeg4, wmav2, annotated.mkv"})
  void soundThatMp4CannotHoldGoesElsewhere(String name, String video, String audio, String expected)
      throws Exception {
    Path input = input(name, "64x48", "-fps_mode", "cfr", "-c:v", video, "-c:a", audio);
    Path output = annotated(input, Span.WHOLE, 64, 48);
    assertThat(output).hasFileName(expected);
    assertThat(FfmpegTools.probe(output, "a:0", "stream=codec_name")).containsExactly(audio);
    assertThat(millis(FfmpegTools.frameTimes(output), 0)).isEqualTo(mediaTimes(input));
  }

  /** Broadcasts begin anywhere; tables, subtitles and ELAN's tiers count from the start. */
  @ParameterizedTest
  @CsvSource({"late.ts, aac", "late.mkv, libmp3lame"})
  void theClockStartsAtZeroWhereverTheInputsDoes(String name, String audio) throws Exception {
    Path input =
        input(
            name,
            "64x48",
            "-fps_mode",
            "cfr",
            "-c:v",
            "libopenh264",
            "-c:a",
            audio,
            "-output_ts_offset",
            "5");
    assertThat(start(input)).isGreaterThan(4.9);
    Path output = annotated(input, Span.WHOLE, 64, 48);
    assertThat(start(output)).isZero();
    assertThat(millis(FfmpegTools.frameTimes(output), 0)).isEqualTo(mediaTimes(input));
    assertThat(soundTimes(output, 0))
        .zipSatisfy(
            soundTimes(input, start(input)),
            (kept, told) -> assertThat(kept).isBetween(told - 1, told + 1)); // both are rounded
  }

  /** Raw samples are the sound itself: decoded, both files hold the same. */
  @ParameterizedTest
  @CsvSource({
    "bluray.m2ts, mpeg2video, pcm_bluray, pcm_s16le",
    "broadcast.ts, mpeg2video, s302m, pcm_s16le",
  })
  void soundThatNoContainerHoldsIsKeptAsRawSamples(
      String name, String video, String audio, String kept) throws Exception {
    Path input =
        input(
            name,
            "64x48",
            "-fps_mode",
            "cfr",
            "-ar",
            "48000",
            "-ac",
            "2",
            "-strict",
            "-2",
            "-c:v",
            video,
            "-c:a",
            audio);
    Path output = annotated(input, Span.WHOLE, 64, 48);
    assertThat(output).hasFileName("annotated.mkv");
    assertThat(FfmpegTools.probe(output, "a:0", "stream=codec_name,sample_rate,channels"))
        .containsExactly(kept + ",48000,2");
    assertThat(samples(output)).isEqualTo(samples(input)).hasSizeGreaterThan(300_000);
    assertThat(notes).containsExactly("the video's sound is kept as raw samples");
    assertThat(FfmpegTools.frameTimes(output)).hasSameSizeAs(FfmpegTools.frameTimes(input));
  }

  private byte[] samples(Path video) throws IOException {
    Path raw = folder.resolve("samples.raw");
    FfmpegTools.ffmpeg("-y", "-i", video, "-vn", "-f", "s16le", raw);
    return Files.readAllBytes(raw);
  }

  /** Where the container asks for more than FFmpeg's lists tell, another one takes it as it is. */
  @ParameterizedTest
  @CsvSource({
    "hd.mkv, truehd, annotated.mkv, truehd",
    "deep.mov, pcm_s24le, annotated.mov, pcm_s24le"
  })
  void soundGoesWhereItIsKeptAsItIs(String name, String audio, String file, String kept)
      throws Exception {
    Path input =
        input(
            name,
            "64x48",
            "-fps_mode",
            "cfr",
            "-ar",
            "48000",
            "-ac",
            "2",
            "-strict",
            "-2",
            "-c:v",
            "mpeg4",
            "-c:a",
            audio);
    Path output = annotated(input, Span.WHOLE, 64, 48);
    assertThat(output).hasFileName(file);
    assertThat(FfmpegTools.probe(output, "a:0", "stream=codec_name")).containsExactly(kept);
    assertThat(samples(output)).isEqualTo(samples(input)).hasSizeGreaterThan(300_000);
    assertThat(notes).isEmpty();
  }

  @Test
  void theLastFrameLastsAsLongAsInTheInput() throws Exception {
    Path input = input("a.mp4", "64x48", "-c:v", "mpeg4", "-c:a", "aac");
    assertThat(FfmpegTools.probe(annotated(input, Span.WHOLE, 64, 48), "v:0", "stream=duration"))
        .isEqualTo(FfmpegTools.probe(input, "v:0", "stream=duration"));
  }

  /** Matroska tells no length of its streams; the average rate of such a video tells nothing. */
  @Test
  void aLateLastFrameLastsAsLongAsTheFrameSays() throws Exception {
    Path input = folder.resolve("late.mkv");
    FfmpegTools.ffmpeg(
        "-y",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=64x48:rate=25:duration=1.04",
        "-vf",
        "setpts='if(eq(N,25),20/TB,PTS)'",
        "-fps_mode",
        "vfr",
        "-c:v",
        "mpeg4",
        input);
    Path output = folder.resolve("late.mp4");
    try (FrameSource frames = Sources.open(input.toString(), SourceOptions.colour());
        VideoFile file =
            new VideoFile(
                input, output, Container.MP4, Span.WHOLE, VideoFileTest::paint, notes::add)) {
      for (Optional<Frame> f = frames.next(); f.isPresent(); f = frames.next()) {
        file.write(new FrameResult(f.get(), List.of()), List.of());
      }
    }
    List<String> last = FfmpegTools.probe(output, "v:0", "packet=pts_time,duration_time");
    assertThat(last).hasSize(26).last().isEqualTo("20.000000,0.040000");
  }

  @Test
  void anExcerptBeginsAtZeroWithItsOwnSound() throws Exception {
    Path input = input("a.mp4", "64x48", "-c:v", "libopenh264", "-c:a", "aac");
    Path output = annotated(input, new Span(1_000_000, 1_500_000), 64, 48);
    List<Double> times = FfmpegTools.frameTimes(output);
    assertThat(times).isNotEmpty().allMatch(time -> time >= 0 && time < 0.5);
    List<String> sound = FfmpegTools.probe(output, "a:0", "packet=pts_time");
    assertThat(sound).hasSizeBetween(20, 24); // packets of 1024 samples at 44100 Hz
    assertThat(Double.parseDouble(sound.get(0))).isBetween(0.0, 0.03);
  }
}
