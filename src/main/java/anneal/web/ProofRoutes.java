package anneal.web;

import anneal.authors.Proof;
import anneal.authors.Proofs;
import anneal.grading.Grader;
import anneal.question.Question;
import anneal.question.Variant;
import anneal.web.ProofPage.TrialJson;
import anneal.web.ProofsJson.EditionJson;
import io.javalin.http.Context;

/// Packs while they are written: every question with its key, for the one who writes them.
///
/// Whoever may call these routes sees all keys, so a server that learners use does not hang them up
/// for them.
public final class ProofRoutes extends Routes {

  private final Proofs proofs;
  private final Access access;
  private final ProofPages pages;
  private final ProofKeys keys;

  private ProofRoutes(Proofs proofs, Sheets sheets, Access access) {
    this.proofs = proofs;
    this.access = access;
    this.pages = new ProofPages(sheets);
    this.keys = new ProofKeys(sheets);
  }

  /// For an author on a machine of their own.
  public static ProofRoutes own(Proofs proofs, Sheets sheets) {
    return new ProofRoutes(proofs, sheets, Access.OPEN);
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/preview", access, ctx -> Replies.json(ctx, ProofsJson.of(proofs.latest())))
        .get(
            "/api/preview/edition",
            access,
            ctx -> Replies.json(ctx, new EditionJson(proofs.latest().number())))
        .get("/api/preview/{pack}/{slug}", access, ctx -> Replies.json(ctx, page(ctx)))
        .post("/api/preview/{pack}/{slug}/trials", access, ctx -> Replies.json(ctx, trial(ctx)));
  }

  private ProofPage page(Context ctx) {
    Proofs.Edition edition = proofs.latest();
    return pages.page(edition.number(), entry(edition, ctx));
  }

  private TrialJson trial(Context ctx) {
    Proof.Entry entry = entry(proofs.latest(), ctx);
    TrialOrder order = Body.read(ctx, TrialOrder.class);
    Question question = entry.question().orElseThrow(ProofRoutes::unknown);
    Variant variant = question.variant(order.variant);
    Dealt dealt = ProofPages.dealt(variant);
    return keys.trial("", "", Grader.grade(dealt.task(), order.answer.answer(dealt)));
  }

  private static Proof.Entry entry(Proofs.Edition edition, Context ctx) {
    return edition
        .find(ctx.pathParam("pack"))
        .flatMap(it -> it.find(ctx.pathParam("slug")))
        .orElseThrow(ProofRoutes::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        ProblemType.UNKNOWN_QUESTION,
        "The packs hold no such question now; /api/preview lists them all.");
  }

  /// An answer to be tried on a variant.
  record TrialOrder(int variant, AnswerJson answer) {}
}
