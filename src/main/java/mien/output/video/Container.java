package mien.output.video;

import static org.bytedeco.ffmpeg.global.avformat.av_guess_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import mien.core.InputException;
import org.bytedeco.ffmpeg.global.avcodec;

/** Where pictures and sound go together; earlier ones are preferred. */
public enum Container {
  /** Keeps the clock of any input exactly. */
  MP4("mp4"),
  /** The same for more kinds of sound. */
  MOV("mov"),
  /** Holds any sound; its clock ticks in ms. */
  MKV("matroska");

  private final String format;

  Container(String format) {
    this.format = format;
  }

  /** FFmpeg's name of it. */
  String format() {
    return format;
  }

  /** The file's ending, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first that can hold the input's sound as it is.
   *
   * @throws InputException if the input cannot be read
   */
  public static Container fitting(Path source) {
    try (SourceMedia media = new SourceMedia(source)) {
      return Stream.of(MP4, MOV)
          .filter(
              container ->
                  media.sound().stream().allMatch(s -> container.holds(s.codecpar().codec_id())))
          .findFirst()
          .orElse(MKV);
    } catch (IOException e) {
      throw new InputException(
          "%s cannot be read as a video: give a file that a player can play.".formatted(source), e);
    }
  }

  private boolean holds(int codec) {
    // In MP4 one code stands for all MPEG-1 sound, so that layer II reads back as MP3; raw samples
    // get a code there that few programs read.
    boolean raw =
        codec >= avcodec.AV_CODEC_ID_FIRST_AUDIO && codec < avcodec.AV_CODEC_ID_ADPCM_IMA_QT;
    return !(this == MP4 && (raw || codec == avcodec.AV_CODEC_ID_MP2))
        && avformat_query_codec(
                av_guess_format(format, null, null), codec, avcodec.FF_COMPLIANCE_NORMAL)
            == 1;
  }
}
