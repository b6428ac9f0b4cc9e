package mien.capture;

/**
 * A camera of this machine.
 *
 * @param id what the system calls it; {@code camera:ID} opens it
 * @param name what a person calls it; {@code camera:NAME} opens it too
 */
public record Camera(String id, String name) {}
