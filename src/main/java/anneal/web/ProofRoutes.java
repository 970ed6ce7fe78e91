package anneal.web;

import anneal.authors.Proof;
import anneal.authors.Proofs;
import anneal.grading.Grader;
import anneal.question.Question;
import anneal.question.Variant;
import anneal.web.ProofPage.TrialJson;
import anneal.web.ProofsJson.EditionJson;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Packs while they are written: every question with its key, for the one who writes them.
///
/// Whoever may call these routes sees all keys, so a server that learners use does not hang them up
/// for them.
public final class ProofRoutes extends Routes {

  private final Stand stand;

  /// Where proofs lie.
  ///
  /// @param base address below which the routes hang, such as `/api/preview`
  /// @param access who may see all keys
  /// @param proofs those that a request asks for
  record Stand(String base, Access access, Function<Context, Laid> proofs) {}

  /// Proofs, and what they are set with.
  record Laid(Proofs.Edition edition, Sheets sheets) {}

  ProofRoutes(Stand stand) {
    this.stand = stand;
  }

  /// For an author on a machine of their own.
  public static ProofRoutes own(Proofs proofs, Sheets sheets) {
    return new ProofRoutes(
        new Stand("/api/preview", Access.OPEN, _ -> new Laid(proofs.latest(), sheets)));
  }

  @Override
  void mount(Router router) {
    String question = stand.base + "/{pack}/{slug}";
    get(router, stand.base, (laid, _) -> ProofsJson.of(laid.edition));
    get(router, stand.base + "/edition", (laid, _) -> new EditionJson(laid.edition.number()));
    get(router, question, ProofRoutes::page);
    router.post(question + "/trials", stand.access, ctx -> Replies.json(ctx, trial(ctx)));
  }

  private void get(Router router, String path, BiFunction<Laid, Context, Object> show) {
    router.get(
        path, stand.access, ctx -> Replies.json(ctx, show.apply(stand.proofs.apply(ctx), ctx)));
  }

  private static ProofPage page(Laid laid, Context ctx) {
    return new ProofPages(laid.sheets).page(laid.edition.number(), entry(laid.edition, ctx));
  }

  private TrialJson trial(Context ctx) {
    Laid laid = stand.proofs.apply(ctx);
    Proof.Entry entry = entry(laid.edition, ctx);
    TrialOrder order = Body.read(ctx, TrialOrder.class);
    Question question = entry.question().orElseThrow(ProofRoutes::unknown);
    Variant variant = question.variant(order.variant);
    Dealt dealt = ProofPages.dealt(variant);
    return new ProofKeys(laid.sheets)
        .trial("", "", Grader.grade(dealt.task(), order.answer.answer(dealt)));
  }

  private static Proof.Entry entry(Proofs.Edition edition, Context ctx) {
    return edition
        .find(ctx.pathParam("pack"))
        .flatMap(it -> it.find(ctx.pathParam("slug")))
        .orElseThrow(ProofRoutes::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        ProblemType.UNKNOWN_QUESTION, "The packs hold no such question now; list them again.");
  }

  /// An answer to be tried on a variant.
  record TrialOrder(int variant, AnswerJson answer) {}
}
