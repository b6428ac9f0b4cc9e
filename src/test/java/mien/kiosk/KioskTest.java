package mien.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mien.Eventually;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.SourceState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KioskTest {
  @TempDir Path folder;
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final List<Scene> shown = new CopyOnWriteArrayList<>();
  private volatile SourceState state = SourceState.PLAYING;
  private volatile int looks;

  /** A session that does nothing but remember. */
  private final class Session extends IdleControls {
    @Override
    public LiveStatus status() {
      return IdleControls.status(state, true, "clip.mp4");
    }

    @Override
    public void open(String source) {
      opened.add(source);
    }
  }

  private final class Display implements KioskDisplay {
    @Override
    public void show(Scene scene) {
      shown.add(scene);
    }

    @Override
    public void update(LiveStatus status) {
      looks++;
    }

    @Override
    public void ask(Runnable answer) {
      answer.run();
    }

    @Override
    public long dropped() {
      return 4;
    }
  }

  private static FrameResult frame(int faces) {
    Expression said =
        new Expression(
            EmotionScores.of(new double[] {0, 0, 0, 1, 0, 0, 0}),
            EmotionScores.of(new double[] {0, 0, 0, 1, 0, 0, 0}),
            Emotion.HAPPINESS,
            false);
    Face face = new Face(5, new FaceBox(1, 1, 4, 4), 1, null, said);
    return new FrameResult(
        new Frame(0, 0, 0, new GreyImage(8, 8, new byte[64]), null),
        faces == 0 ? List.of() : List.of(face));
  }

  private static CompletableFuture<Kiosk.End> running(Kiosk kiosk) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return kiosk.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private Kiosk kiosk(@Nullable Path health) {
    return kiosk("clip.mp4", health);
  }

  private Kiosk kiosk(String source, @Nullable Path health) {
    return new Kiosk(new Session(), source, new Display(), Admission.ALL, health);
  }

  @Test
  void tellsHowItStandsAndIsLeft() throws Exception {
    Path health = folder.resolve("health.json");
    Kiosk kiosk = kiosk(health);
    kiosk.accept(frame(1));
    CompletableFuture<Kiosk.End> end = running(kiosk);
    Eventually.until(() -> Files.exists(health));
    JsonNode told = new ObjectMapper().readTree(health.toFile());
    kiosk.leave();

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Kiosk.End.LEFT);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).result().faces().get(0).id()).isEqualTo(1);
    assertThat(told.get("state").asText()).isEqualTo("playing");
    assertThat(told.get("frames").asLong()).isEqualTo(1);
    assertThat(told.get("dropped").asLong()).isEqualTo(4);
    assertThat(told.get("faces").asInt()).isEqualTo(1);
    assertThat(told.get("secondsSinceLabel").asDouble()).isBetween(0.0, 60.0);
    assertThat(told.get("program").asText()).startsWith("mien ");
    Map<?, ?> fields = new ObjectMapper().convertValue(told, Map.class);
    assertThat(fields.keySet().toString()).doesNotContain("picture");
  }

  @Test
  void itsHealthNamesNoPasswordAndTheStreamIsOpenedWithIt() throws Exception {
    state = SourceState.ENDED;
    Path health = folder.resolve("health.json");
    Kiosk kiosk = kiosk("rtsp://user:secret@host/door", health);
    kiosk.accept(frame(0));
    CompletableFuture<Kiosk.End> end = running(kiosk);
    Eventually.until(() -> Files.exists(health));
    Eventually.until(() -> opened.contains("rtsp://user:secret@host/door"));
    kiosk.leave();

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Kiosk.End.LEFT);
    assertThat(health).content().contains("rtsp://host/door").doesNotContain("secret");
  }

  @Test
  void playsAFileAgainWhenItIsOver() throws Exception {
    state = SourceState.ENDED;
    Kiosk kiosk = kiosk(null);
    kiosk.accept(frame(0));
    CompletableFuture<Kiosk.End> end = running(kiosk);
    Eventually.until(() -> opened.contains("clip.mp4"));
    kiosk.leave();
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Kiosk.End.LEFT);
  }

  @Test
  void givesUpWhatCannotBeOpenedAnew() throws Exception {
    state = SourceState.ENDED; // and no frame ever comes
    assertThat(running(kiosk(null)).get(60, TimeUnit.SECONDS)).isEqualTo(Kiosk.End.STUCK);
    assertThat(opened).hasSize(Watchdog.MOST_REOPENINGS);
  }

  @Test
  void whereItsHealthCannotBeWrittenItGoesOn() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    Kiosk kiosk = kiosk(file.resolve("health.json"));
    CompletableFuture<Kiosk.End> end = running(kiosk);
    kiosk.accept(frame(1));
    Eventually.until(() -> looks >= 2 || end.isDone());
    kiosk.leave();
    assertThat(looks).isGreaterThanOrEqualTo(2);
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Kiosk.End.LEFT);
  }
}
