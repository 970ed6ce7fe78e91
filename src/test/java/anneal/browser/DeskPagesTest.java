package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the practice page says where there is nothing to ask, and where a sitting ends.
@InBrowser
class DeskPagesTest {

  private Premises premises;
  private Learner learner;

  @BeforeEach
  void open(@TempDir Path folder) {
    premises = new Premises(folder);
    learner = new Learner(premises);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void whereNothingIsToBeAskedTheReasonAndAWayOnAreNamed(Visitor visitor) {
    learner.settle(20, 0, "[]");
    visitor.open(premises.address());
    assertThat(visitor.see("h1")).hasText("Today’s new questions are done");
    assertThat(visitor.see(".empty-state .small")).containsText("moves the schedule a little");
    visitor.see("button:has-text('Practise ahead')").click();
    assertThat(visitor.see("h1")).hasText("Nothing is ahead yet");
    assertEquals("[]", Inspection.of(visitor, "nothing met").toString());
    visitor.open(premises.address() + "/home");
    assertThat(visitor.see(".today .small")).containsText("moves the schedule a little");
    learner.settle(20, 5, "[]");
    visitor.open(premises.address());
    visitor.see("button:has-text('Practise')").click();
    visitor.see(".question-card");
  }
}
