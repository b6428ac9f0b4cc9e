package mien.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;

class FFmpegTest {
  @Test
  void saysAnErrorInFfmpegsWords() {
    assertEquals("end of file", FFmpeg.reason(avutil.AVERROR_EOF));
  }

  @Test
  void saysWhatWindowsSocketsMeanWhereFfmpegHasNoWords() {
    assertEquals("no route to host", FFmpeg.reason(-10065));
    assertEquals("error number -99999 occurred", FFmpeg.reason(-99_999));
  }

  @Test
  void saysWhatFailedAndWhy() throws IOException {
    assertEquals(7, FFmpeg.check(7, "reading"));
    IOException failed =
        assertThrows(IOException.class, () -> FFmpeg.check(avutil.AVERROR_EOF, "reading"));
    assertEquals("reading failed: end of file", failed.getMessage());
  }

  @Test
  void roundsTicksToTheNearestMicrosecond() {
    AVRational clock = avutil.av_make_q(1, 30_000);
    assertEquals(33_367, FFmpeg.toMicros(1001, clock));
    assertEquals(1001, FFmpeg.fromMicros(33_367, clock));
  }
}
