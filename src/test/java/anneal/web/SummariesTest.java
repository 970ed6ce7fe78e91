package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.reports.Forecast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0 | Nothing falls due in the next 30 days.
          1 | 0 | 1 question falls due in the next 30 days, today.
          0 | 1 | 1 question falls due in the next 30 days, on Saturday 3 January.
          """)
  void theMonthAheadIsSaidInASentence(int today, int later, String said) {
    List<Integer> due = new ArrayList<>(Collections.nCopies(30, 0));
    due.set(0, today);
    due.set(2, later);
    assertEquals(said, Summaries.forecast(new Forecast(0, due)));
  }
}
