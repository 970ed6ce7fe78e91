package anneal.planning;

import java.util.List;

/// Expected share right on fresh questions of a profile on the day asked about, lucky guesses taken
/// off. Not a chance of passing an interview.
public sealed interface Readiness {

  /// Too few first answers to say anything.
  ///
  /// @param answers how many there are
  /// @param needed how many it takes
  record NotEnough(int answers, int needed) implements Readiness {}

  /// An interval too wide for a number.
  ///
  /// @param low the truth is above this with chance 0.95
  /// @param high the truth is below this with chance 0.95
  /// @param packs by pack, in the order asked about
  /// @param topics by topic, in the order asked about
  /// @param moves the three topics that would move it most today, the first one most
  record Band(
      double low, double high, List<Standing> packs, List<Standing> topics, List<String> moves)
      implements Readiness {

    public Band {
      packs = List.copyOf(packs);
      topics = List.copyOf(topics);
      moves = List.copyOf(moves);
    }
  }

  /// A number with its interval.
  ///
  /// @param share 0..1
  /// @param low and the rest as in [Band]
  record Figure(
      double share,
      double low,
      double high,
      List<Standing> packs,
      List<Standing> topics,
      List<String> moves)
      implements Readiness {

    public Figure {
      packs = List.copyOf(packs);
      topics = List.copyOf(topics);
      moves = List.copyOf(moves);
    }
  }

  /// How sure one may be of a topic.
  enum Evidenced {
    /// Fewer than 8 first answers.
    NOT_ENOUGH,
    /// 8 to 29.
    SOME,
    /// 30 or more.
    SOLID
  }

  /// One topic or pack.
  ///
  /// @param topic `pack/topic`, or the pack
  /// @param answers first answers in it
  /// @param evidence what they are worth
  /// @param share expected share right on its fresh questions, 0..1
  /// @param low 90 % interval
  /// @param high 90 % interval
  record Standing(
      String topic, int answers, Evidenced evidence, double share, double low, double high) {}
}
