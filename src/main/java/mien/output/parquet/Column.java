package mien.output.parquet;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of a table.
 *
 * @param optional whether a row may lack it
 */
public record Column(String name, Kind kind, boolean optional) {
  /** What its values are: the Java type in brackets. */
  public enum Kind {
    /** 32 bits ({@link Integer}). */
    INTEGER(PrimitiveTypeName.INT32),
    /** 64 bits ({@link Long}). */
    LONG(PrimitiveTypeName.INT64),
    /** 64 bits ({@link Double}). */
    DOUBLE(PrimitiveTypeName.DOUBLE),
    /** True or false ({@link Boolean}). */
    BOOLEAN(PrimitiveTypeName.BOOLEAN),
    /** UTF-8 ({@link String}). */
    TEXT(PrimitiveTypeName.BINARY);

    private final PrimitiveTypeName type;

    Kind(PrimitiveTypeName type) {
      this.type = type;
    }
  }

  /** That every row has. */
  public static Column of(String name, Kind kind) {
    return new Column(name, kind, false);
  }

  /** That a row may lack. */
  public static Column optional(String name, Kind kind) {
    return new Column(name, kind, true);
  }

  PrimitiveType type() {
    var repetition = optional ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    return Types.primitive(kind.type, repetition)
        .as(kind == Kind.TEXT ? LogicalTypeAnnotation.stringType() : null)
        .named(name);
  }
}
