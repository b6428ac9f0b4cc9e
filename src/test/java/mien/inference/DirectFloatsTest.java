package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class DirectFloatsTest {

  @Test
  void areOutsideTheHeapInTheMachinesOwnOrder() {
    FloatBuffer three = DirectFloats.of(3);
    assertThat(three.capacity()).isEqualTo(3);
    assertThat(three.isDirect()).isTrue();
    assertThat(three.order()).isEqualTo(ByteOrder.nativeOrder());
  }
}
