package mien.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
