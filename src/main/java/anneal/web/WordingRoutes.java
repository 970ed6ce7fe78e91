package anneal.web;

import anneal.bringing.Brought;
import anneal.bringing.Checked;
import anneal.bringing.Difference;
import anneal.bringing.Review;
import anneal.question.QuestionId;
import anneal.sharing.Keeping;
import anneal.sharing.Keeping.Held;
import anneal.sharing.Suggestion;
import anneal.web.Problem.Fault;
import anneal.web.SuggestionJson.DifferenceJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wording of one question: to be read as it was written, tried out, suggested, and published
/// by whoever keeps the pack.
///
/// A wording holds the key, so it is shown to those who have answered the question.
public final class WordingRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(WordingRoutes.class);
  private static final String QUESTION = "/api/questions/{pack}/{slug}";
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 1_000;

  private static final int SHOWN = 100;

  /// Open suggestions of one learner.
  private static final int MOST = 20;

  private final EditDesk desk;
  private final Visitors visitors;
  private final Access keeping;

  /// @param solo whether whoever asks runs the server too
  public WordingRoutes(EditDesk desk, Visitors visitors, boolean solo) {
    this.desk = desk;
    this.visitors = visitors;
    this.keeping = solo ? Access.STUDYING : Access.INSTRUCTING;
  }

  @Override
  void mount(Router router) {
    router
        .get(QUESTION + "/wording", Access.VISITING, this::show)
        .put(QUESTION + "/wording", keeping, this::publish)
        .post(QUESTION + "/drafts", Access.STUDYING, this::look)
        .get(QUESTION + "/suggestions", Access.VISITING, this::own)
        .post(QUESTION + "/suggestions", Access.STUDYING, this::suggest);
  }

  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Held held = desk.held(Parameters.question(ctx), visitor);
    Brought edition = held.edition();
    Replies.json(
        ctx,
        new WordingJson(
            held.question().toString(),
            new Named(edition.pack(), edition.title()),
            edition.edition(),
            visitor.keeps(edition),
            held.text()));
  }

  private void own(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    Stream<Suggestion> own =
        desk.suggestions().of(visitor.learner(), SHOWN).stream()
            .filter(it -> it.question().equals(question));
    Replies.json(ctx, new OwnJson(way(question, visitor), SuggestionJson.all(own, desk, visitor)));
  }

  private Way way(QuestionId question, Visitor visitor) {
    Brought edition = desk.keeping().bringing().served(question.pack()).orElse(null);
    if (edition == null) {
      return Way.NONE;
    }
    if (visitor.keeps(edition)) {
      return Way.PUBLISH;
    }
    boolean answered = Answered.has(desk.books(), visitor.learner(), question);
    return answered ? Way.SUGGEST : Way.NONE;
  }

  private void look(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Held held = desk.held(Parameters.question(ctx), visitor);
    DraftOrder order = Body.read(ctx, DraftOrder.class).checked();
    Replies.json(
        ctx,
        desk.inTurn(
            ctx, visitor, () -> draft(held, order.text, desk.keeping().check(held, order.text))));
  }

  private DraftJson draft(Held held, String typed, Checked checked) {
    Difference difference = desk.keeping().difference(held.question().slug(), held.text(), typed);
    return new DraftJson(
        keepsId(typed, held) && difference.differs() && checked.sound(),
        difference.differs(),
        ReviewJson.FindingsJson.of(checked),
        DifferenceJson.of(difference),
        checked.pack().stream()
            .flatMap(it -> it.questions().stream())
            .findFirst()
            .map(it -> ReviewJson.KeyedJson.of(it, desk.sheets()))
            .orElse(null));
  }

  private boolean keepsId(String typed, Held held) {
    return desk.keeping()
        .wordings()
        .tree(typed)
        .flatMap(it -> it.text("id"))
        .filter(held.question().slug()::equals)
        .isPresent();
  }

  private void suggest(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Held held = desk.held(Parameters.question(ctx), visitor);
    SuggestionOrder order = Body.read(ctx, SuggestionOrder.class).checked();
    current(held, order.edition);
    String text = desk.inTurn(ctx, visitor, () -> sound(held, order.text));
    Suggestion made =
        new Suggestion(
            Uuid7.at(visitor.now()),
            visitor.learner(),
            held.question(),
            held.text(),
            text,
            order.reason.strip(),
            visitor.now(),
            null);
    if (!desk.suggestions().add(made, MOST)) {
      throw new Refusal(
          ProblemType.TOO_MANY,
          "You have " + MOST + " suggestions that wait; take one back, or wait for an answer.");
    }
    Replies.json(ctx, 201, SuggestionJson.of(made, desk, visitor));
  }

  /// What was typed, laid out as all wordings are, if it may stand in the pack.
  private String sound(Held held, String typed) throws IOException {
    String text = desk.keeping().wordings().tidy(held.question().slug(), typed);
    if (text.equals(held.text())) {
      throw new Refusal(ProblemType.NO_SUCH_WORDING, "Nothing is changed yet.");
    }
    if (!desk.keeping().check(held, text).sound()) {
      throw new Refusal(
          ProblemType.NOT_PUBLISHED, "Correct the errors that the check shows first.");
    }
    return text;
  }

  private static void current(Held held, int edition) {
    if (held.edition().edition() != edition) {
      throw changed();
    }
  }

  private static Refusal changed() {
    return new Refusal(
        ProblemType.PACK_CHANGED,
        "A new edition was published meanwhile; open the question again, and make your edit there.");
  }

  private void publish(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Held held = desk.kept(Parameters.question(ctx), visitor);
    SuggestionOrder order = Body.read(ctx, SuggestionOrder.class).checked();
    current(held, order.edition);
    Brought kept =
        desk.inTurn(
            ctx,
            visitor,
            () ->
                published(
                    desk.keeping(), held, sound(held, order.text), order.reason, visitor.now()));
    LOG.info(
        "request {}: {} edited, edition {}",
        Replies.requestId(ctx),
        held.question(),
        kept.edition());
    Replies.json(ctx, 201, new EditedJson(held.question().toString(), kept.edition()));
  }

  /// Publishes a wording by the rules for every edition.
  ///
  /// @throws Refusal where the pack would have errors, naming the first, or somebody was first
  static Brought published(Keeping keeping, Held held, String text, String note, Instant now)
      throws IOException {
    Review review = keeping.review(held, text, note);
    if (!review.checked().sound()) {
      throw new Refusal(
          ProblemType.NOT_PUBLISHED,
          review.checked().errors().stream()
              .findFirst()
              .orElse("Check the pack on the page of packs."));
    }
    return keeping.publish(review, held, now).orElseThrow(WordingRoutes::changed);
  }

  /// What somebody may do about a question's wording.
  enum Way {
    /// Nothing: it lies in a folder of the server, or is not answered yet.
    NONE,
    /// Suggest another.
    SUGGEST,
    /// Publish another.
    PUBLISH
  }

  /// @param suggestions the learner's own ones for the question, the newest first
  record OwnJson(Way way, List<SuggestionJson> suggestions) {}

  /// A question as it was written.
  ///
  /// @param edition of the pack, to be named when the edit is sent
  /// @param mine whether who asks may publish it
  record WordingJson(String question, Named pack, int edition, boolean mine, String text) {}

  /// What a check of an edit came to.
  ///
  /// @param sendable whether it may be sent as it is
  /// @param shown how the question would look; null where it cannot be read
  record DraftJson(
      boolean sendable,
      boolean changed,
      ReviewJson.FindingsJson findings,
      DifferenceJson difference,
      ReviewJson.@Nullable KeyedJson shown) {}

  record EditedJson(String question, int edition) {}

  record DraftOrder(String text) {
    DraftOrder checked() {
      List<Fault> faults = new ArrayList<>();
      check(text, faults);
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }

    static void check(String text, List<Fault> faults) {
      if (text.isBlank() || text.length() > EditDesk.LONGEST) {
        faults.add(new Fault("/text", "must have 1 to " + EditDesk.LONGEST + " characters"));
      }
    }
  }

  record SuggestionOrder(int edition, String text, String reason) {
    SuggestionOrder checked() {
      List<Fault> faults = new ArrayList<>();
      DraftOrder.check(text, faults);
      int length = reason.strip().length();
      if (length < SHORTEST_REASON || length > LONGEST_REASON) {
        faults.add(
            new Fault(
                "/reason",
                "must have %d to %d characters".formatted(SHORTEST_REASON, LONGEST_REASON)));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }
}
