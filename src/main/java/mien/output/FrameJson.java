package mien.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.Origin;
import mien.core.Pose;

/**
 * A frame as a JSON object: {@code
 * {"frame":1,"timestamp":0.0,"duration":0.04,"pts_us":0,"faces":[{"id":1,"box":[x,y,w,h],
 * "confidence":…,"pose":{"roll":…,"yaw":…,"pitch":…},"scores":{…},"smooth":{…},"label":"neutral","uncertain":false}]}}.
 * Frames count from 1; {@code timestamp} is in s from the recording's start, {@code duration} how
 * long the frame is shown (0 where nobody tells), {@code pts_us} the presentation timestamp as the
 * container holds it; boxes are in pixels of the picture as it is stored, turned upright; a pose is
 * in whole degrees (see {@link Pose}) and missing where the detector does not tell it; a face that
 * was not classified has neither scores nor label. {@code doubtful} is there where something was
 * like a face, but for too short a time to be counted as one: its boxes, which is all that covering
 * faces needs. Where an event was marked by hand, {@code marker} is its number.
 */
public final class FrameJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FrameJson() {}

  /** The object in one line. */
  public static String of(FrameResult result) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(result, json);
    }
    return text.toString();
  }

  /** Writes the object. */
  static void write(FrameResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    Origin origin = result.frame().origin();
    json.writeNumberField("frame", origin.index() + 1);
    json.writeNumberField("timestamp", origin.timestampMicros() / 1e6);
    json.writeNumberField("duration", origin.durationMicros() / 1e6);
    json.writeNumberField("pts_us", origin.ptsMicros());
    if (result.marker() != 0) {
      json.writeNumberField("marker", result.marker());
    }
    json.writeArrayFieldStart("faces");
    for (Face face : result.faces()) {
      write(face.withBox(result.frame().stored(face.box())), json);
    }
    json.writeEndArray();
    if (!result.doubtful().isEmpty()) {
      json.writeArrayFieldStart("doubtful");
      for (FaceBox box : result.doubtful()) {
        write(result.frame().stored(box), json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Face face, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", face.id());
    json.writeFieldName("box");
    write(face.box(), json);
    json.writeNumberField("confidence", rounded(face.confidence(), 1e3));
    Pose pose = face.pose();
    if (pose != null) {
      json.writeObjectFieldStart("pose");
      json.writeNumberField("roll", Math.round(pose.roll()));
      json.writeNumberField("yaw", Math.round(pose.yaw()));
      json.writeNumberField("pitch", Math.round(pose.pitch()));
      json.writeEndObject();
    }
    Expression expression = face.expression();
    if (expression != null) {
      write("scores", expression.scores(), json);
      write("smooth", expression.smoothed(), json);
      json.writeStringField("label", expression.label().label());
      json.writeBooleanField("uncertain", expression.uncertain());
    }
    json.writeEndObject();
  }

  private static void write(FaceBox box, JsonGenerator json) throws IOException {
    json.writeArray(
        new double[] {
          rounded(box.x(), 10),
          rounded(box.y(), 10),
          rounded(box.width(), 10),
          rounded(box.height(), 10)
        },
        0,
        4);
  }

  private static void write(String name, EmotionScores scores, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Emotion emotion : Emotion.ALL) {
      json.writeNumberField(emotion.label(), rounded(scores.of(emotion), 1e6));
    }
    json.writeEndObject();
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
