package anneal.groups;

import anneal.memory.Card;
import anneal.memory.StudyDay;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.study.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Work that a group has to do by a day: so many different questions of a pack or a topic.
///
/// @param title 1 to 100 characters
/// @param pack id of the pack
/// @param topic slug within the pack; null for all of it
/// @param size different questions to be answered, 1..200; as many as there are where there are
///   fewer
/// @param dueDay the last day for it, days since 1970-01-01 of each member's own
/// @param since when it was given
public record Assignment(
    String id,
    String title,
    String pack,
    @Nullable String topic,
    int size,
    int dueDay,
    Instant since) {

  /// How far somebody is.
  ///
  /// @param answered different questions answered since it was given, at most `wanted`
  /// @param wanted how many it takes
  public record Progress(int answered, int wanted) {

    /// Whether it is done.
    public boolean done() {
      return answered >= wanted;
    }
  }

  /// The questions it is about, in the order of the pack.
  public List<Question> questions(Catalog catalog) {
    return catalog.pack(pack).stream()
        .map(Pack::questions)
        .flatMap(List::stream)
        .filter(it -> topic == null || it.topic().equals(topic))
        .toList();
  }

  /// The questions somebody has not answered since it was given.
  public List<QuestionId> open(
      Catalog catalog, Map<QuestionId, Standing> standings, Settings settings) {
    int first = new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(since);
    return questions(catalog).stream()
        .map(Question::id)
        .filter(it -> !answered(standings.get(it), first))
        .toList();
  }

  private static boolean answered(@Nullable Standing standing, int first) {
    return standing != null && standing.card() instanceof Card.Seen seen && seen.lastDay() >= first;
  }

  /// How far somebody is.
  public Progress progress(
      Catalog catalog, Map<QuestionId, Standing> standings, Settings settings) {
    int all = questions(catalog).size();
    int wanted = Math.min(size, all);
    int answered = all - open(catalog, standings, settings).size();
    return new Progress(Math.min(answered, wanted), wanted);
  }
}
