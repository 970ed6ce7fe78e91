package anneal.web;

import anneal.bringing.Brought;
import anneal.sharing.Keeping;
import anneal.sharing.Keeping.Held;
import anneal.sharing.Keeping.Merged;
import anneal.sharing.Suggestion;
import anneal.sharing.Suggestion.Ruling;
import anneal.web.Problem.Fault;
import anneal.web.SuggestionJson.SuggestionsJson;
import anneal.web.WordingRoutes.DraftOrder;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of suggestions: seen by whoever made them, decided by whoever keeps the pack.
public final class SuggestionRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(SuggestionRoutes.class);
  private static final String ONE = "/api/suggestions/{suggestionId}";
  private static final int SHOWN = 100;
  private static final int OF_A_PACK = 50;
  private static final int LONGEST_WORD = 1_000;

  private final EditDesk desk;
  private final Visitors visitors;
  private final Access keeping;
  private final Access looking;

  /// @param solo whether whoever asks runs the server too
  public SuggestionRoutes(EditDesk desk, Visitors visitors, boolean solo) {
    this.desk = desk;
    this.visitors = visitors;
    this.keeping = solo ? Access.STUDYING : Access.INSTRUCTING;
    this.looking = solo ? Access.VISITING : Access.INSTRUCTING;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/suggestions", Access.VISITING, this::own)
        .get("/api/suggestion-desk", looking, this::waiting)
        .get(ONE, Access.VISITING, this::show)
        .delete(ONE, Access.STUDYING, this::takeBack)
        .put(ONE + "/ruling", keeping, this::rule);
  }

  private void own(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    list(ctx, desk.suggestions().of(visitor.learner(), SHOWN).stream(), visitor);
  }

  private void list(Context ctx, Stream<Suggestion> found, Visitor visitor) {
    Replies.json(ctx, new SuggestionsJson(SuggestionJson.all(found, desk, visitor)));
  }

  /// What waits for who asks, the oldest first.
  private void waiting(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    boolean open = !"false".equals(ctx.queryParam("open"));
    Stream<Suggestion> found =
        desk.keeping().bringing().store().newest().stream()
            .filter(it -> visitor.keeps(it))
            .flatMap(it -> desk.suggestions().to(it.pack(), open, OF_A_PACK).stream())
            .limit(SHOWN);
    list(ctx, found, visitor);
  }

  private Suggestion found(Context ctx) {
    UUID id = Parameters.uuid(ctx, "suggestionId");
    return desk.suggestions().find(id).orElseThrow(SuggestionRoutes::gone);
  }

  /// To everybody but whoever made it or decides it, it looks as if it were not there.
  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Suggestion it = found(ctx);
    if (!it.learner().equals(visitor.learner()) && !keeps(it, visitor)) {
      throw gone();
    }
    Replies.json(ctx, SuggestionJson.of(it, desk, visitor).with(it.text()));
  }

  private boolean keeps(Suggestion it, Visitor visitor) {
    List<Brought> editions = desk.keeping().bringing().store().editions(it.question().pack());
    return !editions.isEmpty() && visitor.keeps(editions.getFirst());
  }

  private static Refusal gone() {
    return new Refusal(ProblemType.NOT_FOUND, "There is no such suggestion; list them again.");
  }

  private void takeBack(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    if (!desk.suggestions().remove(visitor.learner(), Parameters.uuid(ctx, "suggestionId"))) {
      throw gone();
    }
    Replies.nothing(ctx);
  }

  private void rule(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    RulingOrder order = Body.read(ctx, RulingOrder.class).checked();
    Suggestion it = found(ctx);
    if (!keeps(it, visitor)) {
      throw gone();
    }
    if (it.state() != Suggestion.State.OPEN) {
      throw late();
    }
    Integer edition = order.accept ? (Integer) accepted(ctx, it, order, visitor) : null;
    if (!desk.suggestions().rule(it.id(), new Ruling(edition, order.word.strip(), visitor.now()))) {
      throw late();
    }
    LOG.info("request {}: suggestion {} taken: {}", Replies.requestId(ctx), it.id(), order.accept);
    Replies.json(ctx, SuggestionJson.of(found(ctx), desk, visitor));
  }

  private static Refusal late() {
    return new Refusal(
        ProblemType.SUGGESTION_MOVED_ON, "Look at the list again to see what became of it.");
  }

  /// The edition that holds a suggestion: a new one, unless the question reads so already.
  private int accepted(Context ctx, Suggestion it, RulingOrder order, Visitor visitor) {
    Held held = desk.kept(it.question(), visitor);
    Keeping keeping = desk.keeping();
    return desk.inTurn(
        ctx,
        visitor,
        () ->
            switch (wanted(it, order, held)) {
              case Merged.Same _ -> held.edition().edition();
              case Merged.Text(String text) ->
                  WordingRoutes.published(keeping, held, text, it.reason(), visitor.now())
                      .edition();
              case Merged.Conflict _ ->
                  throw new Refusal(
                      ProblemType.SUGGESTION_CONFLICTS,
                      "Put the two together by hand: open it in the editor and publish it there.");
            });
  }

  /// What the question is to be: the suggestion put together with what changed meanwhile, or what
  /// whoever keeps the pack made of it.
  private Merged wanted(Suggestion it, RulingOrder order, Held held) throws IOException {
    if (order.text == null) {
      return desk.keeping().merged(it, held);
    }
    String text = desk.keeping().wordings().tidy(it.question().slug(), order.text);
    return text.equals(held.text()) ? new Merged.Same() : new Merged.Text(text);
  }

  /// @param text what the question is to be where it is not to be as suggested, else null
  record RulingOrder(boolean accept, String word, @Nullable String text) {
    RulingOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (word.length() > LONGEST_WORD) {
        faults.add(new Fault("/word", "may have " + LONGEST_WORD + " characters at most"));
      }
      if (!accept && word.isBlank()) {
        faults.add(new Fault("/word", "must say why it is declined"));
      }
      if (text != null) {
        DraftOrder.check(text, faults);
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }
}
