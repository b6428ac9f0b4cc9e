package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.core.InputException;
import mien.training.networks.Network;
import mien.training.networks.NetworkBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Network network = new NetworkBuilder("tiny", 1, 1, 1).flatten().dense(2).build();
    Path file = folder.resolve("tiny.safetensors");
    SafeTensors.write(
        file,
        Map.of("dense1.weight", new float[] {1.5f, -2}, "dense1.bias", new float[] {0, 1e-9f}),
        network);
    Map<String, float[]> values = SafeTensors.read(file);
    assertThat(values.get("dense1.weight")).containsExactly(1.5f, -2);
    assertThat(values.get("dense1.bias")).containsExactly(0, 1e-9f);
  }

  @Test
  void readsWhatOthersWrite() throws IOException {
    String header =
        """
        {"__metadata__":{"format":"pt"},
         "half":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},
         "brain":{"dtype":"BF16","shape":[1],"data_offsets":[4,6]},
         "count":{"dtype":"I64","shape":[],"data_offsets":[6,14]}}""";
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 14).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    bytes.putShort((short) 0x3c00).putShort((short) 0xc000).putShort((short) 0x4049).putLong(7);
    Path file = Files.write(folder.resolve("other.safetensors"), bytes.array());
    Map<String, float[]> values = SafeTensors.read(file);
    assertThat(values).containsOnlyKeys("half", "brain");
    assertThat(values.get("half")).containsExactly(1, -2);
    assertThat(values.get("brain")).containsExactly(3.140625f);
  }

  @Test
  void refusesWhatIsNone() throws IOException {
    Path text = Files.writeString(folder.resolve("a.safetensors"), "hello, this is text");
    assertThatThrownBy(() -> SafeTensors.read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is not a safetensors file");
    byte[] cut = {40, 0, 0, 0, 0, 0, 0, 0, '{'};
    Path half = Files.write(folder.resolve("b.safetensors"), cut);
    assertThatThrownBy(() -> SafeTensors.read(half)).isInstanceOf(InputException.class);
  }
}
