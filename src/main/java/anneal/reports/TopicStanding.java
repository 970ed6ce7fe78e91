package anneal.reports;

import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a learner stands in one topic.
///
/// @param pack the bank
/// @param topic the topic
/// @param questions how many it has
/// @param unseen how many were never answered
/// @param due how many are due today
/// @param answers answers of the time looked at
/// @param meanScore their mean score 0..1; 0 without answers
public record TopicStanding(
    Pack pack, Topic topic, int questions, int unseen, int due, int answers, double meanScore) {

  /// Answers below which a topic says nothing.
  private static final int EVIDENCE = 5;

  /// Every topic of the catalog, in its order.
  public static List<TopicStanding> of(
      Catalog catalog, List<CardLine> cards, List<QuestionScore> scores, int today) {
    Map<QuestionId, CardLine> cardOf =
        cards.stream().collect(Collectors.toMap(CardLine::question, it -> it));
    Map<QuestionId, QuestionScore> scoreOf =
        scores.stream().collect(Collectors.toMap(QuestionScore::question, it -> it));
    List<TopicStanding> all = new ArrayList<>();
    for (Pack pack : catalog.packs()) {
      for (Topic topic : pack.topics()) {
        List<QuestionId> ids =
            pack.questions().stream()
                .filter(it -> it.topic().equals(topic.id()))
                .map(Question::id)
                .toList();
        all.add(
            standing(
                pack,
                topic,
                new Lines(
                    ids.size(),
                    ids.stream().map(cardOf::get).filter(it -> it != null).toList(),
                    ids.stream().map(scoreOf::get).filter(it -> it != null).toList(),
                    today)));
      }
    }
    return List.copyOf(all);
  }

  private record Lines(
      int questions, List<CardLine> cards, List<QuestionScore> scores, int today) {}

  private static TopicStanding standing(Pack pack, Topic topic, Lines lines) {
    int answers = lines.scores.stream().mapToInt(QuestionScore::answers).sum();
    double sum = lines.scores.stream().mapToDouble(QuestionScore::scores).sum();
    long due =
        lines.cards.stream().filter(it -> !it.suspended() && it.dueDay() <= lines.today).count();
    return new TopicStanding(
        pack,
        topic,
        lines.questions,
        lines.questions - lines.cards.size(),
        (int) due,
        answers,
        answers == 0 ? 0 : sum / answers);
  }

  /// The topic with the lowest mean score among those with at least five answers; empty when none
  /// has as many or all is right.
  public static Optional<TopicStanding> weakest(List<TopicStanding> standings) {
    return standings.stream()
        .filter(it -> it.answers >= EVIDENCE && it.meanScore < 1)
        .min(Comparator.comparingDouble(TopicStanding::meanScore));
  }
}
