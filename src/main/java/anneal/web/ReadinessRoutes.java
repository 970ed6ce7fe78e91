package anneal.web;

import anneal.interview.Appointment;
import anneal.interview.PlanStore;
import anneal.planning.Evidence;
import anneal.planning.Profile;
import anneal.planning.Readiness;
import anneal.planning.Readiness.Standing;
import anneal.planning.ReadinessEstimate;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.study.Settings;
import anneal.web.ReadinessJson.BankReadyJson;
import anneal.web.ReadinessJson.MoveJson;
import anneal.web.ReadinessJson.PlannedJson;
import anneal.web.ReadinessJson.ReadyJson;
import anneal.web.ReadinessJson.TopicReadyJson;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What share of fresh questions a learner would know on a day.
public final class ReadinessRoutes extends Routes {

  private final Books books;
  private final PlanStore plans;
  private final Visitors visitors;
  private final Evidences evidences;

  public ReadinessRoutes(PlanDesk desk, Visitors visitors) {
    this.books = desk.books();
    this.plans = desk.plans();
    this.visitors = visitors;
    this.evidences = new Evidences(books, desk.model());
  }

  @Override
  void mount(Router router) {
    router.get("/api/readiness", Access.VISITING, ctx -> Replies.json(ctx, readiness(ctx)));
  }

  private ReadinessJson readiness(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    int today = Books.day(settings, visitor.now());
    Optional<Appointment> next =
        plans.plan(visitor.learner()).flatMap(it -> it.ahead(today).stream().findFirst());
    ReadinessOrder order = ReadinessOrder.of(ctx, next, today);
    Profile profile = order.profile();
    List<Evidence> evidence = evidences.of(visitor.learner(), order.day(), visitor.now());
    Readiness readiness =
        books.revisions().current().size() == 0
            ? new Readiness.NotEnough(0, ReadinessEstimate.LEAST_ANSWERS)
            : ReadinessEstimate.of(
                evidence,
                evidences.asked(profile.weights(), visitor.now()),
                visitor.learner().hashCode());
    return said(order, next.map(PlannedJson::of).orElse(null), readiness);
  }

  private ReadinessJson said(
      ReadinessOrder order, @Nullable PlannedJson planned, Readiness readiness) {
    return switch (readiness) {
      case Readiness.NotEnough it ->
          json(order, planned, new Said(it.answers(), null, List.of(), List.of(), List.of()));
      case Readiness.Band it ->
          json(
              order,
              planned,
              new Said(
                  answers(it.packs()),
                  new Range(null, it.low(), it.high()),
                  it.packs(),
                  it.topics(),
                  it.moves()));
      case Readiness.Figure it ->
          json(
              order,
              planned,
              new Said(
                  answers(it.packs()),
                  new Range(it.share(), it.low(), it.high()),
                  it.packs(),
                  it.topics(),
                  it.moves()));
    };
  }

  private static int answers(List<Standing> packs) {
    return packs.stream().mapToInt(Standing::answers).sum();
  }

  private record Range(@Nullable Double share, double low, double high) {}

  private record Said(
      int answers,
      @Nullable Range range,
      List<Standing> packs,
      List<Standing> topics,
      List<String> moves) {}

  private ReadinessJson json(ReadinessOrder order, @Nullable PlannedJson planned, Said said) {
    Range range = said.range;
    Profile profile = order.profile();
    LocalDate date = LocalDate.ofEpochDay(order.day());
    return new ReadinessJson(
        new Named(profile.id(), profile.title()),
        Stream.concat(Profile.ALL.stream(), Stream.of(profile))
            .map(it -> new Named(it.id(), it.title()))
            .distinct()
            .toList(),
        date,
        planned,
        said.answers,
        ReadinessEstimate.LEAST_ANSWERS,
        range == null ? null : range.share,
        range == null ? null : range.low,
        range == null ? null : range.high,
        range == null
            ? ProgressSummaries.readiness(said.answers)
            : ProgressSummaries.readiness(date, range.share, range.low, range.high),
        banks(profile, said),
        moves(said));
  }

  private List<BankReadyJson> banks(Profile profile, Said said) {
    Map<String, Standing> packs = byName(said.packs);
    Map<String, Standing> topics = byName(said.topics);
    return books.revisions().current().packs().stream()
        .filter(it -> packs.isEmpty() || packs.containsKey(it.id()))
        .map(
            it ->
                new BankReadyJson(
                    new Named(it.id(), it.title()),
                    profile.weights().getOrDefault(it.id(), 0.0),
                    ready(packs.get(it.id())),
                    topics(it, topics)))
        .toList();
  }

  private static List<TopicReadyJson> topics(Pack pack, Map<String, Standing> topics) {
    return pack.topics().stream()
        .map(
            it ->
                new TopicReadyJson(
                    Labels.TopicLabel.of(it), ready(topics.get(pack.id() + "/" + it.id()))))
        .toList();
  }

  private static @Nullable ReadyJson ready(@Nullable Standing it) {
    return it == null ? null : ReadyJson.of(it);
  }

  private static Map<String, Standing> byName(List<Standing> standings) {
    return standings.stream().collect(Collectors.toMap(Standing::topic, Function.identity()));
  }

  private List<MoveJson> moves(Said said) {
    Catalog catalog = books.revisions().current();
    Map<String, Standing> topics = byName(said.topics);
    return said.moves.stream()
        .flatMap(
            name ->
                Evidences.labelled(catalog, name).stream()
                    .map(
                        it ->
                            new MoveJson(
                                it.bank(),
                                it.topic(),
                                Optional.ofNullable(topics.get(name))
                                    .map(Standing::answers)
                                    .orElse(0))))
        .toList();
  }
}
