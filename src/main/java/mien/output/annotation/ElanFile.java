package mien.output.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mien.core.Marker;
import mien.core.Segment;

/**
 * An ELAN annotation file, version 3.0 of the Max Planck Institute's schema: one tier a face
 * ({@code face1_emotion}) with one annotation a segment, in ms.
 */
final class ElanFile {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd";

  /** What XML 1.0 (section 2.2) does not hold, not even escaped. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** Where marks stand that belong to no face. */
  private static final int MARKERS = 0;

  /** What stands on a face's tier, or the markers', with the ids of its two time slots. */
  private static final class Annotation {
    final int tier;
    final long start;
    final long end;
    final String value;
    String from = "";
    String to = "";

    Annotation(int tier, long startMicros, long endMicros, String value) {
      this.tier = tier;
      this.start = millis(startMicros);
      this.end = millis(endMicros);
      this.value = value;
    }

    Annotation(Segment segment) {
      this(segment.face(), segment.startMicros(), segment.endMicros(), Annotations.word(segment));
    }
  }

  private record Slot(long millis, Annotation annotation, boolean start) {}

  private final XMLStreamWriter xml;
  private final Annotations annotations;

  private ElanFile(XMLStreamWriter xml, Annotations annotations) {
    this.xml = xml;
    this.annotations = annotations;
  }

  static void write(Annotations annotations, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      new ElanFile(xml, annotations).write(file.toAbsolutePath().normalize().resolveSibling(""));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(Path folder) throws XMLStreamException {
    List<Annotation> all =
        new ArrayList<>(annotations.segments().stream().map(Annotation::new).toList());
    for (int i = 0; i < annotations.markers().size(); i++) {
      Marker marker = annotations.markers().get(i);
      all.add(
          new Annotation(
              MARKERS, marker.micros(), annotations.endOf(i), Integer.toString(marker.number())));
    }
    all.removeIf(annotation -> annotation.end <= annotation.start);
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("ANNOTATION_DOCUMENT");
    attribute("AUTHOR", "Mien");
    attribute("DATE", now());
    attribute("FORMAT", "3.0");
    attribute("VERSION", "3.0");
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "noNamespaceSchemaLocation", SCHEMA);
    writeHeader(folder);
    writeTimes(all);
    for (int face : annotations.faces()) {
      writeTier(face, "face" + face + "_emotion", annotations.nameOf(face), all);
    }
    if (!annotations.markers().isEmpty()) {
      writeTier(MARKERS, "markers", "", all);
    }
    line(1);
    xml.writeEmptyElement("LINGUISTIC_TYPE");
    attribute("GRAPHIC_REFERENCES", "false");
    attribute("LINGUISTIC_TYPE_ID", "emotion");
    attribute("TIME_ALIGNABLE", "true");
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static String now() {
    return OffsetDateTime.now()
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private void writeHeader(Path folder) throws XMLStreamException {
    line(1);
    xml.writeStartElement("HEADER");
    attribute("MEDIA_FILE", "");
    attribute("TIME_UNITS", "milliseconds");
    if (annotations.media() != null) {
      Path media = annotations.media().toAbsolutePath().normalize();
      line(2);
      xml.writeEmptyElement("MEDIA_DESCRIPTOR");
      attribute("MEDIA_URL", media.toUri().toString());
      attribute("MIME_TYPE", MimeType.of(media));
      attribute("RELATIVE_MEDIA_URL", relative(folder, media));
    }
    line(1);
    xml.writeEndElement();
  }

  private static String relative(Path folder, Path media) {
    boolean sameDrive = Objects.equals(folder.getRoot(), media.getRoot());
    Path path = sameDrive ? folder.relativize(media) : media;
    return "./" + path.toString().replace('\\', '/');
  }

  /** Time slots stand before the tiers, in ascending order. */
  private void writeTimes(List<Annotation> all) throws XMLStreamException {
    List<Slot> slots = new ArrayList<>();
    for (Annotation annotation : all) {
      slots.add(new Slot(annotation.start, annotation, true));
      slots.add(new Slot(annotation.end, annotation, false));
    }
    slots.sort(Comparator.comparingLong(Slot::millis));
    line(1);
    xml.writeStartElement("TIME_ORDER");
    int number = 1;
    for (Slot slot : slots) {
      String id = "ts" + number++;
      if (slot.start()) {
        slot.annotation().from = id;
      } else {
        slot.annotation().to = id;
      }
      line(2);
      xml.writeEmptyElement("TIME_SLOT");
      attribute("TIME_SLOT_ID", id);
      attribute("TIME_VALUE", Long.toString(slot.millis()));
    }
    line(1);
    xml.writeEndElement();
  }

  private void writeTier(int tier, String id, String participant, List<Annotation> all)
      throws XMLStreamException {
    line(1);
    xml.writeStartElement("TIER");
    attribute("LINGUISTIC_TYPE_REF", "emotion");
    attribute("PARTICIPANT", participant);
    attribute("TIER_ID", id);
    for (int i = 0; i < all.size(); i++) {
      Annotation annotation = all.get(i);
      if (annotation.tier != tier) {
        continue;
      }
      line(2);
      xml.writeStartElement("ANNOTATION");
      xml.writeStartElement("ALIGNABLE_ANNOTATION");
      attribute("ANNOTATION_ID", "a" + (i + 1));
      attribute("TIME_SLOT_REF1", annotation.from);
      attribute("TIME_SLOT_REF2", annotation.to);
      xml.writeStartElement("ANNOTATION_VALUE");
      xml.writeCharacters(annotation.value);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private static long millis(long micros) {
    return Math.max(0, Math.round(micros / 1000.0));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, NO_CHARACTER.matcher(value).replaceAll(""));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
