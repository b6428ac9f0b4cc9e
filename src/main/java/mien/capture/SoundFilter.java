package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_describe;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;

import mien.core.InputException;
import mien.core.Sound;
import mien.core.Text;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded sound of any form into {@link Sound}'s, slower or faster at the same pitch. For one
 * thread.
 */
final class SoundFilter implements AutoCloseable {
  private static final String IN = "abuffer@in";
  private static final String OUT = "abuffersink@out";

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFrame frame = av_frame_alloc();
  private final AVFilterContext in;
  private final AVFilterContext out;

  /**
   * @param like a decoded frame of the form that all have
   * @param speed seconds of the recording a second heard
   * @throws InputException if FFmpeg cannot turn that form
   */
  SoundFilter(AVFrame like, double speed) {
    AVFilterInOut none = new AVFilterInOut(null);
    int code = avfilter_graph_parse2(graph, chain(like, speed), none, none);
    code = code < 0 ? code : avfilter_graph_config(graph, null);
    if (code < 0) {
      close();
      throw new InputException("The sound cannot be converted: " + FFmpeg.reason(code) + ".");
    }
    in = avfilter_graph_get_filter(graph, IN);
    out = avfilter_graph_get_filter(graph, OUT);
  }

  private static String chain(AVFrame like, double speed) {
    String form =
        "%s=sample_rate=%d:sample_fmt=%s:channel_layout=%s:time_base=1/%2$d,"
            .formatted(
                IN,
                like.sample_rate(),
                av_get_sample_fmt_name(like.format()).getString(),
                layout(like));
    String wanted =
        "aresample=%d,aformat=sample_fmts=s16:sample_rates=%1$d:channel_layouts=stereo,"
            .formatted(Sound.RATE);
    // one alone takes no less than ½, and leaves sound out from 2 on
    String tempo = speed == 1 ? "" : Text.of("atempo=%1$.9f,atempo=%1$.9f,", Math.sqrt(speed));
    return form + wanted + tempo + OUT;
  }

  private static String layout(AVFrame like) {
    byte[] text = new byte[256];
    av_channel_layout_describe(like.ch_layout(), text, text.length);
    String layout = new String(text, UTF_8).replace("\0", "");
    int channels = like.ch_layout().nb_channels();
    // without an order of their own, as in WAV files
    return layout.matches("\\d+ channels") ? channels + "c" : layout;
  }

  /**
   * Gives it decoded sound, which it empties.
   *
   * @param decoded null at the end
   */
  void push(@Nullable AVFrame decoded) {
    if (decoded != null) {
      decoded.pts(AV_NOPTS_VALUE); // the caller counts
    }
    av_buffersrc_add_frame(in, decoded);
  }

  /** What is ready, valid until the next call; null if more must be pushed first. */
  @Nullable AVFrame pull() {
    av_frame_unref(frame);
    return av_buffersink_get_frame(out, frame) < 0 ? null : frame;
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
    av_frame_free(frame);
  }
}
