package mien.capture;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/** Decodes one stream of sound; what is damaged is left out. For one thread. */
final class SoundDecoder implements AutoCloseable {
  /** Decoders want some sound before that which is heard (ours; a frame of AAC lasts 21 ms). */
  private static final long RUN_UP_MICROS = 200_000;

  private final MediaInput input;
  private final AVStream stream;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private boolean readToEnd;
  private long nextTicks;

  /**
   * @param input is not closed with this decoder
   * @param index of the stream
   * @throws InputException if there is no decoder for it
   */
  SoundDecoder(MediaInput input, int index) {
    this.input = input;
    AVFormatContext all = input.context();
    for (int i = 0; i < all.nb_streams(); i++) {
      if (i != index) {
        all.streams(i).discard(AVDISCARD_ALL);
      }
    }
    stream = all.streams(index);
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    if (codec == null || avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      close();
      throw new InputException(
          "The sound of %s cannot be decoded here.".formatted(input.address().name()));
    }
  }

  /** Goes to a little before a moment, µs; where that fails, everything before it comes too. */
  void seek(long micros) {
    long wanted = micros + input.startMicros() - RUN_UP_MICROS;
    long ticks = FFmpeg.fromMicros(wanted, stream.time_base());
    avformat_seek_file(input.context(), stream.index(), Long.MIN_VALUE, ticks, ticks, 0);
  }

  /** The next piece, valid until the next call; null at the end. */
  @Nullable AVFrame next() {
    int code = avcodec_receive_frame(context, frame);
    while (code != 0 && code != AVERROR_EOF && !(readToEnd && code < 0)) {
      feed();
      code = avcodec_receive_frame(context, frame);
    }
    if (code != 0) {
      return null;
    }
    long told = frame.best_effort_timestamp();
    long ticks = told == AV_NOPTS_VALUE ? nextTicks : told;
    frame.pts(ticks);
    nextTicks = ticks + length(stream.time_base());
    return frame;
  }

  private void feed() {
    readToEnd = av_read_frame(input.context(), packet) < 0;
    if (readToEnd) {
      avcodec_send_packet(context, null);
    } else if (packet.stream_index() == stream.index()) {
      avcodec_send_packet(context, packet);
    }
    av_packet_unref(packet);
  }

  private long length(AVRational clock) {
    return av_rescale_q(frame.nb_samples(), av_make_q(1, Math.max(1, frame.sample_rate())), clock);
  }

  /** When the last piece begins, µs after the earliest stream's start, as pictures count. */
  long startMicros() {
    return FFmpeg.toMicros(frame.pts(), stream.time_base()) - input.startMicros();
  }

  /** When it ends. */
  long endMicros() {
    return startMicros() + length(FFmpeg.MICROS);
  }

  @Override
  public void close() {
    av_frame_free(frame);
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
