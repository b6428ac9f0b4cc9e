package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import mien.capture.FFmpeg;
import mien.core.Sound;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Encodes sound as FLAC: nothing of it is lost, so that what is measured on a voice holds. All
 * pieces are equally long. Opened, used and closed on one thread.
 */
final class SoundEncoder implements AutoCloseable {
  private final AVCodecContext codec;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();

  /**
   * @param moments how many samples of each channel a piece has
   */
  SoundEncoder(int moments) throws IOException {
    AVCodec flac = avcodec_find_encoder(AV_CODEC_ID_FLAC);
    codec = avcodec_alloc_context3(flac);
    codec.sample_rate(Sound.RATE).sample_fmt(AV_SAMPLE_FMT_S16).time_base(tick());
    codec.frame_size(moments).flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    av_channel_layout_default(codec.ch_layout(), Sound.CHANNELS);
    frame.nb_samples(moments).format(AV_SAMPLE_FMT_S16).sample_rate(Sound.RATE);
    av_channel_layout_default(frame.ch_layout(), Sound.CHANNELS);
    try {
      FFmpeg.check(avcodec_open2(codec, flac, (AVDictionary) null), "opening a sound encoder");
      FFmpeg.check(av_frame_get_buffer(frame, 0), "making room for sound");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  AVCodecContext codec() {
    return codec;
  }

  /** One sample, s. */
  static AVRational tick() {
    return av_make_q(1, Sound.RATE);
  }

  /**
   * @throws IllegalArgumentException if it is not as long as all are: native code reads it
   *     unchecked
   * @return its packet without times, valid until the next call
   */
  AVPacket encode(Sound sound) throws IOException {
    if (sound.samples().length != frame.nb_samples() * Sound.BYTES_A_MOMENT) {
      throw new IllegalArgumentException(
          "%d bytes of sound where %d moments are due"
              .formatted(sound.samples().length, frame.nb_samples()));
    }
    FFmpeg.check(av_frame_make_writable(frame), "encoding sound");
    frame.data(0).put(sound.samples());
    FFmpeg.check(avcodec_send_frame(codec, frame), "encoding sound");
    FFmpeg.check(avcodec_receive_packet(codec, packet), "encoding sound");
    return packet;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(codec);
  }
}
