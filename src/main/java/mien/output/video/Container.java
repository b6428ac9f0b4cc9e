package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close_dyn_buf;
import static org.bytedeco.ffmpeg.global.avformat.avio_open_dyn_buf;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Where pictures and sound go together; earlier ones are preferred. */
public enum Container {
  /** Keeps the clock of any input exactly. */
  MP4("mp4"),
  /** The same for more kinds of sound. */
  MOV("mov"),
  /** Holds nearly any sound; its clock ticks in ms. */
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
   * The first that can hold the input's sound as it is; Matroska where none can.
   *
   * @throws InputException if the input cannot be read
   */
  public static Container fitting(Path source) {
    try (SourceMedia media = new SourceMedia(source)) {
      return Stream.of(MP4, MOV)
          .filter(container -> media.sound().stream().allMatch(container::holds))
          .findFirst()
          .orElse(MKV);
    } catch (IOException e) {
      throw new InputException(
          "%s cannot be read as a video: give a file that a player can play.".formatted(source), e);
    }
  }

  /** Whether it can hold this sound as it is. */
  boolean holds(AVStream sound) {
    int codec = sound.codecpar().codec_id();
    // In MP4 one code stands for all MPEG-1 sound, so that layer II reads back as MP3; raw samples
    // get a code there that few programs read.
    boolean raw =
        codec >= avcodec.AV_CODEC_ID_FIRST_AUDIO && codec < avcodec.AV_CODEC_ID_ADPCM_IMA_QT;
    boolean misread = this == MP4 && (raw || codec == avcodec.AV_CODEC_ID_MP2);
    return !misread && (this == MKV || isListed(codec)) && begins(sound);
  }

  /** Others are written with a code of nobody's; Matroska has one for all that AVI holds. */
  private boolean isListed(int codec) {
    int strictness = avcodec.FF_COMPLIANCE_NORMAL;
    return avformat_query_codec(av_guess_format(format, null, null), codec, strictness) == 1;
  }

  /** Tries it: what FFmpeg tells of a container's sounds is not all that it asks of them. */
  private boolean begins(AVStream sound) {
    AVFormatContext context = new AVFormatContext(null);
    AVIOContext memory = new AVIOContext(null);
    BytePointer written = new BytePointer((Pointer) null);
    avformat_alloc_output_context2(context, null, format, null);
    AVStream stream = avformat_new_stream(context, null);
    avcodec_parameters_copy(stream.codecpar(), sound.codecpar());
    stream.codecpar().codec_tag(0);
    stream.time_base(sound.time_base());
    avio_open_dyn_buf(memory);
    context.pb(memory);
    boolean begins = avformat_write_header(context, (AVDictionary) null) >= 0;
    avio_close_dyn_buf(memory, written);
    av_free(written);
    avformat_free_context(context);
    return begins;
  }
}
