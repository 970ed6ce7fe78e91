package anneal.web;

import anneal.groups.Commons;
import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.StudyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What tells a hosted instance from a solo one.
interface Furnishing {
  default Visitors visitors(StudyStore store, InstantSource clock) {
    return Visitors.solo(store, clock);
  }

  default boolean solo() {
    return true;
  }

  default Optional<PackRoutes.Names> names() {
    return Optional.empty();
  }

  default Optional<GroupPapers> papers() {
    return Optional.empty();
  }

  default void changing(Commons.Change told) {}

  default Optional<Commons> commons() {
    return Optional.empty();
  }

  default Optional<BackupRoutes.Desk> backups() {
    return Optional.empty();
  }

  default Settings agreed(LearnerId learner, Settings chosen) {
    return chosen;
  }

  default List<Routes> talk(Books books, Sheets sheets, Visitors visitors) {
    return List.of();
  }

  default List<Routes> routes(Visitors visitors, Books books, Sheets sheets) {
    return List.of(new VisitorRoutes(visitors, Optional.empty()));
  }
}
