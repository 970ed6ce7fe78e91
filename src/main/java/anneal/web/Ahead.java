package anneal.web;

import anneal.reports.CardLine;
import anneal.web.TurnJson.NextDue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a learner has ahead of what they chose to practise.
///
/// @param dueToday cards that are due today still
/// @param nextDue the first day after today on which cards are due; null when none ever will be
record Ahead(int dueToday, @Nullable NextDue nextDue) {

  static Ahead of(List<CardLine> cards, int today) {
    long left = cards.stream().filter(it -> HomeRoutes.isDue(it, today)).count();
    int day =
        cards.stream()
            .filter(it -> !it.suspended() && it.dueDay() > today)
            .mapToInt(CardLine::dueDay)
            .min()
            .orElse(today);
    long count = cards.stream().filter(it -> !it.suspended() && it.dueDay() == day).count();
    return new Ahead((int) left, day == today ? null : NextDue.of(day, (int) count));
  }
}
