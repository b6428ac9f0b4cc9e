package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mien.capture.SourceOptions;
import mien.core.InputException;
import mien.core.Text;
import mien.kiosk.Admission;
import mien.kiosk.Kiosk;
import mien.kiosk.Region;
import mien.live.Extent;
import mien.live.LiveSession;
import mien.output.publish.Publisher;
import mien.render.Language;
import mien.ui.Screen;
import mien.ui.kiosk.KioskNotice;
import mien.ui.kiosk.KioskWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien kiosk}: fills a screen all day with nobody to look after it. */
@Command(
    name = "kiosk",
    description = {
      "Fills a display with the picture, large words and a notice, for passers-by. There are no"
          + " controls; Ctrl+Shift+Q and the code leave it. What gets stuck is opened anew; exit"
          + " code 3 says that only a new process helps, which a service gives it (assets/kiosk).",
      "Nothing is stored: no picture, no label, no number of visitors."
    },
    mixinStandardHelpOptions = true)
final class KioskCommand implements Callable<Integer> {
  private static final int STUCK = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = {"As in live; a camera that is not there is waited for.", "Default: camera:0"})
  private String source = "camera:0";

  @Option(
      names = "--display",
      paramLabel = "N",
      defaultValue = "1",
      description = {"Which display to fill.", "Default: ${DEFAULT-VALUE}"})
  private int display;

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description =
          "Your own words in place of the notice: a text file in UTF-8 whose paragraphs are shown"
              + " in turn, the first in the first of --languages, and so on.")
  private @Nullable Path notice;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "CODE",
      converter = LiveCommand.Code.class,
      defaultValue = "en",
      description = {
        "Languages of notice and words, shown in turn: en, de, fr, es, bg, zh.",
        "Default: ${DEFAULT-VALUE}"
      })
  private List<Locale> languages = new ArrayList<>();

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      defaultValue = "",
      description = "Whom passers-by may ask; the notice says it.")
  private String contact;

  @Option(
      names = "--nearest",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Label faces alone that are at least so wide, in percent of the picture.")
  private double nearest;

  @Option(
      names = "--region",
      paramLabel = "X,Y,W,H",
      description =
          "Label faces alone in this part of the picture as it is shown: left, top, width and"
              + " height in percent, such as 25,0,50,100.")
  private @Nullable String region;

  @Option(names = "--cover-others", description = "Make the faces of all others unrecognisable.")
  private boolean coverOthers;

  @Option(names = "--bars", description = "Show each face's seven probabilities.")
  private boolean bars;

  @Option(
      names = "--no-mirror",
      negatable = true,
      description = {
        "Whether the picture is shown as a mirror does, or as the camera sees it.",
        "Default: as a mirror does"
      })
  private boolean mirror = true;

  @Option(
      names = "--code",
      paramLabel = "DIGITS",
      defaultValue = "",
      description = {
        "What to type within ten seconds after Ctrl+Shift+Q to leave.",
        "Default: nothing"
      })
  private String code;

  @Option(
      names = "--health",
      paramLabel = "FILE",
      converter = JsonReport.NamedFile.Json.class,
      description = "Rewritten every second: frames, drops, time since the last label; no picture.")
  private @Nullable Path health;

  @Option(
      names = "--publish",
      paramLabel = "ADDRESS",
      description =
          "Hand the labels that are shown to other programs, as in live; the notice says so.")
  private List<String> published = new ArrayList<>();

  @Mixin private AnalysisOptions analysis;

  private final Installation installation;

  KioskCommand(Installation installation) {
    this.installation = installation;
    analysis = new AnalysisOptions(installation);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!Screen.isThere()) {
      throw new InputException("A kiosk needs a display: %s.".formatted(Screen.whyNot()));
    }
    Admission admission = new Admission(nearest(), region(), coverOthers);
    List<Locale> spoken = languages.stream().map(Language::drawable).distinct().toList();
    KioskNotice words =
        notice == null
            ? KioskNotice.of(spoken, contact, !published.isEmpty())
            : KioskNotice.read(notice, spoken, contact, !published.isEmpty());
    Kiosk[] kiosk = new Kiosk[1];
    KioskWindow window =
        KioskWindow.open(words, mirror, bars, display, code(), () -> leave(kiosk[0]));
    try (Publisher publisher = Publisher.open(published);
        LiveSession session =
            new LiveSession(
                    analysis.engine(false),
                    SourceOptions.colour().awaiting(),
                    installation.sampleClip(),
                    source,
                    () -> {})
                .anonymous()) {
      kiosk[0] = new Kiosk(session, source, window, admission, health);
      kiosk[0].publishTo(publisher::accept);
      session.showOn(kiosk[0]::accept);
      session.announceTo(window::expect);
      session.started().whenComplete((play, failure) -> leaveIf(failure, kiosk[0]));
      session.start(source, null, Extent.ROWS);
      if (kiosk[0].run() == Kiosk.End.STUCK) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Another process is needed: " + kiosk[0].trouble());
        err.flush();
        Runtime.getRuntime().halt(STUCK); // to close what is stuck would get stuck too
      }
      if (session.started().isCompletedExceptionally()) {
        session.awaitStart(); // throws why it cannot be played
      }
      return 0;
    } finally {
      window.close();
    }
  }

  /** What cannot be opened at all is told of; what went away later is waited for. */
  private static void leaveIf(@Nullable Throwable failure, Kiosk kiosk) {
    if (failure != null) {
      kiosk.leave();
    }
  }

  /** Before the first frames there may be nothing yet to be left. */
  private static void leave(@Nullable Kiosk kiosk) {
    if (kiosk != null) {
      kiosk.leave();
    }
  }

  private double nearest() {
    if (nearest >= 0 && nearest <= 100) {
      return nearest / 100;
    }
    throw new InputException(
        Text.of(
            "--nearest %s is no share of the picture's width: write 0 to 100 percent, such as 10.",
            nearest));
  }

  private String code() {
    if (code.matches("\\d*")) {
      return code;
    }
    throw new InputException("--code %s has more than digits: write such as 2718.".formatted(code));
  }

  /** What is seen on the left is on the camera's right. */
  private Region region() {
    Region shown = region == null ? Region.WHOLE : Region.parse(region);
    return mirror ? shown.mirrored() : shown;
  }
}
