package mien.classify;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;
import mien.files.PendingFile;

/** Puts cards into ONNX files. */
public final class CardWriter {
  private CardWriter() {}

  /** The model with this card instead of the one it may carry. */
  public static ModelProto withCard(ModelProto model, ModelCard card) {
    ModelProto.Builder builder = model.toBuilder().clearMetadataProps();
    model.getMetadataPropsList().stream()
        .filter(entry -> !entry.getKey().equals(ModelCard.METADATA_KEY))
        .forEach(builder::addMetadataProps);
    return builder
        .addMetadataProps(
            StringStringEntryProto.newBuilder()
                .setKey(ModelCard.METADATA_KEY)
                .setValue(card.toJson()))
        .build();
  }

  /** Replaces the card in a file; the file is whole at any moment. */
  public static void update(Path file, ModelCard card) {
    try {
      ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
      PendingFile.write(file, withCard(model, card).toByteArray());
    } catch (IOException e) {
      throw new InputException("The model %s cannot be rewritten.".formatted(file), e);
    }
  }
}
