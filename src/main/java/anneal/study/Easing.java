package anneal.study;

import anneal.memory.Card.Seen;
import anneal.memory.EasyDays;
import anneal.memory.MemoryModel;
import anneal.memory.Schedule;
import anneal.memory.Schedule.Window;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moves due days off the days that a learner wants free or light, and evens out the rest.
///
/// A card moves only to a day that the fuzz of its own interval might have chosen, so that nothing
/// is asked much too early or late; one that finds no better day stays. The due day of an answer is
/// chosen so when it is recorded, and what is said then stays true. Cards answered before the wish
/// was made are moved whenever cards are read, from cards and wishes alone, so taking a wish back
/// takes these moves back; their memory and the study log are untouched.
public final class Easing {

  private final Schedule schedule;
  private final EasyDays wishes;
  private final Map<Integer, Integer> load = new HashMap<>();

  private Easing(Schedule schedule, EasyDays wishes) {
    this.schedule = schedule;
    this.wishes = wishes;
  }

  /// A learner's standings with due days as the learner wishes.
  public static Map<QuestionId, Standing> of(
      Map<QuestionId, Standing> standings, Settings settings, MemoryModel model) {
    Schedule schedule = Recorder.schedule(model, settings);
    return of(standings, schedule, settings.easyDays(), settings.easySince());
  }

  /// The same standings with due days moved.
  ///
  /// @param schedule by which the cards were scheduled
  /// @param since when the wishes were made
  static Map<QuestionId, Standing> of(
      Map<QuestionId, Standing> standings, Schedule schedule, EasyDays wishes, Instant since) {
    return wishes.plain() ? standings : new Easing(schedule, wishes).moved(standings, since);
  }

  /// What a due day is chosen by.
  ///
  /// @param others the learner's cards
  record Choice(Standings others, Schedule schedule, EasyDays wishes) {}

  /// A card whose due day was chosen just now by memory alone, moved as the learner wishes.
  static Seen placed(QuestionId question, Seen card, Choice choice) {
    Easing easing = new Easing(choice.schedule, choice.wishes);
    if (choice.wishes.plain() || !easing.isStirred(question, card)) {
      return card;
    }
    choice.others.forEach(
        (id, it) -> {
          if (!id.equals(question) && !it.suspended() && it.card() instanceof Seen seen) {
            easing.load.merge(seen.dueDay(), 1, Integer::sum);
          }
        });
    return at(card, easing.best(card));
  }

  private record Place(QuestionId question, Standing standing, Seen card) {}

  private Map<QuestionId, Standing> moved(Map<QuestionId, Standing> standings, Instant since) {
    Map<QuestionId, Standing> moved = new HashMap<>(standings);
    List<Place> places = new ArrayList<>();
    standings.forEach(
        (id, it) -> {
          if (!it.suspended() && it.card() instanceof Seen seen) {
            places.add(new Place(id, it, seen));
          }
        });
    places.sort(
        Comparator.comparingInt((Place it) -> it.card.lastDay()).thenComparing(Place::question));
    List<Place> stirred = new ArrayList<>();
    for (Place place : places) {
      boolean placed = !place.standing.last().isBefore(since);
      boolean free = wishes.share(place.card.dueDay()) == 0;
      if (free || (!placed && isStirred(place.question, place.card))) {
        stirred.add(place);
      } else {
        load.merge(place.card.dueDay(), 1, Integer::sum);
      }
    }
    for (Place place : stirred) {
      int day = best(place.card);
      load.merge(day, 1, Integer::sum);
      moved.put(place.question, at(place, day));
    }
    return moved;
  }

  /// Whether a card looks for another day: all do where days are evened out, else those on days
  /// that take nothing and half of those on light ones.
  private boolean isStirred(QuestionId question, Seen card) {
    double share = wishes.share(card.dueDay());
    double lot = Spread.hash(card.reviews(), question.toString()) / (double) Long.MAX_VALUE;
    return wishes.even() || share == 0 || lot >= share;
  }

  /// The day within reach with least on it for what it takes; the nearest where several are.
  private int best(Seen card) {
    Window window = schedule.window(card);
    int best = card.dueDay();
    double least = wishes.share(best) > 0 ? fullness(best) : Double.POSITIVE_INFINITY;
    for (int away = 1; away <= window.last() - window.first(); away++) {
      for (int day : new int[] {card.dueDay() - away, card.dueDay() + away}) {
        if (window.holds(day) && wishes.share(day) > 0 && fullness(day) < least) {
          best = day;
          least = fullness(day);
        }
      }
    }
    return best;
  }

  private double fullness(int day) {
    return (load.getOrDefault(day, 0) + 1) / wishes.share(day);
  }

  private static Standing at(Place place, int day) {
    Standing old = place.standing;
    return new Standing(at(place.card, day), old.suspended(), old.buriedUntil(), old.last());
  }

  private static Seen at(Seen it, int day) {
    return new Seen(it.memory(), it.lastDay(), day, it.reviews(), it.lapses());
  }
}
