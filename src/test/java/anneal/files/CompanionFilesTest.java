package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Audit;
import anneal.question.QuestionId;
import anneal.question.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionFilesTest {

  private static final Path SHIPPED = Path.of("questions");

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theShippedRoleNamesItsItems() {
    Role role = RoleFile.read(List.of(folder, SHIPPED)).orElseThrow();
    assertEquals("Machine-learning engineer", role.title());
    assertTrue(role.items().size() > 50, "only " + role.items().size() + " items");
    assertTrue(role.items().stream().allMatch(it -> !it.topics().isEmpty()));
  }

  @Test
  void theShippedAuditHasTwoSolversAQuestion() {
    Audit audit = AuditFile.read(List.of(SHIPPED));
    assertTrue(audit.checks().size() > 300, "only " + audit.checks().size() + " checks");
    assertTrue(audit.checks().stream().allMatch(it -> it.agreed().size() >= 2));
  }

  @Test
  void theFirstFolderCounts() throws IOException {
    write(
        "role.json",
        """
        {"format":1,"title":"Own","guides":[],"items":[{"id":"role.x","title":"X","group":"skill",
          "topics":[{"topic":"p/t","weight":1}]}]}
        """);
    write(
        "audit.json",
        """
        {"questions":[{"question":"algorithms/adam-first-update","rev":9,"on":"2026-01-02",
          "solvers":[{"agrees":false}]}]}
        """);
    List<Path> roots = List.of(folder, SHIPPED);
    assertEquals("Own", RoleFile.read(roots).orElseThrow().title());
    List<Audit.Check> checks = AuditFile.read(roots).checks();
    QuestionId adam = new QuestionId("algorithms", "adam-first-update");
    assertEquals(
        new Audit.Check(adam, 9, LocalDate.of(2026, 1, 2), List.of(false)), checks.getFirst());
    assertEquals(1, checks.stream().filter(it -> it.question().equals(adam)).count());
  }

  @Test
  void whatCannotBeReadIsLeftOut() throws IOException {
    assertEquals(Optional.empty(), RoleFile.read(List.of(folder)));
    assertEquals(Audit.NONE, AuditFile.read(List.of(folder)));
    write("role.json", "{\"title\":");
    write("audit.json", "{\"questions\":[{\"question\":\"nonsense\"}]}");
    assertEquals(Optional.empty(), RoleFile.read(List.of(folder)));
    assertEquals(Audit.NONE, AuditFile.read(List.of(folder)));
  }
}
