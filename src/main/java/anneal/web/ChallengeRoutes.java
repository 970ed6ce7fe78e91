package anneal.web;

import anneal.groups.Attempt;
import anneal.groups.Challenge;
import anneal.groups.Group;
import anneal.groups.Member;
import anneal.groups.Results;
import anneal.groups.Run;
import anneal.groups.Week;
import anneal.groups.WorkStore;
import anneal.person.LearnerId;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The challenge of the week: the same ten questions for everybody, with values of their own, at
/// the desk where keys stay hidden until an answer is given. While it is open everybody sees their
/// own result alone.
public final class ChallengeRoutes extends Routes {

  private static final String CHALLENGE = GroupRoutes.GROUP + "/challenge";

  /// Challenges whose questions are not asked again, where there are others.
  private static final int RECENT = 8;

  private final Workshop shop;
  private final Sheets sheets;
  private final Seats seats;

  public ChallengeRoutes(Workshop shop, Sheets sheets, Visitors visitors) {
    this.shop = shop;
    this.sheets = sheets;
    this.seats = new Seats(shop.commons().groups(), visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get(CHALLENGE, Access.VISITING, this::show)
        .post(CHALLENGE + "/sittings", Access.STUDYING, this::begin)
        .put(CHALLENGE + "/explainer", Access.STUDYING, this::explain)
        .put(CHALLENGE + "/thanks", Access.STUDYING, this::thank);
  }

  private WorkStore work() {
    return shop.work();
  }

  private void show(Context ctx) {
    Seat seat = seats.of(ctx);
    Replies.json(
        ctx,
        new ChallengesJson(
            current(seat).map(it -> json(seat, it)).orElse(null),
            last(seat).map(it -> json(seat, it)).orElse(null)));
  }

  /// The challenge of this week, drawn when somebody first asks for it; empty where there is none.
  private Optional<Challenge> current(Seat seat) {
    Group group = seat.group();
    if (!group.rhythm().challenge() || group.archived() != null) {
      return Optional.empty();
    }
    Week week = Week.of(group.rhythm(), seat.now());
    Optional<Challenge> kept = work().challenge(group.id(), week.day());
    if (kept.isPresent()) {
      return kept;
    }
    Set<QuestionId> recent =
        work().challenges(group.id(), RECENT).stream()
            .flatMap(it -> it.questions().stream())
            .collect(Collectors.toSet());
    Challenge drawn = Challenge.draw(group, week, shop.books().revisions().current(), recent);
    return drawn.questions().isEmpty()
        ? Optional.empty()
        : Optional.of(work().keep(group.id(), drawn));
  }

  private Optional<Challenge> last(Seat seat) {
    return work().challenges(seat.group().id(), 2).stream()
        .filter(it -> it.week().over(seat.now()))
        .findFirst();
  }

  private ChallengeJson json(Seat seat, Challenge challenge) {
    String group = seat.group().id();
    int day = challenge.week().day();
    Map<String, Member> members =
        shop.commons().groups().members(group).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    Map<String, Run> runs = shop.runs(group, challenge);
    Run mine = runs.get(seat.me().id());
    boolean over = challenge.week().over(seat.now());
    List<String> explainers = work().explainers(group, day);
    return new ChallengeJson(
        challenge.week().opens(),
        challenge.week().closes(),
        over,
        challenge.questions().size(),
        mine == null ? null : MineJson.of(mine),
        explainers.stream()
            .map(members::get)
            .filter(Objects::nonNull)
            .map(it -> new ExplainerJson(it.id(), it.pseudonym()))
            .toList(),
        over ? Results.of(challenge, runs.values()).map(this::results).orElse(null) : null,
        work().thanks(group, day).get(seat.me().id()));
  }

  private ResultsJson results(Results it) {
    Results.Missed missed = it.missed();
    Html stem =
        shop.books()
            .revisions()
            .current()
            .find(missed.question())
            .map(Question::variants)
            .map(variants -> sheets.markup().html(variants.getFirst().stem()))
            .orElse(Html.NONE);
    return new ResultsJson(
        it.took(),
        it.distribution(),
        new MissedJson(
            missed.question().toString(),
            sheets.labels().bank(missed.question()),
            stem,
            missed.score()));
  }

  private Challenge open(Seat seat) {
    return current(seat.alive())
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND,
                    "There is no challenge this week; an owner can switch them on."));
  }

  /// Begins the one attempt, or goes on with it.
  private void begin(Context ctx) {
    Seat seat = seats.of(ctx);
    Body.read(ctx, PeopleRoutes.Nothing.class);
    Challenge challenge = open(seat);
    Attempt attempt =
        work()
            .begin(
                seat.group().id(),
                challenge.week().day(),
                new Attempt(seat.me().id(), Uuid7.at(seat.now()), seat.now()));
    lay(seat.me().learner(), attempt, challenge);
    Replies.json(ctx, 201, new AssignmentRoutes.SittingBegun(attempt.sitting()));
  }

  private void lay(LearnerId learner, Attempt attempt, Challenge challenge) {
    shop.books()
        .study()
        .putSitting(
            learner,
            new Sitting(
                attempt.sitting(),
                Sitting.Mode.QUIZ,
                challenge.questions().size(),
                Settings.Scope.ALL,
                Set.copyOf(challenge.questions()),
                attempt.since()));
  }

  private void explain(Context ctx) {
    Seat seat = seats.of(ctx);
    boolean explains = Body.read(ctx, ExplainerOrder.class).explains;
    int day = open(seat).week().day();
    String group = seat.group().id();
    if (!explains) {
      work().standDown(group, day, seat.me().id());
    } else if (!work().volunteer(group, day, seat.me().id(), seat.now())) {
      throw new Refusal(
          ProblemType.TOO_MANY, "Two have announced it already; try again next week.");
    }
    show(ctx);
  }

  private void thank(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    String explainer = Body.read(ctx, ThanksOrder.class).explainer;
    int day = last(seat).orElseThrow(Seats::gone).week().day();
    boolean explained = work().explainers(seat.group().id(), day).contains(explainer);
    if (!explained || explainer.equals(seat.me().id())) {
      throw Seats.gone();
    }
    work().thank(seat.group().id(), day, seat.me().id(), explainer);
    show(ctx);
  }

  /// @param current the challenge of this week; null where there is none
  /// @param last the one before; null where there was none
  record ChallengesJson(@Nullable ChallengeJson current, @Nullable ChallengeJson last) {}

  /// @param mine one's own attempt; null before it was begun
  /// @param explainers who announced to explain the question that most missed
  /// @param results of all, once it is over and enough took it; else null
  /// @param thanked the member whose explanation helped one; null for none
  record ChallengeJson(
      Instant opens,
      Instant closes,
      boolean over,
      int questions,
      @Nullable MineJson mine,
      List<ExplainerJson> explainers,
      @Nullable ResultsJson results,
      @Nullable String thanked) {}

  record MineJson(int answered, double score, boolean finished) {
    static MineJson of(Run it) {
      return new MineJson(it.answered(), it.score(), it.finished());
    }
  }

  record ExplainerJson(String member, String pseudonym) {}

  record ResultsJson(int took, List<Integer> distribution, MissedJson missed) {}

  /// @param score mean, 0..1
  record MissedJson(String question, Named bank, Html stemHtml, double score) {}

  record ExplainerOrder(boolean explains) {}

  record ThanksOrder(String explainer) {}
}
