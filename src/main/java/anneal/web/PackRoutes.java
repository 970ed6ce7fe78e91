package anneal.web;

import anneal.bringing.AnkiSchedule;
import anneal.bringing.Bringing;
import anneal.bringing.Brought;
import anneal.bringing.BroughtStore;
import anneal.bringing.Previews;
import anneal.bringing.Review;
import anneal.interchange.Imported;
import anneal.memory.Fsrs;
import anneal.memory.StudyDay;
import anneal.memory.Weights;
import anneal.packs.Publication;
import anneal.people.Tries;
import anneal.study.Seeding;
import anneal.web.PackJson.BroughtJson;
import anneal.web.PackJson.EditionJson;
import anneal.web.PackJson.EditionsJson;
import anneal.web.PackJson.PacksJson;
import anneal.web.PackJson.PublishedJson;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Packs that instructors bring, or whoever runs an instance alone: looked at, published,
/// withdrawn.
public final class PackRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(PackRoutes.class);

  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  private final Counter counter;
  private final Sheets sheets;
  private final Visitors visitors;
  private final Optional<Names> names;
  private final Inbox inbox;

  /// What the routes do their work with.
  ///
  /// @param previews keeps what was reviewed for its owner to look at
  /// @param publication what was published last
  /// @param tries where it is noted how often an account brings
  public record Counter(
      Bringing bringing,
      Previews previews,
      Seeding seeding,
      Supplier<Optional<Publication>> publication,
      Tries tries) {}

  /// Names of accounts; empty for one that is gone.
  public interface Names {
    Optional<String> of(String account);
  }

  /// @param names empty on an instance of one person, who may do all of this
  public PackRoutes(Counter counter, Sheets sheets, Visitors visitors, Optional<Names> names) {
    this.counter = counter;
    this.sheets = sheets;
    this.visitors = visitors;
    this.names = names;
    this.inbox = new Inbox(counter.bringing, visitors, counter.tries);
  }

  @Override
  void mount(Router router) {
    Access looking = names.isEmpty() ? Access.VISITING : Access.INSTRUCTING;
    Access bringing = names.isEmpty() ? Access.STUDYING : Access.INSTRUCTING;
    router
        .get("/api/packs", looking, this::list)
        .post("/api/packs", bringing, this::publish)
        .post("/api/pack-reviews", bringing, this::review)
        .get("/api/packs/{pack}", looking, this::editions)
        .put("/api/packs/{pack}", bringing, this::change);
  }

  private void list(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Map<String, BroughtJson> brought = new HashMap<>();
    List<Brought> newest = counter.bringing.store().newest();
    newest.forEach(it -> brought.put(it.pack(), brought(it, visitor)));
    List<PackJson> packs = new ArrayList<>();
    counter
        .publication
        .get()
        .ifPresent(
            it ->
                it.editions().stream()
                    .filter(edition -> !edition.withdrawn())
                    .forEach(edition -> packs.add(PackJson.of(it, edition, brought))));
    newest.stream()
        .filter(Brought::withdrawn)
        .forEach(it -> packs.add(PackJson.of(it, brought(it, visitor))));
    Replies.json(ctx, new PacksJson(packs));
  }

  private BroughtJson brought(Brought it, Visitor visitor) {
    return new BroughtJson(
        it.edition(),
        name(it.account()),
        visitor.keeps(it),
        it.at(),
        it.fileName(),
        it.withdrawn());
  }

  private @Nullable String name(String account) {
    return names.flatMap(it -> it.of(account)).orElse(null);
  }

  private void review(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    inbox.read(
        ctx,
        review -> {
          String preview = preview(review, visitor);
          Replies.json(
              ctx, ReviewJson.of(review, schedule(review, visitor), sheets).withPreview(preview));
        });
  }

  private @Nullable String preview(Review review, Visitor visitor) {
    return counter
        .previews
        .keep(
            review,
            counter.bringing.bench().outline(review.id(), review.files()),
            visitor.accountId(),
            visitor.now())
        .orElse(null);
  }

  private void publish(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    inbox.read(
        ctx,
        review -> {
          guard(review.id(), visitor);
          if (!review.checked().sound()) {
            throw new Refusal(
                ProblemType.NOT_PUBLISHED, "Correct the errors that the review shows first.");
          }
          Brought kept =
              counter
                  .bringing
                  .publish(review, visitor.accountId(), visitor.now())
                  .orElseThrow(
                      () ->
                          new Refusal(
                              ProblemType.PACK_CHANGED,
                              "Somebody else published this pack meanwhile; look at the file"
                                  + " again."));
          counter.previews.end(visitor.accountId(), visitor.now());
          LOG.info(
              "request {}: pack {} edition {} by {}",
              Replies.requestId(ctx),
              kept.pack(),
              kept.edition(),
              visitor.accountId());
          int scheduled = "true".equals(ctx.queryParam("schedule")) ? seed(review, visitor) : 0;
          Replies.json(ctx, 201, new PublishedJson(edition(kept, true), scheduled));
        });
  }

  /// What the cards of Anki become on the study days of who brings them; null for other files.
  private @Nullable AnkiSchedule schedule(Review review, Visitor visitor) {
    Imported imported = review.foreign();
    if (imported == null || imported.past().bySlug().isEmpty()) {
      return null;
    }
    StudyDay days = counter.seeding.days(visitor.learner());
    return AnkiSchedule.of(imported, review.id(), days, MODEL, visitor.now());
  }

  private int seed(Review review, Visitor visitor) {
    AnkiSchedule schedule = schedule(review, visitor);
    return schedule == null ? 0 : counter.seeding.seed(visitor.learner(), schedule.seeds());
  }

  private List<Brought> past(Context ctx) {
    List<Brought> editions = counter.bringing.store().editions(Parameters.pack(ctx));
    if (editions.isEmpty()) {
      throw unknown();
    }
    return editions;
  }

  static Refusal unknown() {
    return new Refusal(ProblemType.NOT_FOUND, "There is no such pack; list them again.");
  }

  private void editions(Context ctx) {
    List<Brought> past = past(ctx);
    int newest = past.getFirst().edition();
    Replies.json(
        ctx,
        new EditionsJson(
            past.stream()
                .map(it -> edition(it, it.edition() > newest - BroughtStore.KEPT))
                .toList()));
  }

  private EditionJson edition(Brought it, boolean kept) {
    return new EditionJson(
        it.edition(),
        it.title(),
        it.version(),
        it.questions(),
        it.fileName(),
        name(it.account()),
        it.at(),
        it.withdrawn(),
        kept);
  }

  private void change(Context ctx) {
    String pack = Parameters.pack(ctx);
    PackOrder order = Body.read(ctx, PackOrder.class);
    guard(pack, visitors.of(ctx));
    if (!counter.bringing.withdraw(pack, order.withdrawn)) {
      throw unknown();
    }
    LOG.info("request {}: pack {} withdrawn: {}", Replies.requestId(ctx), pack, order.withdrawn);
    editions(ctx);
  }

  private void guard(String pack, Visitor visitor) {
    List<Brought> past = counter.bringing.store().editions(pack);
    if (!past.isEmpty() && !visitor.keeps(past.getFirst())) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          "Somebody else brought this pack; give yours another id, or ask an administrator.");
    }
  }

  record PackOrder(boolean withdrawn) {}
}
