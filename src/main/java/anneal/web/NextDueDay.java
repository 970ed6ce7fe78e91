package anneal.web;

import anneal.reports.CardLine;
import anneal.web.TurnJson.NextDue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something is due next.
final class NextDueDay {

  private NextDueDay() {}

  /// The first day after today on which cards are due; null when none ever will be.
  static @Nullable NextDue after(int today, List<CardLine> cards) {
    int day =
        cards.stream()
            .filter(it -> !it.suspended() && it.dueDay() > today)
            .mapToInt(CardLine::dueDay)
            .min()
            .orElse(today);
    long count = cards.stream().filter(it -> !it.suspended() && it.dueDay() == day).count();
    return day == today ? null : NextDue.of(day, (int) count);
  }
}
