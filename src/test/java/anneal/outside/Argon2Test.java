package anneal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.people.Passwords.Busy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Argon2Test {

  /// Of the reference implementation: `argon2 somesalt -id -t 2 -k 65536 -p 1`, input `password`.
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final Argon2 argon2 = new Argon2();

  @Test
  void itAgreesWithTheReferenceImplementation() {
    assertTrue(argon2.fits("password", REFERENCE));
    assertFalse(argon2.fits("passwort", REFERENCE));
  }

  @Test
  void aPasswordFitsItsHashAndNoOther() {
    String hash = argon2.hash("violet tractor hums");
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(argon2.fits("violet tractor hums", hash));
    assertFalse(argon2.fits("violet tractor hum", hash));
    assertNotEquals(hash, argon2.hash("violet tractor hums"));
  }

  @Test
  void theSameTextFromAnotherKeyboardIsTheSamePassword() {
    String hash = argon2.hash("cafe\u0301 cre\u0300me olé");
    assertTrue(argon2.fits("caf\u00e9 cr\u00e8me olé", hash));
  }

  @Test
  void weakerParametersAreOutdated() {
    assertFalse(argon2.outdated(REFERENCE));
    assertTrue(argon2.outdated(REFERENCE.replace("m=65536", "m=4096")));
    assertThrows(IllegalStateException.class, () -> argon2.fits("x", "$2a$10$bcrypt"));
  }

  @Test
  void aCrowdIsRefusedInsteadOfWaitingForEver() throws Exception {
    try (ExecutorService crowd = Executors.newCachedThreadPool()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        all.add(crowd.submit(this::served));
      }
      int served = 0;
      for (Future<Boolean> each : all) {
        served += each.get() ? 1 : 0;
      }
      assertTrue(served >= 2 && served < 150, "served " + served);
      assertEquals(true, served());
    }
  }

  private boolean served() {
    try {
      return argon2.fits("password", REFERENCE);
    } catch (Busy _) {
      return false;
    }
  }
}
