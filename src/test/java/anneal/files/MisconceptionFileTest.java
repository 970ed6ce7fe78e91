package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisconceptionFileTest {

  private static final String SOUND =
      "{\"id\": \"f1-is-mean\", \"title\": \"You take the mean\", \"correction\": \"It is"
          + " harmonic.\"}";

  @TempDir Path root;

  @Test
  void whereNullStandsForAMisconceptionTheOthersStay() throws IOException {
    Files.writeString(root.resolve("misconceptions.json"), "[null, %s]".formatted(SOUND));
    assertEquals(Set.of("f1-is-mean"), MisconceptionFile.read(List.of(root)).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[null]", "[]", "{}", "[7]", "[{}]", "no json", ""})
  void aFileThatHoldsNoneIsLeftOut(String text) throws IOException {
    Files.writeString(root.resolve("misconceptions.json"), text);
    assertTrue(MisconceptionFile.read(List.of(root)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"guides\": [null], \"items\": [null]}", "[]", ""})
  void aRoleThatCannotBeReadIsLeftOut(String text) throws IOException {
    Files.writeString(root.resolve("role.json"), text);
    assertTrue(RoleFile.read(List.of(root)).isEmpty());
  }
}
