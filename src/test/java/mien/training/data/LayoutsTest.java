package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import mien.core.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiny stand-ins of each layout. */
class LayoutsTest {
  @TempDir Path folder;
  private TinySet tiny;

  @BeforeEach
  void newSet() {
    tiny = new TinySet(folder);
  }

  @Test
  void readsATableWithSplitsVotesAndOtherColumns() {
    tiny.pictures("a.png", "b.png", "c.png")
        .text(
            "labels.csv",
            """
            \ufeffImage, Label, Usage, subject, group, votes_neutral, votes_happiness, \
            votes_surprise, votes_sadness, votes_anger, votes_disgust, votes_fear, \
            votes_contempt, votes_unknown, votes_not_a_face
            a.png,happy,Training,p1,red,0,9,1,0,0,0,0,0,0,0
            b.png,,PublicTest,p2,,,,,,,,,,,
            c.png,Sadness,PrivateTest,p3,blue,0,0,0,10,0,0,0,0,0,0
            """);

    DataSet set = DataSets.open(folder);

    assertThat(set.layout()).isEqualTo("pictures with the table labels.csv and votes");
    assertThat(labels(set))
        .containsOnly(Map.entry("a.png", "happiness"), Map.entry("c.png", "sadness"));
    LabelledPicture a = named(set, "a.png");
    assertThat(a.split()).isEqualTo(Split.TRAINING);
    assertThat(a.attributes()).isEqualTo(Map.of("subject", "p1", "group", "red"));
    assertThat(a.votes()).isEqualTo(new FerPlusVotes(List.of(0, 9, 1, 0, 0, 0, 0, 0, 0, 0)));
    LabelledPicture b = named(set, "b.png");
    assertThat(b.label()).isNull();
    assertThat(b.votes()).isNull();
    assertThat(b.group()).isEmpty();
  }

  @Test
  void readsKagglesTable() {
    tiny.text(
        "fer2013.csv",
        """
        emotion, Usage, pixels
        3,Training,1 2 3 4 5 6 7 8 255
        6,PrivateTest,9 9 9 9
        7,Training,1 2 3 4
        0,Training,1 2 3
        0,Training,1 2 3 four
        0,Training,1 2 3 256
        """);

    DataSet set = DataSets.open(folder.resolve("fer2013.csv"));

    assertThat(set.pictures()).hasSize(2);
    LabelledPicture first = set.pictures().get(0);
    assertThat(first.label()).isEqualTo(Emotion.HAPPINESS);
    assertThat(first.image().width()).isEqualTo(3);
    assertThat(first.image().at(2, 2)).isEqualTo(255);
    assertThat(set.pictures().get(1).split()).isEqualTo(Split.TEST);
    assertThat(set.skippedByReason())
        .isEqualTo(
            Map.of(
                "unknown label \"7\"", 1L,
                "the pixels make no square", 1L,
                "a pixel is not a number", 1L,
                "a pixel is not 0 to 255", 1L));
  }

  @Test
  void readsKagglesTableWithNamesAndDecimalsInPlaceOfNumbers() {
    tiny.text(
        "fer2013.csv",
        """
        emotion;pixels;Usage
        3.0;1 2 3.0 4;Training
        Angry;9 9 9 9;Training
        7.0;1 2 3 4;Training
        """);
    DataSet set = DataSets.open(folder);
    assertThat(set.pictures())
        .extracting(LabelledPicture::label)
        .containsExactly(Emotion.HAPPINESS, Emotion.ANGER);
    assertThat(set.skippedByReason()).isEqualTo(Map.of("unknown label \"7.0\"", 1L));
  }

  @Test
  void skipsRowsThatEndBeforeAColumnOfTheSameName() {
    tiny.text(
        "fer2013.csv",
        "emotion,pixels,usage,usage\n3,1 2 3 4,Training,Training\n3,9 9 9 9,Training\n");
    DataSet set = DataSets.open(folder);
    assertThat(set.pictures()).hasSize(1);
    assertThat(set.skippedByReason()).isEqualTo(Map.of("row with another number of columns", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void readsTablesWhateverStandsBetweenTheirColumns(String delimiter) {
    tiny.pictures("a,1;.png")
        .text(
            "labels.csv",
            "image,label,\"note, or; so\"\n\"a,1;.png\",fear,x\n"
                .replaceAll(",(?=label|\"note|fear|x)", delimiter));
    LabelledPicture picture = DataSets.open(folder).pictures().get(0);
    assertThat(picture.label()).isEqualTo(Emotion.FEAR);
    assertThat(picture.name()).isEqualTo("a,1;.png");
  }

  @Test
  void readsPathsAsWindowsWritesThemAndVotesWithDecimals() {
    String votes =
        FerPlusVotes.CLASSES.stream().map(c -> "votes_" + c).collect(Collectors.joining(","));
    tiny.pictures("sub/a.png", "b.png")
        .text(
            "labels.csv",
            "image,label,%s\nsub\\a.png,happy,0.0,9.0,1.0,0,0,0,0,0,0,0.0\n%s,sad,-9,0,0,0,0,0,0,0,0,0\n"
                .formatted(votes, folder.resolve("b.png")));
    DataSet set = DataSets.open(folder);
    assertThat(set.pictures()).hasSize(2);
    assertThat(set.pictures().get(0).votes())
        .isEqualTo(new FerPlusVotes(List.of(0, 9, 1, 0, 0, 0, 0, 0, 0, 0)));
    assertThat(set.pictures().get(1).votes()).isNull();
  }

  @Test
  void readsNothingOutsideATablesFolder() {
    tiny.pictures("x.png", "set/a.png")
        .text(
            "set/labels.csv",
            "image,label\na.png,fear\n../x.png,fear\n%s,fear\n~/x.png,fear\n..\\x.png,fear\n/dev/zero,fear\n"
                .formatted(folder.resolve("x.png")));
    DataSet set = DataSets.open(folder.resolve("set"));
    assertThat(set.pictures()).extracting(LabelledPicture::name).containsExactly("a.png");
    assertThat(set.skippedByReason())
        .isEqualTo(Map.of("path that leads out of the table's folder", 5L));
  }

  @Test
  void readsClassFoldersWithAndWithoutSplits() {
    tiny.pictures("fer/train/angry/1.png", "fer/test/Surprised/2.jpg", "fer/train/contempt/3.png");
    DataSet set = DataSets.open(folder);
    assertThat(set.layout()).isEqualTo("class folders in test, training");
    assertThat(labels(set))
        .containsOnly(
            Map.entry("fer/train/angry/1.png", "anger"),
            Map.entry("fer/test/Surprised/2.jpg", "surprise"));
    assertThat(named(set, "fer/test/Surprised/2.jpg").split()).isEqualTo(Split.TEST);
    assertThat(set.skipped())
        .containsExactly(
            new Skipped(
                "fer/train/contempt/3.png", "in no folder named by one of the seven emotions"));

    DataSet plain = DataSets.open(folder.resolve("fer").resolve("train"));
    assertThat(plain.layout()).isEqualTo("class folders");
    assertThat(plain.pictures().get(0).split()).isNull();
  }

  @Test
  void readsSfew() {
    tiny.pictures(
        "Train/Train_Aligned_Faces/Angry/Airheads_000519240_00000005.png",
        "Val/Val_Aligned_Faces_new/Happy/Bridesmaids_000226480_00000010.png");
    DataSet set = DataSets.open(folder);
    assertThat(set.labelled(Split.TRAINING)).hasSize(1);
    assertThat(set.labelled(Split.VALIDATION)).hasSize(1);
  }

  @Test
  void readsTheCodesOfKdef() {
    tiny.pictures("KDEF/AF01/AF01ANS.JPG", "KDEF/BM35/BM35AFHL.JPG", "KDEF/AF01/AF31V.JPG");
    DataSet set = DataSets.open(folder);
    assertThat(labels(set))
        .containsOnly(
            Map.entry("KDEF/AF01/AF01ANS.JPG", "anger"),
            Map.entry("KDEF/BM35/BM35AFHL.JPG", "fear"));
    assertThat(named(set, "KDEF/BM35/BM35AFHL.JPG").attributes())
        .isEqualTo(
            Map.of("subject", "M35", "gender", "male", "session", "B", "angle", "half left"));
    assertThat(set.skipped())
        .containsExactly(new Skipped("KDEF/AF01/AF31V.JPG", "file name is no code of KDEF"));
  }

  @Test
  void takesFirstAndLastFramesOfCohnKanade() {
    for (int frame = 1; frame <= 6; frame++) {
      tiny.pictures("cohn-kanade-images/S005/001/S005_001_0000000%d.png".formatted(frame));
      tiny.pictures("cohn-kanade-images/S010/002/S010_002_0000000%d.png".formatted(frame));
      tiny.pictures("cohn-kanade-images/S011/001/S011_001_0000000%d.png".formatted(frame));
    }
    tiny.text("Emotion/S005/001/S005_001_00000006_emotion.txt", "   3.0000000e+00\n")
        .text("Emotion/S010/002/S010_002_00000006_emotion.txt", "   2.0000000e+00\n");

    DataSet set = DataSets.open(folder);

    assertThat(set.layout()).isEqualTo("CK+, 2 labelled sequences of 3");
    assertThat(labels(set).values())
        .containsExactlyInAnyOrder("neutral", "disgust", "disgust", "disgust");
    assertThat(named(set, "cohn-kanade-images/S005/001/S005_001_00000001.png").label())
        .isEqualTo(Emotion.NEUTRAL);
    assertThat(set.pictures().get(0).subject()).contains("S005");
    assertThat(set.skipped())
        .containsExactly(new Skipped("S010_002", "contempt or an unknown label"));
  }

  @Test
  void readsTheTorontoFaceDataset() {
    byte[] images = new byte[3 * 2 * 2]; // [n, height, width], n running fastest
    for (int i = 0; i < images.length; i++) {
      images[i] = (byte) i;
    }
    ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    file.put("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII));
    file.position(124).putShort((short) 0x100).putShort((short) ('M' << 8 | 'I'));
    array(file, "images", 9, 2, images, 3, 2, 2);
    array(file, "labs_ex", 8, 1, new byte[] {4, -1, 7}, 3, 1);
    array(file, "labs_id", 8, 1, new byte[] {12, -1, 13}, 3, 1);
    ByteBuffer folds = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    array(folds, "folds", 9, 2, new byte[] {1, 0, 3, 2, 0, 1}, 3, 2);
    byte[] compressed = compressed(folds.flip());
    file.putInt(15).putInt(compressed.length).put(compressed);
    byte[] content = new byte[file.position()];
    file.flip().get(content);
    tiny.file("TFD_48x48.mat", content);

    DataSet set = DataSets.open(folder.resolve("TFD_48x48.mat"));

    assertThat(set.pictures()).hasSize(3);
    LabelledPicture first = set.pictures().get(0);
    assertThat(first.label()).isEqualTo(Emotion.HAPPINESS);
    assertThat(first.split()).isEqualTo(Split.TRAINING);
    assertThat(first.attributes())
        .isEqualTo(Map.of("subject", "12", "fold1", "training", "fold2", "validation"));
    assertThat(first.image().pixels()).containsExactly(0, 6, 3, 9);
    assertThat(set.pictures().get(1).label()).isNull();
    assertThat(set.pictures().get(1).attributes()).isEmpty();
  }

  /** One array as the MAT-file format lays it out: flags, dimensions, name, numbers. */
  private static void array(
      ByteBuffer out, String name, int kind, int type, byte[] values, int... size) {
    ByteBuffer body = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(6).putInt(8).putInt(kind).putInt(0);
    body.putInt(5).putInt(4 * size.length);
    IntStream.of(size).forEach(body::putInt);
    pad(body);
    body.putInt(1).putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    pad(body);
    if (values.length <= 4) {
      body.putInt(values.length << 16 | type).put(values);
    } else {
      body.putInt(type).putInt(values.length).put(values);
    }
    pad(body);
    out.putInt(14).putInt(body.position()).put(body.flip());
  }

  private static byte[] compressed(ByteBuffer plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] bytes = new byte[512];
    int length = deflater.deflate(bytes);
    deflater.end();
    return Arrays.copyOf(bytes, length);
  }

  private static void pad(ByteBuffer out) {
    out.position((out.position() + 7) / 8 * 8);
  }

  private static Map<String, String> labels(DataSet set) {
    Stream<LabelledPicture> labelled = set.labelled().stream();
    return labelled.collect(Collectors.toMap(LabelledPicture::name, p -> p.label().label()));
  }

  private static LabelledPicture named(DataSet set, String name) {
    return set.pictures().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }
}
