package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    // Iliev & Mote 2022, six classes.
    "iliev-100, 6, 4813638",
    "iliev-50, 6, 1274694",
    "iliev-20, 6, 226118",
    // One class more is 256 weights and a bias.
    "iliev-100, 7, 4813895",
    "iliev-50, 7, 1274951",
    "iliev-20, 7, 226375",
    // Arriaga et al. 2017: 58,423 in all, 1,472 of them batch statistics, which are not learned.
    "mini-xception, 7, 56951",
    // Ours, counted by hand: convolutions and their norms, then the dense layers.
    "yousaf, 7, 2732487",
    "yousefi, 7, 3793255",
    "mien, 7, 2777703",
    "mien-40, 7, 4338047",
  })
  void hasThePapersParameterCount(String id, int classes, long parameters) {
    assertThat(Networks.of(id, classes).parameterCount()).isEqualTo(parameters);
  }

  @Test
  void hasTheTrunkOfResNet50() {
    Network network = Networks.of("resnet50", 7);
    long trunk =
        network.parameters().entrySet().stream()
            .filter(e -> !e.getKey().startsWith("head."))
            .mapToLong(e -> Network.elements(e.getValue()))
            .sum();
    // torchvision's 25,557,032 without the 2,049,000 of its last layer.
    assertThat(trunk).isEqualTo(23_508_032);
  }

  @Test
  void keepsTheEarlierLayersInsideTheLaterModel() {
    List<Network> stages = Networks.stages("progressive-256", 7);
    assertThat(stages).extracting(Network::width).containsExactly(64, 128, 256);
    for (int i = 1; i < stages.size(); i++) {
      List<String> earlier =
          stages.get(i - 1).parameters().keySet().stream()
              .filter(name -> !name.startsWith("grey"))
              .toList();
      assertThat(stages.get(i).parameters().keySet()).containsAll(earlier);
    }
  }

  @Test
  void namesWhatThereIs() {
    assertThatThrownBy(() -> Networks.of("alexnet", 7))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("yousaf");
  }
}
