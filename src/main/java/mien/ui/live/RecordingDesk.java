package mien.ui.live;

import java.awt.Component;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import mien.live.LiveControls;
import mien.ui.Texts;

/** Starts and ends recordings, and opens them for review. Event thread. */
final class RecordingDesk {
  private final LiveControls controls;
  private final Texts texts;
  private final Remembered remembered;
  private final Reviews reviews;

  RecordingDesk(LiveControls controls, Texts texts, Remembered remembered, Reviews reviews) {
    this.controls = controls;
    this.texts = texts;
    this.remembered = remembered;
    this.reviews = reviews;
  }

  boolean isRecording() {
    return controls.status().rows() != null;
  }

  void toggle(Component owner) {
    if (isRecording()) {
      controls.stopRecording();
    } else {
      FileDialogs.record(owner, texts, remembered.folder())
          .ifPresent(wanted -> controls.record(wanted.rows(), wanted.picture()));
    }
  }

  void end() {
    if (isRecording()) {
      controls.stopRecording();
    }
  }

  /** Whether {@link #review()} has anything to open. */
  boolean isReviewable() {
    return controls.recorded() != null;
  }

  /** Ends a recording, and opens for review what the last one is of. */
  void review() {
    end();
    Path recorded = controls.recorded();
    if (recorded != null) {
      reviews.open(recorded);
    }
  }

  /** Is done when every review that was opened is closed. */
  CompletableFuture<Void> reviewsClosed() {
    return reviews.closed();
  }
}
