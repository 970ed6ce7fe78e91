package anneal.web;

import anneal.bringing.Brought;
import anneal.bringing.Review;
import anneal.groups.Group;
import anneal.question.QuestionId;
import anneal.sharing.Following;
import anneal.sharing.Following.Copying;
import anneal.sharing.Following.Update;
import anneal.sharing.Following.Wish;
import anneal.sharing.Fork;
import anneal.sharing.Merge.Step;
import anneal.web.ForkJson.CopiesJson;
import anneal.web.ForkJson.CopyJson;
import anneal.web.ForkJson.StepJson;
import anneal.web.ForkJson.UpdateJson;
import anneal.web.Problem.Fault;
import anneal.web.SuggestionJson.DifferenceJson;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of packs that follow their origins: made, held against a newer edition, brought up to it.
public final class ForkRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(ForkRoutes.class);
  private static final String UPDATE = "/api/packs/{pack}/update";
  private static final int SHOWN = 5;

  /// A question and the way into it.
  private static final Pattern PLACE = Pattern.compile("[a-z0-9-]{1,60}/[^,\\p{C}]{0,200}");

  private final ForkDesk desk;
  private final Visitors visitors;
  private final boolean solo;

  /// @param solo whether whoever asks runs the server too
  public ForkRoutes(ForkDesk desk, Visitors visitors, boolean solo) {
    this.desk = desk;
    this.visitors = visitors;
    this.solo = solo;
  }

  @Override
  void mount(Router router) {
    Access keeping = solo ? Access.STUDYING : Access.INSTRUCTING;
    router
        .get("/api/copies", Access.VISITING, this::list)
        .post("/api/packs/{pack}/copies", keeping, this::copy)
        .get(UPDATE, solo ? Access.VISITING : Access.INSTRUCTING, this::show)
        .put(UPDATE, keeping, this::decide);
  }

  private void list(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    List<CopyJson> copies =
        desk.following().store().all().stream()
            .flatMap(it -> desk.seen(it, visitor).stream())
            .toList();
    Replies.json(
        ctx,
        new CopiesJson(
            copies,
            desk.owned(visitor).stream().map(it -> new Named(it.id(), it.name())).toList()));
  }

  private void copy(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Brought origin =
        following()
            .keeping()
            .bringing()
            .served(Parameters.pack(ctx))
            .orElseThrow(PackRoutes::unknown);
    CopyOrder order = Body.read(ctx, CopyOrder.class).checked();
    Wish wish = new Wish(order.pack, order.title.strip(), group(order.group, visitor));
    String account = visitor.accountId();
    if (!following().keeping().bringing().store().editions(wish.pack()).isEmpty()) {
      throw new Refusal(ProblemType.NAME_TAKEN, "A pack has this id; give the copy another.");
    }
    Brought made =
        desk.edits()
            .inTurn(
                ctx,
                visitor,
                () -> {
                  Copying copying = following().copying(origin, wish);
                  sound(copying.review());
                  return following().copy(copying, account, visitor.now());
                })
            .orElseThrow(ForkRoutes::late);
    Fork fork = following().store().of(made.pack()).orElseThrow(PackRoutes::unknown);
    desk.agree(fork);
    desk.carrying().along(visitor.learner(), List.of(fork.pack()));
    LOG.info(
        "request {}: pack {} copied as {} by {}",
        Replies.requestId(ctx),
        origin.pack(),
        made.pack(),
        account);
    Replies.json(ctx, 201, desk.of(fork, visitor).orElseThrow(PackRoutes::unknown));
  }

  private Following following() {
    return desk.following();
  }

  /// The group that a copy is for, if who asks owns it.
  private @Nullable String group(@Nullable String wanted, Visitor visitor) {
    if (wanted == null) {
      return null;
    }
    return desk.owned(visitor).stream()
        .map(Group::id)
        .filter(wanted::equals)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_ALLOWED, "Copy for a group that you own, or for nobody."));
  }

  private static Refusal late() {
    return new Refusal(
        ProblemType.PACK_CHANGED, "Somebody else published meanwhile; look at it again.");
  }

  private static void sound(Review review) {
    List<String> problems = problems(review);
    if (!problems.isEmpty()) {
      throw new Refusal(ProblemType.NOT_PUBLISHED, problems.getFirst());
    }
  }

  private static List<String> problems(Review review) {
    return review.checked().errors().stream().limit(SHOWN).toList();
  }

  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Fork fork = desk.mine(Parameters.pack(ctx), visitor);
    Set<String> theirs = theirs(ctx);
    UpdateJson update =
        desk.edits()
            .inTurn(
                ctx,
                visitor,
                () -> {
                  Update found = following().update(fork, theirs).orElseThrow(ForkRoutes::none);
                  List<String> problems = problems(found.review());
                  CopyJson copy = desk.of(fork, visitor).orElseThrow(PackRoutes::unknown);
                  return UpdateJson.of(copy, found, problems, steps(found));
                });
    Replies.json(ctx, update);
  }

  /// Places where the origin's is wanted, separated by commas.
  private static Set<String> theirs(Context ctx) {
    String named = Parameters.query(ctx, "theirs").orElse("");
    List<String> places = Stream.of(named.split(",", -1)).filter(it -> !it.isEmpty()).toList();
    if (!isPlaces(places)) {
      throw Parameters.bad(
          "theirs must be places such as square/options/b/text, separated by commas.");
    }
    return Set.copyOf(places);
  }

  private static boolean isPlaces(List<? extends @Nullable String> places) {
    return places.stream().allMatch(it -> it != null && PLACE.matcher(it).matches());
  }

  private static Refusal none() {
    return new Refusal(
        ProblemType.NOT_FOUND, "The copy holds the newest edition of its origin already.");
  }

  private List<StepJson> steps(Update update) {
    return update.merge().steps().stream().map(this::step).toList();
  }

  private StepJson step(Step it) {
    return new StepJson(
        DifferenceJson.of(following().keeping().difference(it.question(), it.mine(), it.after())),
        it.places());
  }

  private void decide(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Fork fork = desk.mine(Parameters.pack(ctx), visitor);
    UpdateOrder order = Body.read(ctx, UpdateOrder.class).checked();
    Brought newest = following().newer(fork).orElseThrow(ForkRoutes::none);
    if (newest.edition() != order.edition) {
      throw late();
    }
    if (order.take) {
      take(ctx, fork, Set.copyOf(order.theirs), visitor);
    } else {
      following().store().pass(fork.pack(), newest.edition());
    }
    Fork now = following().store().of(fork.pack()).orElseThrow(PackRoutes::unknown);
    Replies.json(ctx, desk.of(now, visitor).orElseThrow(PackRoutes::unknown));
  }

  private void take(Context ctx, Fork fork, Set<String> theirs, Visitor visitor) {
    Optional<Brought> kept =
        desk.edits()
            .inTurn(
                ctx,
                visitor,
                () -> {
                  Update found = following().update(fork, theirs).orElseThrow(ForkRoutes::none);
                  sound(found.review());
                  return following().take(fork, found, visitor.now());
                });
    LOG.info(
        "request {}: copy {} is edition {}",
        Replies.requestId(ctx),
        fork.pack(),
        kept.orElseThrow(ForkRoutes::late).edition());
  }

  /// @param pack its id
  /// @param group for which it is, which who asks owns; null for nobody in particular
  record CopyOrder(String pack, String title, @Nullable String group) {
    CopyOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (!QuestionId.isSlug(pack)) {
        faults.add(new Fault("/pack", "must be of the letters a to z, 0 to 9 and -"));
      }
      if (!title.strip().matches("\\P{C}{1,100}")) {
        faults.add(new Fault("/title", "needs 1 to 100 characters on one line"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }

  /// @param edition of the origin that was looked at
  /// @param take whether it is taken; otherwise it is left
  /// @param theirs places such as `square/options/b/text` where the origin's is taken
  record UpdateOrder(int edition, boolean take, List<String> theirs) {
    UpdateOrder checked() {
      if (!isPlaces(theirs)) {
        throw BodyFaults.refusal(
            List.of(new Fault("/theirs", "must be places such as square/options/b/text")));
      }
      return this;
    }
  }
}
