package anneal.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All packs that are served at one moment; immutable, so readers need no lock.
public final class Catalog {

  /// No packs.
  public static final Catalog EMPTY = new Catalog(List.of());

  private final List<Pack> packs;
  private final Map<QuestionId, Question> byId = new HashMap<>();

  public Catalog(List<Pack> packs) {
    this.packs = List.copyOf(packs);
    for (Pack pack : packs) {
      for (Question question : pack.questions()) {
        byId.put(question.id(), question);
      }
    }
  }

  /// The packs, in the order they were given.
  public List<Pack> packs() {
    return packs;
  }

  /// The pack with this id.
  public Optional<Pack> pack(String id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /// The question with this id.
  public Optional<Question> find(QuestionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// What the authors of a question's pack tell of its past.
  public History history(QuestionId id) {
    return pack(id.pack()).map(Pack::history).orElse(History.NONE);
  }

  /// How many questions all packs hold.
  public int size() {
    return byId.size();
  }
}
