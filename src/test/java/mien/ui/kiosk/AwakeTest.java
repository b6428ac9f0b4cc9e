package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.MouseInfo;
import java.awt.Point;
import java.util.concurrent.atomic.AtomicInteger;
import mien.Eventually;
import org.junit.jupiter.api.Test;

class AwakeTest {

  @Test
  void touchesAtOnceAndNoMoreAfterItsEnd() throws Exception {
    AtomicInteger touched = new AtomicInteger();
    Awake awake = new Awake(touched::incrementAndGet);
    EventQueue.invokeAndWait(awake::start);
    Eventually.until(() -> touched.get() == 1);
    EventQueue.invokeAndWait(awake::stop);
    assertThat(touched).hasValue(1);
  }

  @Test
  void thePointerStaysWhereItIs() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    Point before = MouseInfo.getPointerInfo().getLocation();
    Awake awake = Awake.ofThisMachine();
    EventQueue.invokeAndWait(awake::start);
    Thread.sleep(200);
    EventQueue.invokeAndWait(awake::stop);
    assertThat(MouseInfo.getPointerInfo().getLocation()).isEqualTo(before);
  }
}
