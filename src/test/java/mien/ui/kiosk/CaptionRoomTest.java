package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import mien.ui.kiosk.CaptionRoom.Caption;
import mien.ui.kiosk.CaptionRoom.Look;
import mien.ui.kiosk.CaptionRoom.Measure;
import mien.ui.kiosk.CaptionRoom.Wish;
import org.junit.jupiter.api.Test;

class CaptionRoomTest {
  private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 1600, 900);
  private static final double GAP = 15;

  /** A word of 200 by 70, on which bars of 250 in height may hang. */
  private static final Measure MEASURE =
      new Measure() {
        @Override
        public double width(Look look) {
          return look.scale() * (look.bars() ? 330 : 200);
        }

        @Override
        public double height(Look look) {
          return look.scale() * (look.bars() ? 320 : 70);
        }
      };

  private final CaptionRoom room = new CaptionRoom(true);

  private static Wish wish(int id, double x, double y, double side) {
    return new Wish(id, new Rectangle2D.Double(x, y, side, side), MEASURE);
  }

  private List<Caption> arranged(Wish... wishes) {
    return room.arrange(List.of(wishes), List.of(), GAP, SCREEN);
  }

  private static void assertNothingIsCovered(List<Caption> captions, Wish... wishes) {
    for (int i = 0; i < wishes.length; i++) {
      Rectangle2D area = captions.get(i).area();
      assertThat(SCREEN.contains(area)).as("caption %d", i).isTrue();
      for (int k = 0; k < wishes.length; k++) {
        assertThat(area.intersects(wishes[k].face())).as("caption %d, face %d", i, k).isFalse();
        assertThat(k < i && area.intersects(captions.get(k).area())).as("%d %d", i, k).isFalse();
      }
    }
  }

  @Test
  void aCaptionLiesBelowItsFaceWhereThereIsRoom() {
    assertThat(arranged(wish(1, 300, 50, 160)))
        .containsExactly(
            new Caption(new Look(1, true), new Rectangle2D.Double(300, 225, 330, 320)));
  }

  @Test
  void whoIsNotSpokenOfIsLeftFreeAsWell() {
    Rectangle2D other = new Rectangle2D.Double(300, 260, 160, 160);
    Wish face = wish(1, 300, 50, 160);
    Rectangle2D area = room.arrange(List.of(face), List.of(other), GAP, SCREEN).get(0).area();
    assertThat(area.intersects(other)).isFalse();
    assertThat(area.intersects(face.face())).isFalse();
  }

  /** The sample clip on a screen of 1600 by 1000: four large faces and little between them. */
  @Test
  void ofFourLargeFacesNoneIsCovered() {
    Wish[] four = {
      wish(1, 297, 70, 355), wish(2, 905, 60, 365), wish(3, 330, 505, 360), wish(4, 960, 565, 330)
    };
    List<Caption> captions = arranged(four);
    assertNothingIsCovered(captions, four);
    assertThat(captions).extracting(caption -> caption.look().bars()).contains(true);
  }

  /** A crowd leaves no room for bars, and hardly any for words. */
  @Test
  void whereThereIsNoRoomForBarsTheWordStays() {
    List<Wish> crowd = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      crowd.add(wish(i, 15 + i % 6 * 265, 20 + i / 6 * 295, 205));
    }
    Wish[] wishes = crowd.toArray(Wish[]::new);
    List<Caption> captions = arranged(wishes);
    assertNothingIsCovered(captions, wishes);
    assertThat(captions).extracting(caption -> caption.look().bars()).containsOnly(false);
  }

  @Test
  void aCaptionStaysAsItIsUntilThereIsClearlyMoreRoom() {
    CaptionRoom narrow = new CaptionRoom(true);
    Wish face = wish(1, 0, 0, 300);
    Rectangle2D justNot = new Rectangle2D.Double(0, 0, 620, 330);
    Rectangle2D just = new Rectangle2D.Double(0, 0, 635, 330);
    Rectangle2D clearly = new Rectangle2D.Double(0, 0, 700, 360);
    assertThat(look(narrow, face, justNot)).isEqualTo(new Look(0.8, true));
    assertThat(look(narrow, face, just)).as("by a hair").isEqualTo(new Look(0.8, true));
    assertThat(look(narrow, face, clearly)).isEqualTo(new Look(1, true));
    assertThat(look(narrow, face, just)).as("it has it").isEqualTo(new Look(1, true));
  }

  private static Look look(CaptionRoom room, Wish face, Rectangle2D within) {
    return room.arrange(List.of(face), List.of(), GAP, within).get(0).look();
  }

  @Test
  void withoutBarsThereAreNone() {
    CaptionRoom plain = new CaptionRoom(false);
    assertThat(look(plain, wish(1, 300, 50, 160), SCREEN)).isEqualTo(new Look(1, false));
  }
}
