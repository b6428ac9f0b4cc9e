package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_get_pcm_codec;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.io.IOException;
import mien.capture.FFmpeg;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes sound into raw samples, which every container of sound holds; nothing of it is lost.
 * Made, used and closed on one thread.
 */
final class RawSound implements AutoCloseable {
  private final AVStream in;
  private final AVCodecContext decoder;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();

  /**
   * @throws IOException if nothing here can decode it
   */
  RawSound(AVStream in) throws IOException {
    this.in = in;
    AVCodec codec = avcodec_find_decoder(in.codecpar().codec_id());
    decoder = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(decoder, in.codecpar());
    decoder.pkt_timebase(in.time_base());
    if (codec == null || avcodec_open2(decoder, codec, (AVDictionary) null) < 0) {
      close();
      throw new IOException(
          "there is no decoder for %s"
              .formatted(avcodec_get_name(in.codecpar().codec_id()).getString()));
    }
  }

  /** Fills in what a stream of these samples is: low byte first, channels by turns. */
  void describe(AVCodecParameters stream) {
    avcodec_parameters_from_context(stream, decoder);
    int format = av_get_packed_sample_fmt(decoder.sample_fmt());
    int bytes = av_get_bytes_per_sample(format);
    stream.codec_id(av_get_pcm_codec(format, 0)).codec_tag(0).format(format).extradata_size(0);
    stream.bits_per_coded_sample(8 * bytes).bits_per_raw_sample(0);
    stream.block_align(bytes * decoder.ch_layout().nb_channels()).frame_size(0);
    stream.bit_rate(8L * stream.block_align() * decoder.sample_rate());
  }

  /**
   * Takes the next packet of the source; null when no more will come. Damaged ones are left out.
   */
  void send(@Nullable AVPacket source) {
    avcodec_send_packet(decoder, source);
  }

  /** The next packet of samples, valid until the next call; null until more was sent. */
  @Nullable AVPacket next() throws IOException {
    if (avcodec_receive_frame(decoder, frame) < 0) {
      return null;
    }
    byte[] samples = samples();
    av_packet_unref(packet);
    FFmpeg.check(av_new_packet(packet, samples.length), "converting sound");
    packet.data().put(samples);
    packet.pts(frame.best_effort_timestamp()).dts(frame.best_effort_timestamp());
    packet.duration(
        av_rescale_q(frame.nb_samples(), av_make_q(1, frame.sample_rate()), in.time_base()));
    return packet.flags(AV_PKT_FLAG_KEY).stream_index(in.index());
  }

  /** Samples of all channels by turns; FFmpeg may hold each channel by itself. */
  private byte[] samples() {
    int channels = frame.ch_layout().nb_channels();
    int bytes = av_get_bytes_per_sample(frame.format());
    boolean apart = av_sample_fmt_is_planar(frame.format()) != 0;
    int planes = apart ? channels : 1;
    byte[] all = new byte[frame.nb_samples() * channels * bytes];
    byte[] plane = new byte[all.length / planes];
    int step = apart ? bytes : plane.length;
    for (int i = 0; i < planes; i++) {
      new BytePointer(frame.extended_data(i)).get(plane);
      for (int from = 0, to = i * step; from < plane.length; from += step, to += planes * step) {
        System.arraycopy(plane, from, all, to, step);
      }
    }
    return all;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(decoder);
  }
}
