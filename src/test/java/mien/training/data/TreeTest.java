package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
  @TempDir Path folder;

  private Tree tree(String... files) throws IOException {
    TinySet set = new TinySet(folder);
    for (String file : files) {
      set.file(file, new byte[0]);
    }
    return Tree.of(folder);
  }

  private static List<String> names(Tree tree, List<Path> files) {
    return files.stream().map(tree::name).toList();
  }

  @Test
  void filesComeInOrderAndHiddenOnesDoNot() throws IOException {
    Tree tree =
        tree(
            "b/2.png",
            "a.csv",
            "b/1.png",
            ".git/x.png",
            "b/.3.png",
            "__MACOSX/b/1.png",
            "c/__MACOSX.png");
    assertThat(names(tree, tree.files()))
        .containsExactly("a.csv", "b/1.png", "b/2.png", "c/__MACOSX.png");
  }

  @Test
  void kindsAreToldByTheEndingInAnyCase() throws IOException {
    Tree tree = tree("a.PNG", "b.Jpeg", "c.tif", "d.gif", "e.MP4", "f.png.txt", "g.mkv", "png");
    assertThat(names(tree, tree.pictures())).containsExactly("a.PNG", "b.Jpeg", "c.tif");
    assertThat(names(tree, tree.videos())).containsExactly("e.MP4", "g.mkv");
    assertThat(names(tree, tree.ending("txt"))).containsExactly("f.png.txt");
  }

  @Test
  void theNearestFolderComesFirst() throws IOException {
    Tree tree = tree("train/angry/1.png", "2.png");
    assertThat(tree.folders(tree.files().get(1))).containsExactly("angry", "train");
    assertThat(tree.folders(tree.files().get(0))).isEmpty();
  }

  @Test
  void aSingleFileIsATreeOfItself() throws IOException {
    tree(".hidden/fer.csv");
    Tree tree = Tree.of(folder.resolve(".hidden/fer.csv"));
    assertThat(tree.files()).hasSize(1);
    assertThat(tree.name(tree.files().get(0))).isEqualTo("fer.csv");
    assertThat(tree.folders(tree.files().get(0))).isEmpty();
  }

  @Test
  void aHiddenRootIsNoReason() throws IOException {
    tree(".set/1.png");
    assertThat(Tree.of(folder.resolve(".set")).pictures()).hasSize(1);
  }
}
