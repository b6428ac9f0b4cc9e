package mien.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mien.core.Sound;
import mien.pipeline.Background;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears a microphone on a thread of its own, until {@link #end()}. For one thread at a time. */
final class SoundCapture {
  private static final Logger LOG = LoggerFactory.getLogger(SoundCapture.class);

  private final Background listener = new Background("microphone");
  private final Source<Sound> microphone;
  private volatile boolean ending;
  private volatile boolean brokenOff;

  /**
   * @param opener opens the microphone
   * @param heard takes the sound, on the capture's thread
   * @throws RuntimeException what the opener threw
   */
  SoundCapture(Supplier<? extends Source<Sound>> opener, Consumer<Sound> heard) {
    CompletableFuture<Source<Sound>> opened = new CompletableFuture<>();
    listener.run(() -> listen(opener, opened, heard));
    try {
      microphone = opened.join();
    } catch (CompletionException e) {
      listener.close();
      throw e.getCause() instanceof RuntimeException r ? r : e;
    }
  }

  private void listen(
      Supplier<? extends Source<Sound>> opener,
      CompletableFuture<Source<Sound>> opened,
      Consumer<Sound> heard) {
    try (Source<Sound> source = opener.get()) {
      opened.complete(source);
      for (Optional<Sound> sound = source.next(); sound.isPresent(); sound = source.next()) {
        heard.accept(sound.get());
      }
      brokenOff = !ending;
    } catch (Exception e) {
      if (!opened.completeExceptionally(e)) {
        LOG.warn("The microphone cannot be heard any longer", e);
        brokenOff = true;
      }
    }
  }

  /**
   * Hears no more, and hands over what was heard.
   *
   * @return what went wrong, in one sentence; or null
   */
  @Nullable String end() {
    ending = true;
    microphone.stop();
    listener.close();
    return brokenOff ? "The sound was not recorded to the end: the microphone gave no more." : null;
  }
}
