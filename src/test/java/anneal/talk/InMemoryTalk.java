package anneal.talk;

import anneal.question.QuestionId;
import anneal.talk.TeachBack.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The twin of the database for what groups say.
public final class InMemoryTalk implements PostStore, QuietStore {

  private final Map<UUID, Post> posts = new TreeMap<>(Comparator.comparing(UUID::toString));
  private final Map<UUID, Set<String>> votes = new HashMap<>();
  private final Map<String, TeachBack> taught = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, Set<String>> quiet = new HashMap<>();

  /// What is explained, in the same memory.
  public final TeachStore teaching = new Teaching();

  /// Forgets a member, as the database does with the member's row.
  public synchronized void forget(String member) {
    posts.values().removeIf(it -> it.member().equals(member));
    votes.values().forEach(it -> it.remove(member));
    taught.values().removeIf(it -> it.member().equals(member));
    taught.replaceAll(
        (_, it) -> it.asked() != null && it.asked().member().equals(member) ? bare(it) : it);
    quiet.values().forEach(it -> it.remove(member));
  }

  private static TeachBack bare(TeachBack it) {
    return new TeachBack(
        it.id(),
        it.group(),
        it.member(),
        it.question(),
        it.audience(),
        it.day(),
        it.text(),
        null,
        "",
        it.at());
  }

  @Override
  public synchronized boolean add(Post post, Instant since, int most) {
    long lately =
        posts.values().stream()
            .filter(it -> it.member().equals(post.member()) && !it.at().isBefore(since))
            .count();
    if (lately < most) {
      posts.put(post.id(), post);
    }
    return lately < most;
  }

  @Override
  public synchronized List<Heard> of(String group, QuestionId question, String reader, Page page) {
    return posts.values().stream()
        .filter(it -> it.group().equals(group) && it.question().equals(question))
        .map(it -> heard(it, reader))
        .sorted(
            Comparator.comparing((Heard it) -> it.post().hidden() != null)
                .thenComparing(it -> !it.post().endorsed())
                .thenComparing(it -> -it.helpful())
                .thenComparing(it -> it.post().id().toString()))
        .skip(page.from())
        .limit(page.limit())
        .toList();
  }

  @Override
  public synchronized List<Post> by(String group, String member) {
    return posts.values().stream()
        .filter(it -> it.group().equals(group) && it.member().equals(member))
        .sorted(Comparator.comparing(Post::at).thenComparing(it -> it.id().toString()))
        .toList();
  }

  private Heard heard(Post post, String reader) {
    Set<String> voters = votes.getOrDefault(post.id(), Set.of());
    return new Heard(post, voters.size(), voters.contains(reader));
  }

  @Override
  public synchronized Optional<Heard> find(String group, UUID post, String reader) {
    return Optional.ofNullable(posts.get(post))
        .filter(it -> it.group().equals(group))
        .map(it -> heard(it, reader));
  }

  @Override
  public synchronized boolean change(String group, UUID post, UnaryOperator<Post> change) {
    return find(group, post, "").map(it -> posts.put(post, change.apply(it.post()))).isPresent();
  }

  @Override
  public synchronized boolean remove(String group, UUID post) {
    return find(group, post, "").map(_ -> posts.remove(post)).isPresent();
  }

  @Override
  public synchronized boolean vote(String group, UUID post, String member, boolean helpful) {
    boolean others =
        find(group, post, member).filter(it -> !it.post().member().equals(member)).isPresent();
    if (others) {
      Set<String> voters = votes.computeIfAbsent(post, _ -> new HashSet<>());
      boolean _ = helpful ? voters.add(member) : voters.remove(member);
    }
    return others;
  }

  @Override
  public synchronized Set<String> quiet(String group) {
    return Set.copyOf(quiet.getOrDefault(group, Set.of()));
  }

  @Override
  public synchronized void put(String group, String member, boolean wants) {
    Set<String> all = quiet.computeIfAbsent(group, _ -> new HashSet<>());
    boolean _ = wants ? all.add(member) : all.remove(member);
  }

  private final class Teaching implements TeachStore {

    @Override
    public boolean add(TeachBack it, int most) {
      synchronized (InMemoryTalk.this) {
        long own =
            taught.values().stream()
                .filter(t -> t.group().equals(it.group()) && t.member().equals(it.member()))
                .count();
        if (own < most) {
          taught.put(it.id().toString(), it);
        }
        return own < most;
      }
    }

    @Override
    public List<TeachBack> of(String group, @Nullable UUID before, int limit) {
      synchronized (InMemoryTalk.this) {
        return taught.values().stream()
            .filter(it -> it.group().equals(group))
            .filter(it -> before == null || it.id().toString().compareTo(before.toString()) < 0)
            .limit(limit)
            .collect(Collectors.toList());
      }
    }

    @Override
    public List<TeachBack> by(String group, String member) {
      synchronized (InMemoryTalk.this) {
        return taught.values().stream()
            .filter(it -> it.group().equals(group))
            .filter(
                it ->
                    it.member().equals(member)
                        || (it.asked() != null && it.asked().member().equals(member)))
            .toList()
            .reversed();
      }
    }

    @Override
    public Optional<TeachBack> find(String group, UUID id) {
      synchronized (InMemoryTalk.this) {
        return Optional.ofNullable(taught.get(id.toString()))
            .filter(it -> it.group().equals(group));
      }
    }

    @Override
    public boolean change(String group, UUID id, Stage from, UnaryOperator<TeachBack> change) {
      synchronized (InMemoryTalk.this) {
        Optional<TeachBack> found = find(group, id).filter(it -> it.stage() == from);
        found.ifPresent(it -> taught.put(id.toString(), change.apply(it)));
        return found.isPresent();
      }
    }

    @Override
    public boolean remove(String group, UUID id) {
      synchronized (InMemoryTalk.this) {
        return find(group, id).map(_ -> taught.remove(id.toString())).isPresent();
      }
    }
  }
}
