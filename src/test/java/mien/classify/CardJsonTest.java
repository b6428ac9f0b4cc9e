package mien.classify;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.DISGUST;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

/** The words of labels, and what is said of a card that cannot be used. */
class CardJsonTest {
  private static final ModelCard CARD = Cards.card(1, 48, List.of(ANGER, DISGUST, HAPPINESS));
  private static final String JSON = CardJson.write(CARD);
  private static final String LABELS = "[ \"anger\", \"disgust\", \"happiness\" ]";

  private static ModelCard read(String right, String wrong) {
    assertThat(JSON).contains(right);
    return CardJson.read(JSON.replace(right, wrong), "a.onnx");
  }

  private static void assertRefused(String json, String why) {
    assertThatThrownBy(() -> CardJson.read(json, "a.onnx"))
        .isInstanceOf(InputException.class)
        .hasMessage("The model card in a.onnx cannot be used: %s.", why);
  }

  @Test
  void labelsMayBeAnybodysWordsInAnyCase() {
    assertThat(read(LABELS, "[ \"Angry\", \"disgusted\", \"JOY\" ]")).isEqualTo(CARD);
  }

  @Test
  void whatIsNoEmotionMayComeLast() {
    ModelCard card =
        read(LABELS, "[ \"anger\", \"disgust\", \"happiness\", \"Contempt\", \"none\" ]");
    assertThat(card.labels()).containsExactly(ANGER, DISGUST, HAPPINESS);
    assertThat(card.otherLabels()).containsExactly("Contempt", "none");
    assertThat(CardJson.read(CardJson.write(card), "a.onnx")).isEqualTo(card);
  }

  @Test
  void otherLabelsThatAreNoListAreRefused() {
    assertRefused(
        JSON.replace("\"labels\"", "\"otherLabels\" : \"none\", \"labels\""),
        "field \"otherLabels\" is missing or of another kind than models/README.md shows");
  }

  @Test
  void aCardWithoutOtherLabelsDoesNotMentionThem() {
    assertThat(JSON).doesNotContain("otherLabels");
  }

  @Test
  void saysWhichLabelIsWrong() {
    assertRefused(
        JSON.replace(LABELS, "[ \"anger\", \"hapiness\" ]"),
        "\"labels\" names \"hapiness\", which is none of anger, disgust, fear, happiness, sadness,"
            + " surprise, neutral");
    assertRefused(
        JSON.replace(LABELS, "[ \"anger\", \"other\", \"fear\" ]"),
        "\"labels\" names \"other\", which is none of the seven emotions, before \"fear\"; only"
            + " the last outputs can be of other kinds");
  }

  @Test
  void saysWhatIsWrongWithAField() {
    assertRefused(
        JSON.replace("\"std\" :", "\"colour\" : 1, \"std\" :"),
        "it knows no field \"input.colour\"; remove it");
    assertRefused(
        JSON.replace("\"height\" : 48", "\"height\" : \"tall\""),
        "field \"input.height\" is missing or of another kind than models/README.md shows");
    assertRefused(
        JSON.replace("\"std\" : 1.0", "\"std\" : 0"), "\"input.std\" must be from 0.0001 to 1000");
  }

  @Test
  void saysFromWhichLineOnItIsNoJson() {
    assertRefused("{\n  \"name\" : \"a\",\n  oops", "it is no whole JSON, from line 3 on");
    assertRefused("[]", "it is not the JSON of a card");
    assertRefused("", "it is not the JSON of a card");
  }

  @Test
  void aByteOrderMarkIsNoPartOfIt() {
    assertThat(CardJson.read("\ufeff" + JSON, "a.onnx")).isEqualTo(CARD);
  }
}
