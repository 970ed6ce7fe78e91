package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.id;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static anneal.study.Events.undo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import anneal.person.LearnerId;
import anneal.study.BelongingsStore.Count;
import anneal.study.BelongingsStore.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [BelongingsStore] keeps to.
public abstract class BelongingsContract {

  /// A place where nothing happened yet; another one with each call.
  protected abstract Place place();

  /// The two ports of one instance.
  public record Place(StudyStore study, BelongingsStore belongings) {}

  /// Four reviews of two cards, one taken back, a bury, a sitting and a flag.
  private static Place practised(Place place, LearnerId learner) {
    List<Stamp> stamps = new ArrayList<>();
    for (int day = 3; day > 0; day--) {
      Stamp stamp = on(TODAY - day, 0, learner, GINI);
      place.study.record(stamp.id(), learner, GINI, good(stamp));
      stamps.add(stamp);
    }
    Stamp bayes = on(TODAY, 5, learner, BAYES);
    place.study.record(bayes.id(), learner, BAYES, good(bayes));
    Stamp undone = on(TODAY, 9, learner, GINI);
    place.study.amend(undone.id(), learner, GINI, undo(undone, stamps.getLast().id()));
    Stamp bury = on(TODAY, 10, learner, BAYES);
    place.study.record(
        bury.id(),
        learner,
        BAYES,
        before -> {
          StudyEvent event = new StudyEvent.Buried(bury, TODAY + 1);
          return new Step(event, before.after(event, before.card()));
        });
    place.study.putSitting(
        learner, new Sitting(SITTING, Sitting.Mode.QUIZ, 7, Settings.Scope.ALL, noon(TODAY, 0)));
    place.study.flag(
        new Flag(id(), learner, GINI, Events.asked(), "The key is wrong", noon(TODAY, 2)));
    return place;
  }

  @Test
  void aLearnerNeverHeardOfHasNothing() {
    assertEquals(new Belongings(List.of(), List.of(), List.of()), place().belongings.of(ANNA));
  }

  @Test
  void everythingArrivesAtAnotherPlaceAndTheCardsAreTheSame() {
    Place old = practised(place(), ANNA);
    Place fresh = place();
    Belongings all = old.belongings.of(ANNA);
    Tally wanted = new Tally(new Count(1, 0, 0), new Count(6, 0, 0), new Count(1, 0, 0), 2);
    assertEquals(wanted, fresh.belongings.compare(ANNA, all));
    assertEquals(0, fresh.study.stamp(ANNA));
    assertEquals(wanted, fresh.belongings.bring(ANNA, all, Events::replay));
    assertEquals(all, fresh.belongings.of(ANNA));
    assertEquals(old.study.standings(ANNA), fresh.study.standings(ANNA));
    assertEquals(
        old.study.introducedOn(ANNA, TODAY - 3), fresh.study.introducedOn(ANNA, TODAY - 3));
  }

  @Test
  void whatArrivedIsReadAtOnceByThoseWhoReadBefore() {
    Place old = practised(place(), ANNA);
    Place fresh = place();
    assertEquals(List.of(), fresh.study.sittingLog(ANNA, SITTING));
    assertEquals(List.of(), fresh.study.newest(ANNA, 5));
    assertEquals(Optional.empty(), fresh.study.sitting(ANNA, SITTING));
    fresh.belongings.bring(ANNA, old.belongings.of(ANNA), Events::replay);
    assertEquals(
        events(old.study.sittingLog(ANNA, SITTING)), events(fresh.study.sittingLog(ANNA, SITTING)));
    assertEquals(events(old.study.newest(ANNA, 5)), events(fresh.study.newest(ANNA, 5)));
    assertEquals(old.study.sitting(ANNA, SITTING), fresh.study.sitting(ANNA, SITTING));
  }

  private static List<StudyEvent> events(List<Logged> log) {
    return log.stream().map(Logged::event).toList();
  }

  @Test
  void bringingTheSameAgainChangesNothing() {
    Place place = practised(place(), ANNA);
    Belongings all = place.belongings.of(ANNA);
    long stamp = place.study.stamp(ANNA);
    Tally wanted = new Tally(new Count(0, 1, 0), new Count(0, 6, 0), new Count(0, 1, 0), 0);
    assertEquals(wanted, place.belongings.bring(ANNA, all, Events::replay));
    assertEquals(all, place.belongings.of(ANNA));
    assertEquals(stamp, place.study.stamp(ANNA));
  }

  @Test
  void partsInAnyOrderComeToTheSameCards() {
    Place old = practised(place(), ANNA);
    Place fresh = place();
    List<StudyEvent> events = new ArrayList<>(old.belongings.of(ANNA).events());
    Collections.shuffle(events, new Random(7));
    for (StudyEvent each : events) {
      Belongings part = new Belongings(List.of(), List.of(each, each), List.of());
      assertEquals(new Count(1, 1, 0), fresh.belongings.bring(ANNA, part, Events::replay).events());
    }
    assertEquals(old.study.standings(ANNA), fresh.study.standings(ANNA));
  }

  @Test
  void whatWasPractisedAtBothPlacesIsMerged() {
    Place old = practised(place(), ANNA);
    Place other = place();
    Stamp before = on(TODAY - 5, 0, ANNA, GINI);
    other.study.record(before.id(), ANNA, GINI, good(before));
    other.belongings.bring(ANNA, old.belongings.of(ANNA), Events::replay);
    old.belongings.bring(ANNA, other.belongings.of(ANNA), Events::replay);
    assertEquals(3, other.study.standings(ANNA).get(GINI).reviews());
    assertEquals(other.study.standings(ANNA), old.study.standings(ANNA));
    assertEquals(1, other.study.introducedOn(ANNA, TODAY - 5));
  }

  @Test
  void anotherLearnersEventsAreRefusedAndStayTheirs() {
    Place place = practised(place(), BEN);
    Place annas = place();
    Stamp clash = place.belongings.of(BEN).events().getFirst().stamp();
    Stamp mine = new Stamp(clash.id(), ANNA, GINI, SITTING, noon(TODAY, 0), TODAY);
    annas.study.record(mine.id(), ANNA, GINI, good(mine));
    Belongings brought = annas.belongings.of(ANNA);
    assertEquals(
        new Count(0, 0, 1), place.belongings.bring(ANNA, brought, Events::replay).events());
    assertEquals(List.of(), place.belongings.of(ANNA).events());
    assertThrows(
        IllegalArgumentException.class, () -> place.belongings.bring(BEN, brought, Events::replay));
  }

  @Test
  void takingBackAnotherCardsEventIsRefused() {
    Place place = practised(place(), ANNA);
    StudyEvent review = place.belongings.of(ANNA).events().getFirst();
    StudyEvent astray = new StudyEvent.Undone(on(TODAY, 30, ANNA, BAYES), review.stamp().id());
    Belongings brought = new Belongings(List.of(), List.of(astray), List.of());
    assertEquals(new Count(0, 0, 1), place.belongings.compare(ANNA, brought).events());
    assertEquals(
        new Count(0, 0, 1), place.belongings.bring(ANNA, brought, Events::replay).events());
  }
}
