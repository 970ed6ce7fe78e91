package anneal.web;

import anneal.authors.Proof;
import anneal.question.Dealer;
import anneal.question.Figures;
import anneal.question.Question;
import anneal.question.Value;
import anneal.question.Variant;
import anneal.web.ProofPage.AuthoredJson;
import anneal.web.ProofPage.DrawnJson;
import anneal.web.ProofPage.FacingJson;
import anneal.web.ProofPage.VariantJson;
import anneal.web.ProofsJson.NotedJson;
import java.util.List;

/// Sets questions for their authors: each variant as a learner meets it, with all that a learner
/// does not see.
final class ProofPages {

  private final Sheets sheets;
  private final ProofKeys keys;

  ProofPages(Sheets sheets) {
    this.sheets = sheets;
    this.keys = new ProofKeys(sheets);
  }

  /// @param edition number of the proofs that the entry is from
  ProofPage page(long edition, Proof.Entry entry) {
    return new ProofPage(
        edition,
        entry.written().slug(),
        entry.question().map(Question::kind).orElse(entry.written().kind()),
        entry.written().place().file(),
        entry.written().place().line(),
        entry.stale(),
        entry.findings().stream().map(NotedJson::of).toList(),
        entry.question().map(this::authored).orElse(null));
  }

  private AuthoredJson authored(Question question) {
    return new AuthoredJson(
        question.id().toString(),
        question.level(),
        question.seconds(),
        question.skills(),
        question.family(),
        question.revision().number(),
        question.references(),
        question.variants().stream().map(this::variant).toList());
  }

  private VariantJson variant(Variant variant) {
    Dealt dealt = dealt(variant);
    return new VariantJson(
        variant.number(),
        variant.situation(),
        drawn(variant),
        new FacingJson(
            dealt.task().kind(), sheets.markup().html(variant.stem()), sheets.faces().face(dealt)),
        keys.of(variant.task()),
        variant.hints().stream().map(sheets::hint).toList(),
        sheets.markup().html(variant.explanation()),
        sheets.markup().htmlOrNull(variant.followUp()));
  }

  /// As it is dealt to the author, every time alike.
  static Dealt dealt(Variant variant) {
    List<String> order = Dealer.deal(variant.task(), "proof/" + variant.number());
    return Dealt.of(variant.task(), order);
  }

  private static List<DrawnJson> drawn(Variant variant) {
    return variant.values().entrySet().stream()
        .map(it -> new DrawnJson(it.getKey(), words(it.getValue())))
        .toList();
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.Num(double number) -> Figures.plain(number);
      case Value.Word(String text) -> text;
    };
  }
}
