package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {

  @TempDir Path root;
  private final StringWriter out = new StringWriter();

  private int report(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "report";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  private String pack() {
    Folders.draft(root, "small")
        .file(
            "pack.json",
            """
            {"format": 1, "id": "small", "title": "Small", "version": "1.0.0", "lang": "en",
             "license": "CC0-1.0", "topics": [
               {"id": "basics", "code": "B1", "title": "Basics", "target": 4},
               {"id": "later", "title": "Later", "target": 1}]}
            """)
        .questions(
            Folders.choice("one-of-two", "it"),
            Folders.numeric("twice").replace("junior", "senior"),
            Folders.choice("two-of-two", "that").replace("\"seconds\": 30", "\"seconds\": 60"));
    return root.resolve("small").toString();
  }

  @Test
  void topicsAreHeldAgainstTheirTargets() {
    assertEquals(0, report(pack()));
    assertEquals(
        """
        Small: 3 questions of 5 wanted, 5 variants, about 2 minutes
          levels: junior 2, senior 1, principal 0
          kinds:  choice 2, numeric 1
               topic                                                questions  junior  senior  principal
          B1   Basics                                                     3/4       2       1          0  lacks 1
               Later                                                      0/1       0       0          0  lacks 1
          0 skills
        """,
        out.toString());
  }

  @Test
  void theSameComesAsJson() throws IOException {
    assertEquals(0, report("--format", "json", "questions"));
    JsonNode packs = new ObjectMapper().readTree(out.toString()).get("packs");
    assertEquals(6, packs.size());
    for (JsonNode pack : packs) {
      int questions = pack.get("questions").asInt();
      assertTrue(questions > 40, pack.get("pack").asText());
      assertEquals(questions, sum(pack.get("levels")));
      assertEquals(questions, sum(pack.get("kinds")));
      int topics = 0;
      for (JsonNode topic : pack.get("topics")) {
        topics += topic.get("questions").asInt();
        int missing = topic.get("target").asInt() - topic.get("questions").asInt();
        assertEquals(Math.max(0, missing), topic.get("missing").asInt());
      }
      assertEquals(questions, topics);
    }
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }

  @Test
  void skillsAreListedWhenAsked() {
    assertEquals(0, report("--skills", "questions/statistics"));
    assertTrue(out.toString().matches("(?s).*\\d+ skills:\n    [a-z.-]+ \\d+, .*"), out.toString());
  }

  @Test
  void aPackThatCannotBeReadIsSaid() {
    assertEquals(2, report("src/test/resources/packs/broken/no-licence"));
    assertTrue(out.toString().contains("no-licence cannot be read; run anneal check"));
  }
}
