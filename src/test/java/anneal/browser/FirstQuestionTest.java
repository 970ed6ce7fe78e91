package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import anneal.Premises;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What meets somebody who has never been here.
@ExtendWith(OpenBrowser.class)
class FirstQuestionTest {

  private Premises premises;

  @BeforeEach
  void open(@TempDir Path folder) {
    premises = new Premises(folder);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void thePageIsAQuestionWithoutAccountOrDialog(Visitor visitor) {
    visitor.open(premises.address());
    visitor.see("#stem");
    assertThat(visitor.page().locator("dialog[open]")).hasCount(0);
    assertThat(visitor.page().locator("input[type=password], input[type=email]")).hasCount(0);
  }
}
