package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving house with one's study, by hand.
@InBrowser
class OwnDataTest {

  @Test
  void whatIsSavedAtOneAnnealIsBroughtToAnotherAfterALook(
      @TempDir Path oldFolder, @TempDir Path newFolder, Visitor visitor) throws IOException {
    Path saved = newFolder.resolve("study.json");
    try (Premises old = new Premises(oldFolder)) {
      new Learner(old).sit(5);
      visitor.open(old.address() + "/settings");
      Download download =
          visitor.page().waitForDownload(() -> visitor.see("text=Save everything").click());
      download.saveAs(saved);
    }
    try (Premises fresh = new Premises(newFolder)) {
      visitor.open(fresh.address() + "/settings");
      Locator file = visitor.page().locator(".own-data input[type=file]");
      file.setInputFiles(saved);
      Locator review = visitor.see(".own-data .review");
      assertThat(review).containsText("Answers and steps");
      assertEquals("[]", Inspection.of(visitor, "own-data").toString());
      visitor.see("text=Bring it in").click();
      assertThat(visitor.see(".toast")).containsText("Brought from study.json: 5 answers");
      file.setInputFiles(saved);
      assertThat(visitor.see(".own-data .review")).containsText("is here already");
    }
  }

  @Test
  void aFileOfAnotherSortIsRefusedInWords(@TempDir Path folder, Visitor visitor)
      throws IOException {
    try (Premises premises = new Premises(folder)) {
      Path wrong = Files.writeString(folder.resolve("notes.json"), "{\"format\": \"else\"}");
      visitor.open(premises.address() + "/settings");
      visitor.page().locator(".own-data input[type=file]").setInputFiles(wrong);
      assertThat(visitor.see(".own-data .review")).containsText("was not brought");
      visitor.complaints().removeIf(it -> it.contains("400"));
    }
  }
}
