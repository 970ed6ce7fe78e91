package anneal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import anneal.authors.CheckedPack;
import anneal.authors.CheckedPack.Noted;
import anneal.authors.CheckedPack.TopicFile;
import anneal.authors.CheckedPack.Written;
import anneal.authors.Proofs;
import anneal.packs.Audit;
import anneal.packs.Code;
import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Loaded;
import anneal.packs.PackScore;
import anneal.packs.Place;
import anneal.packs.Publication;
import anneal.question.Catalog;
import anneal.question.Level;
import anneal.question.Misconception;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What lies beside the packs of [anneal.Papers#catalog].
final class Companions {

  static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Companions() {}

  static Library library() {
    Library.Papers papers =
        new Library.Papers(
            Map.of(
                "mistake-c",
                new Misconception(
                    "mistake-c", "You mix up c and a", "It is **a**, since c is more.")),
            Optional.of(role()),
            new Audit(
                List.of(
                    check("p0/t0-q0", 1, true, true),
                    check("p0/t0-q1", 1, true, false),
                    check("p0/t0-q2", 7, true, true))));
    return new Library(() -> papers, Companions::picture);
  }

  /// One pixel, and one that is none.
  private static Optional<byte[]> picture(String pack, String file) {
    return switch (pack + "/" + file) {
      case "p0/pixel.png" -> Optional.of(PIXEL.clone());
      case "p0/page.png" -> Optional.of("<script>alert(1)</script>".getBytes(UTF_8));
      default -> Optional.empty();
    };
  }

  private static Role role() {
    return new Role(
        "Tester",
        Map.of("guide", "The guide"),
        List.of(
            new Role.Item(
                "role.r1",
                "Know the first topic",
                "role",
                List.of("guide"),
                topics("p0/t0", "p9/gone"),
                Set.of()),
            new Role.Item(
                "role.l1",
                "Lead the second",
                "level",
                List.of(),
                topics("p0/t1"),
                Set.of(Level.PRINCIPAL))));
  }

  /// The first counts half.
  private static SequencedMap<String, Double> topics(String... names) {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    for (String name : names) {
      weights.put(name, weights.isEmpty() ? 0.5 : 1);
    }
    return weights;
  }

  private static Audit.Check check(String id, int revision, Boolean... agreed) {
    QuestionId question = QuestionId.parse(id).orElseThrow();
    return new Audit.Check(question, revision, LocalDate.of(2026, 11, 20), List.of(agreed));
  }

  /// A server whose second pack has a finding.
  static ServerRoutes.Operation operation(Instant start, Shelf shelf) {
    return new ServerRoutes.Operation(
        "1.2.3",
        start,
        new ServerRoutes.Stored("/srv/anneal.db", 1),
        () -> Optional.of(new ServerRoutes.Copy("/srv/anneal.db.before-v1", start)),
        () -> Optional.of(publication(shelf)));
  }

  /// The packs of a catalog while they are written; the first question of each has a finding.
  static Proofs proofs(Catalog catalog) {
    Proofs proofs = new Proofs();
    proofs.set(catalog.packs().stream().map(Companions::checked).toList());
    return proofs;
  }

  private static CheckedPack checked(Pack pack) {
    List<Written> written = new ArrayList<>();
    for (Question question : pack.questions()) {
      Place place = new Place(pack.id() + "/t.json", 2, 3, "/questions/" + written.size());
      written.add(new Written(question.id().slug(), "choice", place));
    }
    Finding finding =
        Code.NO_REFERENCE.at(new Place("t.json", 2, 3, "/questions/0/stem"), "it has none");
    return new CheckedPack(
        pack.id(),
        Optional.of(pack),
        List.of(new TopicFile("t.json", true, written)),
        List.of(new Noted(finding, "  {\"id\": \"q\"}")),
        Optional.of(PackScore.of(pack)));
  }

  private static Publication publication(Shelf shelf) {
    List<Edition> editions = new ArrayList<>();
    for (Pack pack : shelf.current().packs()) {
      Place place = new Place(pack.id() + "/t0.json", 12, 3, "/questions/0");
      List<Finding> findings =
          editions.isEmpty() ? List.of() : List.of(Code.UNREADABLE.at(place, "it is upside down"));
      editions.add(new Edition(pack.id(), new Loaded<>(Optional.of(pack), findings)));
    }
    return new Publication(shelf.current(), editions, List.of());
  }
}
