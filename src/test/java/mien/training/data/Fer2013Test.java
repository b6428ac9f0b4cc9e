package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mien.SharedFiles;
import mien.core.Emotion;
import org.junit.jupiter.api.Test;

/** The real archive, against the counts that are known of it. */
class Fer2013Test {

  @Test
  void countsAsKnownWithTheIdenticalTestPicturesLeftOut() {
    DataSet set = DataSets.open(SharedFiles.data("fer2013.zip"));

    assertThat(set.pictures().size() + set.skipped().size()).isEqualTo(35_710);
    assertThat(set.labelled(Split.TRAINING)).hasSize(28_446 - 663);
    assertThat(set.labelled(Split.VALIDATION)).hasSize(3_577 - 46);
    assertThat(set.labelled(Split.TEST)).hasSize(3_569);
    assertThat(DataSet.counts(set.labelled(Split.TEST)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Emotion.ANGER, 489,
                Emotion.DISGUST, 55,
                Emotion.FEAR, 525,
                Emotion.HAPPINESS, 876,
                Emotion.SADNESS, 587,
                Emotion.SURPRISE, 413,
                Emotion.NEUTRAL, 624));
    LabelledPicture first = set.pictures().get(0);
    assertThat(first.image().width()).isEqualTo(48);
    assertThat(first.votes()).isEqualTo(new FerPlusVotes(List.of(4, 0, 0, 1, 3, 2, 0, 0, 0, 0)));
    assertThat(set.skippedByReason())
        .isEqualTo(
            Map.of(
                "in training, but identical to a picture of a later split", 692L,
                "in validation, but identical to a picture of a later split", 46L));
  }
}
