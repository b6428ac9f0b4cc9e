package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;
import mien.output.video.FfmpegTools;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemuxerTest {
  private static final int FRAMES = 20;

  @TempDir static Path folder;
  private static Path video;

  /** Two seconds at ten frames a second, a key frame every five, with sound. */
  @BeforeAll
  static void record() {
    FFmpeg.load();
    video = folder.resolve("clip.mp4");
    FfmpegTools.ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=96x64:rate=10:duration=2",
        "-f",
        "lavfi",
        "-i",
        "sine=duration=2",
        "-c:v",
        "mpeg4",
        "-g",
        "5",
        "-c:a",
        "aac",
        video);
  }

  private static Demuxer open(Path file) {
    return new Demuxer(
        new MediaAddress(Kind.FILE, file.toString(), file.toString(), "", Map.of()),
        new Deadline());
  }

  /** Reads to the end; the packets of the picture. */
  private static int pictures(Demuxer demuxer) throws InterruptedException {
    AVPacket packet = av_packet_alloc();
    int pictures = 0;
    while (demuxer.read(packet)) {
      pictures += packet.stream_index() == demuxer.video().index() ? 1 : 0;
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    return pictures;
  }

  @Test
  void readsEveryPacketOfThePictureAndEndsWithoutTrouble() throws Exception {
    try (Demuxer demuxer = open(video)) {
      assertThat(pictures(demuxer)).isEqualTo(FRAMES);
      assertThat(demuxer.trouble()).isEmpty();
    }
  }

  @Test
  void describesWhatTheContainerTells() {
    try (Demuxer demuxer = open(video)) {
      SourceInfo info = demuxer.describe(96, 64, 0, 1);

      assertThat(info.framesPerSecond()).isEqualTo(10);
      assertThat(info.durationMicros().orElseThrow() / 1e6).isCloseTo(2, within(0.1));
      assertThat(info.toldFrames()).hasValue(FRAMES);
      assertThat(info.hasSound()).isTrue();
      assertThat(info.pixelAspect()).isEqualTo(1);
    }
  }

  @Test
  void goesToTheKeyFrameBeforeATimeAndBackToTheStart() throws Exception {
    try (Demuxer demuxer = open(video)) {
      long ticks =
          Math.round(1.3 / org.bytedeco.ffmpeg.global.avutil.av_q2d(demuxer.video().time_base()));
      demuxer.seek(ticks);
      assertThat(pictures(demuxer)).as("from 1.0 s").isEqualTo(10);
      assertThat(demuxer.trouble()).as("fewer than the index tells, by intention").isEmpty();

      demuxer.seek(0);
      assertThat(pictures(demuxer)).isEqualTo(FRAMES);
    }
  }

  @Test
  void tellsThatAFileBreaksOff() throws Exception {
    Path whole = folder.resolve("whole.mp4");
    FfmpegTools.ffmpeg("-i", video, "-c", "copy", "-movflags", "+faststart", whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

    try (Demuxer demuxer = open(cut)) {
      assertThat(pictures(demuxer)).isBetween(1, FRAMES - 1);
      assertThat(demuxer.trouble()).hasValue("its index promises " + FRAMES);
    }
  }

  @Test
  void aStopIsNoTrouble() throws Exception {
    Deadline deadline = new Deadline();
    MediaAddress address = new MediaAddress(Kind.FILE, "clip", video.toString(), "", Map.of());
    try (Demuxer demuxer = new Demuxer(address, deadline)) {
      deadline.stop();
      pictures(demuxer);
      assertThat(demuxer.trouble()).isEmpty();
    }
  }

  @Test
  void refusesWhatHoldsNoPicture() {
    Path sound = folder.resolve("sound.m4a");
    FfmpegTools.ffmpeg("-i", video, "-vn", "-c", "copy", sound);
    assertRefused(sound, sound + " holds no moving picture.");
  }

  @Test
  void takesACoverForNoMovingPicture() {
    Path cover = folder.resolve("cover.png");
    Path song = folder.resolve("song.m4a");
    FfmpegTools.ffmpeg("-i", video, "-frames:v", "1", cover);
    FfmpegTools.ffmpeg(
        "-i",
        video,
        "-i",
        cover,
        "-map",
        "0:a",
        "-map",
        "1:v",
        "-c:a",
        "copy",
        "-c:v",
        "png",
        "-disposition:v:0",
        "attached_pic",
        song);
    assertRefused(song, song + " holds no moving picture.");
  }

  @Test
  void refusesWhatIsNoVideo() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "A letter to a friend.\n");
    assertRefused(
        text, text + " cannot be opened: it is damaged or no video, copy it anew or name another.");
    assertRefused(folder.resolve("none.mp4"), "none.mp4 cannot be opened: no such file");
  }

  private static void assertRefused(Path file, String sentence) {
    assertThatThrownBy(() -> open(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining(sentence);
  }
}
