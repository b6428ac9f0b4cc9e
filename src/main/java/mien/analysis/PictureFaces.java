package mien.analysis;

import java.util.List;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/** A picture and the boxes of its faces. */
public record PictureFaces(GreyImage picture, List<TurnedBox> faces) {}
