package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_MONOBLACK;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_P010LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_UYVY422;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LumaTest {
  private AVFrame frame;

  @BeforeEach
  void allocate() {
    frame = av_frame_alloc();
  }

  @AfterEach
  void free() {
    av_frame_free(frame);
  }

  /** A frame of two rows of two pixels, whose first plane holds these bytes. */
  private AVFrame frame(int format, int range, int... bytes) {
    frame.format(format);
    frame.color_range(range);
    frame.width(2);
    frame.height(2);
    assertThat(av_frame_get_buffer(frame, 0)).isZero();
    int perRow = bytes.length / 2;
    for (int i = 0; i < bytes.length; i++) {
      frame.data(0).put((long) i / perRow * frame.linesize(0) + i % perRow, (byte) bytes[i]);
    }
    return frame;
  }

  private static int[] read(AVFrame frame) {
    byte[] luma = new byte[frame.width() * frame.height()];
    try (Luma reader = Luma.of(frame).orElseThrow()) {
      reader.read(frame, luma);
    }
    int[] values = new int[luma.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = luma[i] & 0xff;
    }
    return values;
  }

  @Test
  void limitedRangeGoesFrom16To235() {
    byte[] table = Luma.table(8, false);
    assertThat(table).hasSize(256);
    assertThat(table[0]).isZero();
    assertThat(table[16]).isZero();
    assertThat(table[17]).isEqualTo((byte) 1); // 255 / 219 = 1.16
    assertThat(table[126]).isEqualTo((byte) 128); // 110 * 255 / 219 = 128.08
    assertThat(table[235]).isEqualTo((byte) 255);
    assertThat(table[255]).isEqualTo((byte) 255);
  }

  @Test
  void tenBitsCountInQuarters() {
    byte[] limited = Luma.table(10, false);
    assertThat(limited).hasSize(1024);
    assertThat(limited[64]).isZero();
    assertThat(limited[502]).isEqualTo((byte) 128); // 438 * 255 / 876 = 127.5
    assertThat(limited[940]).isEqualTo((byte) 255);
    byte[] full = Luma.table(10, true);
    assertThat(full[1023]).isEqualTo((byte) 255);
    assertThat(full[514]).isEqualTo((byte) 128); // 514 * 255 / 1023 = 128.1
  }

  @Test
  void chromaWithoutARangeMeansLimitedAndGreyFull() {
    assertThat(read(frame(AV_PIX_FMT_YUV420P, AVCOL_RANGE_UNSPECIFIED, 16, 126, 235, 255)))
        .containsExactly(0, 128, 255, 255);
  }

  /** Odd rows, so that vectors end within them; and upside down, which no vectors read. */
  @ParameterizedTest
  @CsvSource({
    "yuv420p, 8, 1, 0, 0",
    "yuyv422, 8, 2, 0, 0",
    "uyvy422, 8, 2, 1, 0",
    "gray, 8, 1, 0, 0",
    "yuv420p10le, 10, 2, 0, 0",
    "p010le, 10, 2, 0, 6",
    "yuv420p12le, 12, 2, 0, 0",
    "yuv420p14le, 14, 2, 0, 0",
    "gray16le, 16, 2, 0, 0",
  })
  void everyValueBecomesWhatTheTableSays(
      String format, int depth, int step, int offset, int shift) {
    int width = 333;
    int height = (1 << depth) / width + 1;
    for (int range : new int[] {AVCOL_RANGE_MPEG, AVCOL_RANGE_JPEG}) {
      free();
      frame = av_frame_alloc();
      frame.format(av_get_pix_fmt(format)).color_range(range).width(width).height(height);
      assertThat(av_frame_get_buffer(frame, 0)).isZero();
      for (int i = 0; i < width * height; i++) {
        int sample = i % (1 << depth) << shift;
        long at = (long) i / width * frame.linesize(0) + i % width * step + offset;
        frame.data(0).put(at, (byte) sample);
        if (depth > 8) {
          frame.data(0).put(at + 1, (byte) (sample >> 8));
        }
      }
      byte[] table = Luma.table(depth, range == AVCOL_RANGE_JPEG);
      int[] read = read(frame);
      BytePointer top = frame.data(0);
      frame.data(0, top.getPointer((height - 1L) * frame.linesize(0)));
      frame.linesize(0, -frame.linesize(0));
      int[] turned = read(frame);
      for (int i = 0; i < read.length; i++) {
        int expected = table[i % (1 << depth)] & 0xff;
        assertThat(read[i]).as("%s, range %d, sample %d", format, range, i).isEqualTo(expected);
        int mirrored = (height - 1 - i / width) * width + i % width;
        assertThat(turned[mirrored]).isEqualTo(expected);
      }
      frame.data(0, top);
      frame.linesize(0, -frame.linesize(0));
    }
  }

  @Test
  void greyWithoutARangeIsFull() {
    assertThat(read(frame(AV_PIX_FMT_GRAY8, AVCOL_RANGE_UNSPECIFIED, 16, 126, 235, 255)))
        .containsExactly(16, 126, 235, 255);
  }

  @Test
  void greyMayTellALimitedRange() {
    assertThat(read(frame(AV_PIX_FMT_GRAY8, AVCOL_RANGE_MPEG, 16, 126, 235, 255)))
        .containsExactly(0, 128, 255, 255);
  }

  @ParameterizedTest
  @ValueSource(ints = {AVCOL_RANGE_UNSPECIFIED, AVCOL_RANGE_JPEG})
  void theFormatsNameMaySayFull(int range) {
    assertThat(read(frame(AV_PIX_FMT_YUVJ420P, range, 16, 126, 235, 255)))
        .containsExactly(16, 126, 235, 255);
  }

  @Test
  void findsLumaBetweenChroma() {
    assertThat(read(frame(AV_PIX_FMT_UYVY422, AVCOL_RANGE_JPEG, 99, 1, 98, 2, 97, 3, 96, 4)))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void readsTenBitsFromTheLowEnd() {
    // 514 is 0x202
    assertThat(read(frame(AV_PIX_FMT_YUV420P10LE, AVCOL_RANGE_JPEG, 2, 2, 0, 0, 255, 3, 2, 2)))
        .containsExactly(128, 0, 255, 128);
  }

  @Test
  void readsTenBitsFromTheHighEnd() {
    // 514 is 0x202, six bits higher 0x8080
    assertThat(read(frame(AV_PIX_FMT_P010LE, AVCOL_RANGE_JPEG, 0x80, 0x80, 0, 0, 0xc0, 0xff, 0, 0)))
        .containsExactly(128, 0, 255, 0);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {AV_PIX_FMT_RGB24, AV_PIX_FMT_GRAY16BE, AV_PIX_FMT_PAL8, AV_PIX_FMT_MONOBLACK})
  void othersHaveNoPlainLuma(int format) {
    frame.format(format);
    assertThat(Luma.of(frame)).isEmpty();
  }

  @Test
  void anotherRangeOrFormatIsReadAnew() {
    frame.format(AV_PIX_FMT_YUV420P);
    frame.color_range(AVCOL_RANGE_MPEG);
    Luma luma = Luma.of(frame).orElseThrow();
    assertThat(luma.fits(frame)).isTrue();
    frame.color_range(AVCOL_RANGE_JPEG);
    assertThat(luma.fits(frame)).isFalse();
    frame.color_range(AVCOL_RANGE_MPEG);
    frame.format(AV_PIX_FMT_GRAY8);
    assertThat(luma.fits(frame)).isFalse();
  }
}
