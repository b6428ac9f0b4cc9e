package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapesTest {
  @Test
  void followsEveryOperation() {
    Network network =
        new NetworkBuilder("odd", 3, 9, 8)
            .conv(4, 3, 2, 1, 1, true)
            .batchNorm()
            .relu()
            .maxPool(3, 1, 1)
            .maxPool(2)
            .dropout(0.5)
            .flatten()
            .dense(7)
            .build();
    Map<String, long[]> shapes = Shapes.of(network);
    assertThat(shapes).hasSize(9);
    assertThat(shapes.get("input")).containsExactly(3, 9, 8);
    assertThat(shapes.get("conv1")).containsExactly(4, 5, 4);
    assertThat(shapes.get("norm1")).containsExactly(4, 5, 4);
    assertThat(shapes.get("relu1")).containsExactly(4, 5, 4);
    assertThat(shapes.get("pool1")).containsExactly(4, 5, 4);
    assertThat(shapes.get("pool2")).containsExactly(4, 2, 2);
    assertThat(shapes.get("dropout1")).containsExactly(4, 2, 2);
    assertThat(shapes.get("flatten1")).containsExactly(16);
    assertThat(shapes.get("dense1")).containsExactly(7);
  }

  @Test
  void anAverageLeavesTheChannelsAndASumWhatWentIn() {
    NetworkBuilder net = new NetworkBuilder("odd", 1, 6, 4).conv(5, 1);
    NetworkBuilder.Value side = net.here();
    Map<String, long[]> shapes = Shapes.of(net.conv(5, 3).add(side).globalAverage().build());
    assertThat(shapes.get("add1")).containsExactly(5, 6, 4);
    assertThat(shapes.get("average1")).containsExactly(5);
  }

  @Test
  void whatIsReadMustBeThere() {
    Network network =
        new Network("odd", 1, 2, 2, 1, List.of(new Operation.Relu("relu1", "nothing")));
    assertThatThrownBy(() -> Shapes.of(network))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("nothing");
  }
}
