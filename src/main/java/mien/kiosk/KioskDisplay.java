package mien.kiosk;

import mien.live.LiveStatus;

/** The screen of a kiosk, as the rest of it sees it. Any thread may call. */
public interface KioskDisplay {

  /** Shows a frame, the newest in place of one that waits; returns at once. */
  void show(Scene scene);

  /** Says how the source stands: what is shown where no picture can be. */
  void update(LiveStatus status);

  /** Runs the answer on the display's own thread, if that still works. */
  void ask(Runnable answer);

  /** Frames that came too fast to be shown, since the start. */
  long dropped();
}
