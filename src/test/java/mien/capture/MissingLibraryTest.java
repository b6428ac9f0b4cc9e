package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingLibraryTest {

  @Test
  void isNamedWithThePackagesThatBringIt() {
    LinkageError linker =
        new UnsatisfiedLinkError(
            "/root/.mien/libjniavdevice.so: libpulse.so.0: cannot open shared object file: No such file");
    LinkageError javacpp = new UnsatisfiedLinkError("no jniavdevice in java.library.path: /usr");
    javacpp.initCause(linker);

    assertThat(MissingLibrary.in(javacpp))
        .isEqualTo(
            "the library libpulse.so.0 is missing (Debian, Ubuntu: apt install libpulse0 libxcb-shm0 libasound2)");
  }

  @Test
  void otherTroubleIsToldAsItIs() {
    assertThat(MissingLibrary.in(new UnsatisfiedLinkError("no jniavdevice")))
        .contains("no jniavdevice");
  }
}
