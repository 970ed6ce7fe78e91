package anneal.planning;

import anneal.question.QuestionId;
import java.util.List;

/// What to study until one or more interviews, and what to expect of it.
///
/// @param today questions to ask today in order, beginning with the one that pays most; more than
///   the day holds, so that a fast learner does not run dry; empty on rest days
/// @param todayCount how many of them fit into today, second tries considered
/// @param days what each day is likely to bring, from today to the day before the last interview
/// @param expected what to expect on each interview day, in the order of the interviews given
/// @param topics what giving a topic up would do, the cheapest first
public record Plan(
    List<QuestionId> today,
    int todayCount,
    List<Load> days,
    List<Expected> expected,
    List<Dropping> topics) {

  public Plan {
    today = List.copyOf(today);
    days = List.copyOf(days);
    expected = List.copyOf(expected);
    topics = List.copyOf(topics);
  }

  /// A day of the plan.
  ///
  /// @param day study day
  /// @param answers expected, second tries included
  /// @param minutes expected
  public record Load(int day, double answers, double minutes) {}

  /// Share of the interview's questions, by weight, that would be recalled on its day.
  ///
  /// @param day study day of the interview
  /// @param recall with this plan, median over simulated learners, 0..1
  /// @param low nine learners in ten, simulated, end above this
  /// @param high nine in ten end below this
  /// @param idle recall if nothing is studied any more
  public record Expected(int day, double recall, double low, double high, double idle) {}

  /// Giving up a topic.
  ///
  /// @param topic `pack/topic`
  /// @param loss by how much the share recalled falls, when its time goes to the rest, 0..1
  /// @param minutes that it would have taken a day
  public record Dropping(String topic, double loss, double minutes) {}
}
