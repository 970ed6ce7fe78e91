package anneal.authors;

import anneal.question.Level;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a pack holds, against what it set out to hold.
///
/// @param pack its id
/// @param title for people
/// @param questions how many are sound
/// @param variants how many the questions have together
/// @param minutes how long answering each question once takes, by the authors' own times
/// @param target sum of the topics' targets
/// @param levels questions of each level, in order of the levels
/// @param kinds questions of each kind, by name
/// @param topics in the author's order
/// @param skills questions that ask for each skill, by id
public record PackReport(
    String pack,
    String title,
    int questions,
    int variants,
    long minutes,
    int target,
    Map<String, Integer> levels,
    Map<String, Integer> kinds,
    List<TopicLine> topics,
    Map<String, Integer> skills) {

  public PackReport {
    topics = List.copyOf(topics);
  }

  /// One topic.
  ///
  /// @param code of the syllabus, empty where there is none
  /// @param missing how many questions are lacking from its target
  public record TopicLine(
      String id,
      String code,
      String title,
      int target,
      int questions,
      int missing,
      Map<String, Integer> levels) {}

  /// Counts what a pack holds.
  public static PackReport of(Pack pack) {
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> skills = new TreeMap<>();
    int variants = 0;
    long seconds = 0;
    for (Question question : pack.questions()) {
      kinds.merge(question.variant(0).task().kind(), 1, Integer::sum);
      question.skills().forEach(it -> skills.merge(it, 1, Integer::sum));
      variants += question.variants().size();
      seconds += question.seconds();
    }
    List<TopicLine> topics = pack.topics().stream().map(it -> line(pack, it)).toList();
    return new PackReport(
        pack.id(),
        pack.title(),
        pack.questions().size(),
        variants,
        Math.round(seconds / 60.0),
        pack.topics().stream().mapToInt(Topic::target).sum(),
        levels(pack.questions()),
        Collections.unmodifiableMap(kinds),
        topics,
        Collections.unmodifiableMap(skills));
  }

  private static TopicLine line(Pack pack, Topic topic) {
    List<Question> own = new ArrayList<>();
    pack.questions().stream().filter(it -> it.topic().equals(topic.id())).forEach(own::add);
    return new TopicLine(
        topic.id(),
        topic.code() == null ? "" : topic.code(),
        topic.title(),
        topic.target(),
        own.size(),
        Math.max(0, topic.target() - own.size()),
        levels(own));
  }

  private static Map<String, Integer> levels(Collection<Question> questions) {
    Map<String, Integer> levels = new java.util.LinkedHashMap<>();
    for (Level level : Level.values()) {
      int count = (int) questions.stream().filter(it -> it.level() == level).count();
      levels.put(level.name().toLowerCase(Locale.ROOT), count);
    }
    return Collections.unmodifiableMap(levels);
  }
}
