package anneal.web;

import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.talk.TeachBack;
import anneal.talk.TeachBack.Asked;
import anneal.talk.TeachBack.Audience;
import anneal.talk.TeachBack.Stage;
import anneal.talk.TeachStore;
import anneal.web.Problem.Fault;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Teaching back: a member explains a question they answered, one peer asks, the author replies.
public final class TeachRoutes extends Routes {

  private static final String ALL = GroupRoutes.GROUP + "/explanations";
  private static final String ONE = ALL + "/{explanationId}";
  private static final int MOST = 200;
  private static final int DAYS_AHEAD = 60;

  private final TeachStore store;
  private final GroupStore groups;
  private final Books books;
  private final Sheets sheets;
  private final Seats seats;

  public TeachRoutes(TeachStore store, TalkRoutes.Hall hall) {
    this.store = store;
    this.groups = hall.groups();
    this.books = hall.books();
    this.sheets = hall.sheets();
    this.seats = new Seats(hall.groups(), hall.visitors());
  }

  @Override
  void mount(Router router) {
    router
        .get(ALL, Access.VISITING, this::list)
        .post(ALL, Access.STUDYING, this::begin)
        .put(ONE + "/text", Access.STUDYING, this::explain)
        .put(ONE + "/question", Access.STUDYING, this::ask)
        .put(ONE + "/reply", Access.STUDYING, this::reply)
        .delete(ONE, Access.STUDYING, this::remove);
  }

  private void list(Context ctx) {
    Seat seat = seats.of(ctx);
    UUID before =
        Parameters.query(ctx, "before")
            .map(
                it ->
                    Parameters.uuid(it)
                        .orElseThrow(
                            () ->
                                Parameters.bad(
                                    "before must be the value of next in the page before.")))
            .orElse(null);
    int limit = Parameters.limit(ctx);
    List<TeachBack> found = store.of(seat.group().id(), before, limit + 1);
    Map<String, String> names = names(seat);
    List<ExplanationJson> page =
        found.stream().limit(limit).map(it -> json(it, names, seat)).toList();
    String next = found.size() > limit ? page.getLast().id().toString() : null;
    Replies.json(ctx, new ExplanationsJson(page, next, seat.group().archived() == null));
  }

  private Map<String, String> names(Seat seat) {
    return groups.members(seat.group().id()).stream()
        .collect(Collectors.toMap(Member::id, Member::pseudonym));
  }

  /// An explanation gives the answer away, so it waits for those who have not answered.
  private ExplanationJson json(TeachBack it, Map<String, String> names, Seat seat) {
    boolean mine = it.member().equals(seat.me().id());
    boolean open = mine || Answered.has(books, seat.visitor().learner(), it.question());
    Asked asked = it.asked();
    return new ExplanationJson(
        it.id(),
        names.getOrDefault(it.member(), ""),
        mine,
        it.question().toString(),
        stem(it.question()),
        it.audience(),
        it.day(),
        it.stage(),
        !open,
        open ? sheets.markup().html(it.text()) : Html.NONE,
        asked == null
            ? null
            : new FollowUpJson(
                names.getOrDefault(asked.member(), ""),
                asked.member().equals(seat.me().id()),
                open ? sheets.markup().html(asked.text()) : Html.NONE),
        open ? sheets.markup().html(it.reply()) : Html.NONE,
        it.at());
  }

  private Html stem(QuestionId id) {
    return books
        .revisions()
        .current()
        .find(id)
        .map(it -> sheets.markup().html(it.variant(0).stem()))
        .orElse(Html.NONE);
  }

  private void begin(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    ExplanationOrder order = Body.read(ctx, ExplanationOrder.class).checked(seat.now());
    QuestionId question =
        QuestionId.parse(order.question)
            .flatMap(books.revisions().current()::find)
            .map(Question::id)
            .orElseThrow(
                () ->
                    new Refusal(ProblemType.UNKNOWN_QUESTION, "Name a question as its page does."));
    Answered.check(books, seat.visitor().learner(), question);
    UUID id = Uuid7.at(seat.now());
    TeachBack it =
        new TeachBack(
            id,
            seat.group().id(),
            seat.me().id(),
            question,
            order.audience,
            order.date(),
            order.text == null ? "" : order.text.strip(),
            null,
            "",
            seat.now());
    if (!store.add(it, MOST)) {
      throw new Refusal(ProblemType.TOO_MANY, "Delete explanations that nobody needs any more.");
    }
    Replies.json(ctx, 201, json(it, names(seat), seat));
  }

  private void explain(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    TeachBack it = found(ctx, seat);
    String text = Body.read(ctx, WordsOrder.class).checked(TeachBack.MOST_WORDS);
    own(seat, it);
    change(ctx, seat, it, Stage.ANNOUNCED, t -> t.explained(text, seat.now()));
  }

  private void ask(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    TeachBack it = found(ctx, seat);
    String text = Body.read(ctx, WordsOrder.class).checked(TeachBack.MOST_WORDS_AFTER);
    if (it.member().equals(seat.me().id())) {
      throw new Refusal(ProblemType.NOT_ALLOWED, "Somebody else asks; you reply.");
    }
    Answered.check(books, seat.visitor().learner(), it.question());
    change(ctx, seat, it, Stage.EXPLAINED, t -> t.asked(new Asked(seat.me().id(), text)));
  }

  private void reply(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    TeachBack it = found(ctx, seat);
    String text = Body.read(ctx, WordsOrder.class).checked(TeachBack.MOST_WORDS_AFTER);
    own(seat, it);
    change(ctx, seat, it, Stage.ASKED, t -> t.answered(text));
  }

  private void remove(Context ctx) {
    Seat seat = seats.of(ctx);
    TeachBack it = found(ctx, seat);
    if (!seat.me().role().covers(GroupRole.INSTRUCTOR)) {
      own(seat, it);
    }
    store.remove(seat.group().id(), it.id());
    Replies.nothing(ctx);
  }

  private TeachBack found(Context ctx, Seat seat) {
    return store
        .find(seat.group().id(), Parameters.uuid(ctx, "explanationId"))
        .orElseThrow(Seats::gone);
  }

  private static void own(Seat seat, TeachBack it) {
    if (!it.member().equals(seat.me().id())) {
      throw new Refusal(ProblemType.NOT_ALLOWED, "Only who explains it may do that.");
    }
  }

  private void change(
      Context ctx, Seat seat, TeachBack it, Stage from, UnaryOperator<TeachBack> change) {
    if (!store.change(seat.group().id(), it.id(), from, change)) {
      throw new Refusal(ProblemType.EXPLANATION_MOVED_ON, "Somebody was faster; look at it again.");
    }
    Replies.json(ctx, json(found(ctx, seat), names(seat), seat));
  }

  /// @param next the `before` of the next page, null on the last one
  record ExplanationsJson(
      List<ExplanationJson> explanations, @Nullable String next, boolean writable) {}

  /// @param covered whether it waits until the reader has answered the question
  record ExplanationJson(
      UUID id,
      String author,
      boolean mine,
      String question,
      Html stemHtml,
      Audience audience,
      @Nullable LocalDate day,
      Stage stage,
      boolean covered,
      Html html,
      @Nullable FollowUpJson followUp,
      Html replyHtml,
      Instant at) {}

  record FollowUpJson(String author, boolean mine, Html html) {}

  /// @param text null where it is announced for a day
  record ExplanationOrder(
      String question, Audience audience, @Nullable String day, @Nullable String text) {

    @Nullable LocalDate date() {
      try {
        return day == null ? null : LocalDate.parse(day);
      } catch (DateTimeParseException _) {
        return LocalDate.EPOCH;
      }
    }

    ExplanationOrder checked(Instant now) {
      if (text != null) {
        Wording.checkWords("/text", text, TeachBack.MOST_WORDS);
      }
      LocalDate date = date();
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      boolean soon =
          date != null
              && !date.isBefore(today.minusDays(1))
              && date.isBefore(today.plusDays(DAYS_AHEAD));
      if (day == null ? text == null : !soon) {
        throw BodyFaults.refusal(
            List.of(new Fault("/day", "needs a day within the next two months, or a text")));
      }
      return this;
    }
  }

  record WordsOrder(String text) {

    String checked(int most) {
      Wording.checkWords("/text", text, most);
      return text.strip();
    }
  }
}
