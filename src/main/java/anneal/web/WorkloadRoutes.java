package anneal.web;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.planning.Workload;
import anneal.planning.Workload.Band;
import anneal.planning.Workload.Found;
import anneal.planning.Workload.Item;
import anneal.planning.Workload.Request;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.reports.FirstAnswer;
import anneal.reports.Pace;
import anneal.study.Settings;
import anneal.study.Standing;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a desired retention would cost a learner in minutes a day, and what it would keep.
///
/// One retention a call, so that a page can draw each as it comes; what was found is kept until the
/// learner's cards change.
public final class WorkloadRoutes extends Routes {

  private static final int KEPT = 500;

  /// Answers of a kind from which on a learner's own pace is taken instead of the author's.
  private static final int PACE_EVIDENCE = 8;

  /// Chance of knowing a new question, and the first answers it counts for.
  private static final double KNOWN = 0.4;

  private static final int KNOWN_WEIGHT = 8;

  private static final Pattern SHARE = Pattern.compile("0\\.[0-9]{1,4}");

  private final Books books;
  private final Visitors visitors;
  private final MemoryModel model;
  private final Map<Place, Found> found =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Found> eldest) {
          return size() > KEPT;
        }
      };

  public WorkloadRoutes(Books books, Visitors visitors, MemoryModel model) {
    this.books = books;
    this.visitors = visitors;
    this.model = model;
  }

  /// What a simulation depends on.
  ///
  /// @param stamp of the learner's cards and settings
  private record Place(LearnerId learner, long stamp, int day, Catalog catalog, double retention) {}

  @Override
  void mount(Router router) {
    router.get("/api/workload", Access.VISITING, ctx -> Replies.json(ctx, workload(ctx)));
  }

  private WorkloadJson workload(Context ctx) {
    double retention = retention(ctx);
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    int today = Books.day(settings, visitor.now());
    long stamp = books.study().stamp(visitor.learner());
    Place place =
        new Place(visitor.learner(), stamp, today, books.revisions().current(), retention);
    Found known = kept(place);
    if (known == null) {
      known = Workload.of(model, request(visitor.learner(), settings, today), retention, 1);
      synchronized (found) {
        found.put(place, known);
      }
    }
    return WorkloadJson.of(known);
  }

  private @Nullable Found kept(Place place) {
    synchronized (found) {
      return found.get(place);
    }
  }

  private static double retention(Context ctx) {
    String text = Parameters.query(ctx, "retention").orElse("");
    double retention = SHARE.matcher(text).matches() ? Double.parseDouble(text) : 0;
    if (retention < 0.7 || retention > 0.97) {
      throw Parameters.bad("retention must be a share from 0.7 to 0.97, such as 0.9.");
    }
    return retention;
  }

  private Request request(LearnerId learner, Settings settings, int today) {
    Map<QuestionId, Standing> standings = books.study().standings(learner);
    Map<String, Double> paces =
        Pace.of(books.answers(learner), this::kind).stream()
            .filter(it -> it.answers() >= PACE_EVIDENCE)
            .collect(Collectors.toMap(Pace::kind, it -> it.median() / 1000));
    List<Item> items = new ArrayList<>();
    for (Question question : books.scope(settings)) {
      Standing standing = standings.getOrDefault(question.id(), Standing.NEW);
      if (!standing.suspended()) {
        double seconds = paces.getOrDefault(kind(question), (double) question.seconds());
        items.add(new Item(standing.card(), Math.max(1, seconds)));
      }
    }
    items.sort((a, b) -> Integer.compare(unseen(a), unseen(b)));
    return new Request(items, settings.newPerDay(), known(learner), today);
  }

  private static int unseen(Item item) {
    return item.card() instanceof Card.New ? 1 : 0;
  }

  private double known(LearnerId learner) {
    List<FirstAnswer> firsts = books.reports().firsts(learner);
    long right = firsts.stream().filter(FirstAnswer::known).count();
    return (right + KNOWN * KNOWN_WEIGHT) / (firsts.size() + KNOWN_WEIGHT);
  }

  private Optional<String> kind(QuestionId id) {
    return books.revisions().current().find(id).map(WorkloadRoutes::kind);
  }

  private static String kind(Question question) {
    return question.kind();
  }

  record WorkloadJson(double retention, int days, BandJson minutes, BandJson known) {
    static WorkloadJson of(Found it) {
      return new WorkloadJson(
          it.retention(), Workload.DAYS, BandJson.of(it.minutes()), BandJson.of(it.known()));
    }
  }

  record BandJson(double low, double middle, double high) {
    static BandJson of(Band it) {
      return new BandJson(it.low(), it.middle(), it.high());
    }
  }
}
