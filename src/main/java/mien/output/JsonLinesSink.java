package mien.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.Origin;
import mien.core.Pose;
import mien.pipeline.Sink;

/**
 * JSON Lines, UTF-8: the first line is {@code {"session": …}}, then one object a frame: {@code
 * {"frame":1,"timestamp":0.0,"duration":0.04,"pts_us":0,"faces":[{"id":1,"box":[x,y,w,h],
 * "confidence":…,"pose":{"roll":…,"yaw":…,"pitch":…},"scores":{…},"smooth":{…},"label":"neutral","uncertain":false}]}}.
 * Frames count from 1; {@code timestamp} is in s from the recording's start, {@code duration} how
 * long the frame is shown (0 where nobody tells), {@code pts_us} the presentation timestamp as the
 * container holds it; boxes are in pixels of the picture as it is stored, turned upright; a pose is
 * in whole degrees (see {@link Pose}) and missing where the detector does not tell it; a face that
 * was not classified has neither scores nor label.
 */
public final class JsonLinesSink implements Sink<FrameResult> {
  private final JsonGenerator json;
  private final PeriodicFlush flush;

  public JsonLinesSink(Path file, Provenance session) throws IOException {
    json = new ObjectMapper().createGenerator(file.toFile(), JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    flush = new PeriodicFlush(json);
    json.writeStartObject();
    json.writePOJOField("session", session);
    json.writeEndObject();
  }

  @Override
  public void accept(FrameResult result) throws IOException {
    json.writeStartObject();
    Origin origin = result.frame().origin();
    json.writeNumberField("frame", origin.index() + 1);
    json.writeNumberField("timestamp", origin.timestampMicros() / 1e6);
    json.writeNumberField("duration", origin.durationMicros() / 1e6);
    json.writeNumberField("pts_us", origin.ptsMicros());
    json.writeArrayFieldStart("faces");
    for (Face face : result.faces()) {
      write(face.withBox(result.frame().stored(face.box())));
    }
    json.writeEndArray();
    json.writeEndObject();
    flush.rowWritten();
  }

  private void write(Face face) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", face.id());
    FaceBox box = face.box();
    json.writeFieldName("box");
    json.writeArray(
        new double[] {
          rounded(box.x(), 10),
          rounded(box.y(), 10),
          rounded(box.width(), 10),
          rounded(box.height(), 10)
        },
        0,
        4);
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
      write("scores", expression.scores());
      write("smooth", expression.smoothed());
      json.writeStringField("label", expression.label().label());
      json.writeBooleanField("uncertain", expression.uncertain());
    }
    json.writeEndObject();
  }

  private void write(String name, EmotionScores scores) throws IOException {
    json.writeObjectFieldStart(name);
    for (Emotion emotion : Emotion.ALL) {
      json.writeNumberField(emotion.label(), rounded(scores.of(emotion), 1e6));
    }
    json.writeEndObject();
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
