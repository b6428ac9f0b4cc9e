package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

class LabelledFacesTest {
  @Test
  void aColumnThatTheSetLacksIsNamedWithThoseItHas() {
    LabelledFaces faces = faces(Map.of("gender", "f", "age", "30"));
    assertThatCode(() -> faces.requireColumns(List.of("age", "gender"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> faces.requireColumns(List.of("age", "Gender")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "The data set set has no column \"Gender\" to tell groups by; it has age, gender.");
    assertThatThrownBy(() -> faces(Map.of()).requireColumns(List.of("age")))
        .hasMessageEndingWith("it has none.");
  }

  private static LabelledFaces faces(Map<String, String> attributes) {
    GreyImage image = new GreyImage(1, 1, new byte[1]);
    return new LabelledFaces(
        "set", "", "all", List.of(new LabelledFace("a", image, Emotion.FEAR, attributes)));
  }
}
