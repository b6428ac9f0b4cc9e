package mien.classify;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mien.core.InputException;

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
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try {
      ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
      Files.write(fresh, withCard(model, card).toByteArray());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException("The model %s cannot be rewritten.".formatted(file), e);
    }
  }
}
