package anneal.groups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The twin of the database: the same contract in maps. What members did is shown while they are
/// members, as the store of groups tells.
public final class InMemoryWorkStore implements WorkStore {

  private record Place(String group, int day) {}

  private final GroupStore groups;
  private final Map<String, Map<String, Assignment>> assignments = new HashMap<>();
  private final Map<String, TreeMap<Integer, Challenge>> challenges = new HashMap<>();
  private final Map<Place, Map<String, Attempt>> attempts = new HashMap<>();
  private final Map<Place, Map<String, Instant>> explainers = new HashMap<>();
  private final Map<Place, Map<String, String>> thanks = new HashMap<>();

  public InMemoryWorkStore(GroupStore groups) {
    this.groups = groups;
  }

  private boolean in(String group, String member) {
    return groups.members(group).stream().anyMatch(it -> it.id().equals(member));
  }

  private boolean alive(String group) {
    return groups.group(group).isPresent();
  }

  @Override
  public synchronized void assign(String group, Assignment assignment) {
    assignments.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(assignment.id(), assignment);
  }

  @Override
  public synchronized List<Assignment> assignments(String group) {
    return alive(group)
        ? assignments.getOrDefault(group, Map.of()).values().stream()
            .sorted(
                Comparator.comparingInt(Assignment::dueDay)
                    .thenComparing(Assignment::since)
                    .thenComparing(Assignment::id))
            .toList()
        : List.of();
  }

  @Override
  public synchronized boolean withdraw(String group, String assignment) {
    return assignments.getOrDefault(group, new HashMap<>()).remove(assignment) != null;
  }

  @Override
  public synchronized Challenge keep(String group, Challenge drawn) {
    TreeMap<Integer, Challenge> kept = challenges.computeIfAbsent(group, _ -> new TreeMap<>());
    kept.putIfAbsent(drawn.week().day(), drawn);
    return Objects.requireNonNull(kept.get(drawn.week().day()));
  }

  @Override
  public synchronized Optional<Challenge> challenge(String group, int day) {
    return challenges(group, Integer.MAX_VALUE).stream()
        .filter(it -> it.week().day() == day)
        .findFirst();
  }

  @Override
  public synchronized List<Challenge> challenges(String group, int limit) {
    List<Challenge> all =
        alive(group)
            ? new ArrayList<>(challenges.getOrDefault(group, new TreeMap<>()).values())
            : List.of();
    return all.reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized Attempt begin(String group, int day, Attempt attempt) {
    Map<String, Attempt> begun =
        attempts.computeIfAbsent(new Place(group, day), _ -> new LinkedHashMap<>());
    begun.putIfAbsent(attempt.member(), attempt);
    return Objects.requireNonNull(begun.get(attempt.member()));
  }

  @Override
  public synchronized List<Attempt> attempts(String group, int day) {
    return attempts.getOrDefault(new Place(group, day), Map.of()).values().stream()
        .filter(it -> in(group, it.member()))
        .sorted(Comparator.comparing(Attempt::since).thenComparing(Attempt::member))
        .toList();
  }

  @Override
  public synchronized boolean volunteer(String group, int day, String member, Instant now) {
    List<String> announced = explainers(group, day);
    if (!announced.contains(member) && announced.size() >= Challenge.EXPLAINERS) {
      return false;
    }
    explainers
        .computeIfAbsent(new Place(group, day), _ -> new HashMap<>())
        .putIfAbsent(member, now);
    return true;
  }

  @Override
  public synchronized void standDown(String group, int day, String member) {
    explainers.getOrDefault(new Place(group, day), new HashMap<>()).remove(member);
  }

  @Override
  public synchronized List<String> explainers(String group, int day) {
    return explainers.getOrDefault(new Place(group, day), Map.of()).entrySet().stream()
        .filter(it -> in(group, it.getKey()))
        .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void thank(String group, int day, String voter, String explainer) {
    thanks.computeIfAbsent(new Place(group, day), _ -> new HashMap<>()).put(voter, explainer);
  }

  @Override
  public synchronized Map<String, String> thanks(String group, int day) {
    return thanks.getOrDefault(new Place(group, day), Map.of()).entrySet().stream()
        .filter(it -> in(group, it.getKey()) && in(group, it.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
