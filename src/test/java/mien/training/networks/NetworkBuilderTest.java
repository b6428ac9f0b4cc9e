package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.training.networks.NetworkBuilder.Value;
import mien.training.networks.Operation.Add;
import mien.training.networks.Operation.Conv;
import mien.training.networks.Operation.Dense;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {
  @Test
  void eachOperationReadsTheOneBefore() {
    Network network =
        new NetworkBuilder("small", 1, 8, 6)
            .convNorm(4, 3, 2)
            .relu()
            .depthwise(5)
            .maxPool(2)
            .flatten()
            .dense(7)
            .build();
    assertThat(network.operations())
        .extracting(Operation::name)
        .containsExactly("conv1", "norm1", "relu1", "conv2", "pool1", "flatten1", "dense1");
    assertThat(network.operations().get(0))
        .isEqualTo(new Conv("conv1", "input", 1, 4, 3, 2, 1, 1, false));
    assertThat(network.operations().get(3))
        .isEqualTo(new Conv("conv2", "relu1", 4, 4, 5, 1, 2, 4, false));
    assertThat(network.operations().get(6)).isEqualTo(new Dense("dense1", "flatten1", 8, 7));
    assertThat(network.classes()).isEqualTo(7);
    assertThat(network.output()).isEqualTo("dense1");
    assertThat(network.height()).isEqualTo(8);
    assertThat(network.width()).isEqualTo(6);
  }

  @Test
  void keepsCountOfTheShapes() {
    NetworkBuilder net = new NetworkBuilder("small", 3, 9, 8);
    assertThat(net.here()).isEqualTo(new Value("input", 3, 9, 8));
    assertThat(net.conv(4, 3).here()).isEqualTo(new Value("conv1", 4, 9, 8));
    assertThat(net.maxPool(3, 2, 1).here()).isEqualTo(new Value("pool1", 4, 5, 4));
    assertThat(net.flatten().here()).isEqualTo(new Value("flatten1", 80, 1, 1));
  }

  @Test
  void namesCountWithinTheirScope() {
    Network network =
        new NetworkBuilder("small", 1, 4, 4)
            .conv(1, 1)
            .scope("a")
            .conv(1, 1)
            .conv(1, 1)
            .scope("")
            .conv(1, 1)
            .scope("a")
            .conv(1, 1)
            .build();
    assertThat(network.operations())
        .extracting(Operation::name)
        .containsExactly("conv1", "a.conv1", "a.conv2", "conv2", "a.conv3");
  }

  @Test
  void aScopeMayBeCalledLikeAnOperation() {
    Network network =
        new NetworkBuilder("small", 1, 4, 4).scope("conv").conv(1, 1).scope("").conv(1, 1).build();
    assertThat(network.operations())
        .extracting(Operation::name)
        .containsExactly("conv.conv1", "conv1");
  }

  @Test
  void aSideBranchEndsInASum() {
    NetworkBuilder net = new NetworkBuilder("small", 1, 4, 4).conv(2, 1);
    Value start = net.here();
    Value main = net.conv(2, 3).here();
    Network network = net.from(start).relu().add(main).build();
    assertThat(network.operations().get(2).inputs()).containsExactly("conv1");
    assertThat(network.operations().get(3)).isEqualTo(new Add("add1", "relu1", "conv2"));
  }

  @Test
  void onlyLikeShapesAreAdded() {
    NetworkBuilder net = new NetworkBuilder("small", 1, 4, 4).conv(2, 1);
    Value[] others = {new Value("x", 3, 4, 4), new Value("x", 2, 5, 4), new Value("x", 2, 4, 5)};
    for (Value other : others) {
      assertThatThrownBy(() -> net.add(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot be added");
    }
  }
}
