package anneal.web;

import anneal.analysis.Suppression;
import anneal.analysis.Trial;
import anneal.person.LearnerId;
import anneal.question.Level;
import anneal.question.Option;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.web.InsightJson.CellJson;
import anneal.web.InsightJson.MixUpJson;
import anneal.web.InsightJson.TopicRowJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// A group's first answers, by topic and by misconception.
final class Cohort {

  private static final int MOST_MIX_UPS = 8;

  private final Books books;
  private final Sheets sheets;
  private final List<Trial> firsts = new ArrayList<>();

  Cohort(Books books, Sheets sheets, List<Trial> oldestFirst) {
    record Met(LearnerId learner, QuestionId question) {}
    this.books = books;
    this.sheets = sheets;
    Set<Met> met = new HashSet<>();
    oldestFirst.stream()
        .filter(it -> met.add(new Met(it.learner(), it.question())))
        .forEach(firsts::add);
  }

  private Optional<Question> question(Trial trial) {
    return books.revisions().current().find(trial.question());
  }

  /// What is known of a cell of the map.
  private static final class Cell {
    private final Set<LearnerId> learners = new HashSet<>();
    private double sum;
    private int answers;

    void add(Trial trial) {
      learners.add(trial.learner());
      sum += trial.score();
      answers++;
    }

    /// The mean of the posterior with one right and one wrong answer beforehand.
    CellJson json(Level level, boolean hidden) {
      return hidden
          ? new CellJson(level, null, 0)
          : new CellJson(level, Suppression.round((sum + 1) / (answers + 2)), answers);
    }
  }

  /// Topics by level, bank by bank.
  List<TopicRowJson> topics() {
    Map<String, SequencedMap<Level, Cell>> rows = new TreeMap<>();
    Map<String, Question> examples = new TreeMap<>();
    for (Trial trial : firsts) {
      question(trial)
          .ifPresent(
              it -> {
                String key = it.id().pack() + "/" + it.topic();
                examples.putIfAbsent(key, it);
                rows.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(it.level(), _ -> new Cell())
                    .add(trial);
              });
    }
    List<TopicRowJson> topics = new ArrayList<>();
    rows.forEach(
        (key, cells) -> {
          Question example = examples.get(key);
          if (example != null) {
            topics.add(
                new TopicRowJson(
                    sheets.labels().bank(example.id()),
                    sheets.labels().topic(example),
                    cells(cells)));
          }
        });
    return topics;
  }

  private static List<CellJson> cells(SequencedMap<Level, Cell> cells) {
    List<CellJson> row = new ArrayList<>();
    for (Level level : Level.values()) {
      Cell cell = cells.getOrDefault(level, new Cell());
      row.add(cell.json(level, !Suppression.allows(cell.learners.size())));
    }
    return row;
  }

  /// The misconceptions most members fell for, five of them at least.
  List<MixUpJson> mixUps() {
    Map<String, Set<LearnerId>> fell = new TreeMap<>();
    Map<String, Set<LearnerId>> met = new TreeMap<>();
    Map<String, Set<String>> questions = new TreeMap<>();
    for (Trial trial : firsts) {
      for (Option option : options(trial)) {
        String id = option.misconception();
        if (id != null && trial.offered().contains(option.id())) {
          met.computeIfAbsent(id, _ -> new HashSet<>()).add(trial.learner());
          if (trial.picked().contains(option.id())) {
            fell.computeIfAbsent(id, _ -> new HashSet<>()).add(trial.learner());
            questions
                .computeIfAbsent(id, _ -> new LinkedHashSet<>())
                .add(trial.question().toString());
          }
        }
      }
    }
    return fell.entrySet().stream()
        .filter(it -> Suppression.allows(it.getValue().size()))
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, Set<LearnerId>> it) -> -it.getValue().size()))
        .limit(MOST_MIX_UPS)
        .flatMap(
            it ->
                mixUp(
                    it.getKey(),
                    it.getValue().size(),
                    met.getOrDefault(it.getKey(), Set.of()).size(),
                    List.copyOf(questions.getOrDefault(it.getKey(), Set.of())))
                    .stream())
        .toList();
  }

  private List<Option> options(Trial trial) {
    return question(trial)
        .map(it -> Catalogue.options(it.variant(trial.variant()).task()))
        .orElse(List.of());
  }

  private Optional<MixUpJson> mixUp(String id, int fell, int met, List<String> questions) {
    return Optional.ofNullable(sheets.labels().misconception(id))
        .map(it -> new MixUpJson(id, it.title(), ItemTables.share(fell, met), questions));
  }
}
