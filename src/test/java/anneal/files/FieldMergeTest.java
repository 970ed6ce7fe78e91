package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.sharing.Merge.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMergeTest {

  private static final String BOTH = "{'options':[{'id':'a','text':'A'},{'id':'b','text':'B'}]}";

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static List<Place> merge(String was, String mine, String theirs, String merged) {
    return merge(was, mine, theirs, merged, Set.of());
  }

  private static List<Place> merge(
      String was, String mine, String theirs, String merged, Set<String> chosen) {
    FieldMerge merge = new FieldMerge(chosen);
    assertEquals(
        QuestionText.tree(json(merged)),
        merge.merged(
            QuestionText.tree(json(was)),
            QuestionText.tree(json(mine)),
            QuestionText.tree(json(theirs))));
    return merge.places();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'a':1,'b':2}           | {'a':9,'b':2}           | {'a':1,'b':8}           | {'a':9,'b':8}
          {'a':1}                 | {'a':1,'x':2}           | {'a':1,'y':3}           | {'a':1,'x':2,'y':3}
          {'a':1,'b':2,'c':3}     | {'a':1,'c':3}           | {'a':1,'b':2}           | {'a':1}
          {'a':1}                 | {'a':2}                 | {'a':2}                 | {'a':2}
          {'s':['1','2','3']}     | {'s':['0','2','3']}     | {'s':['1','2','4']}     | {'s':['0','2','4']}
          {'t':{'abs':1,'rel':1}} | {'t':{'abs':2,'rel':1}} | {'t':{'abs':1,'rel':3}} | {'t':{'abs':2,'rel':3}}
          """)
  void whatWasChangedInDifferentPlacesGoesTogether(
      String was, String mine, String theirs, String merged) {
    assertEquals(List.of(), merge(was, mine, theirs, merged));
  }

  @Test
  void namedPartsGoTogetherByTheirIds() {
    String theirs =
        "{'options':[{'id':'c','text':'C'},{'id':'b','text':'B2'},{'id':'a','text':'A'}]}";
    String mine = BOTH.replace("'A'", "'A2'");
    assertEquals(
        List.of(), merge(BOTH, mine, theirs, theirs.replace("'A'", "'A2'")), "their order");
    String without = "{'options':[{'id':'a','text':'A2'}]}";
    assertEquals(List.of(), merge(BOTH, without, BOTH, without));
  }

  @Test
  void whereBothChangedOnePlaceTheOwnStaysUnlessTheOtherIsChosen() {
    String mine = BOTH.replace("'B'", "'mine'");
    String theirs = BOTH.replace("'B'", "'theirs'");
    List<Place> disputed = List.of(new Place("options/b/text", "B", "mine", "theirs"));
    assertEquals(disputed, merge(BOTH, mine, theirs, mine));
    assertEquals(disputed, merge(BOTH, mine, theirs, theirs, Set.of("options/b/text")));
  }

  @Test
  void aPartThatOneLeftOutAndTheOtherChangedIsDisputed() {
    String mine = "{'options':[{'id':'a','text':'A'}]}";
    String theirs = BOTH.replace("'B'", "'theirs'");
    Place place = merge(BOTH, mine, theirs, mine).getFirst();
    assertEquals("options/b", place.field());
    assertEquals(null, place.mine());
    merge(BOTH, mine, theirs, theirs, Set.of("options/b"));
  }

  @Test
  void anOrderThatBothChangedDifferentlyIsDisputedAsAWhole() {
    String was = "{'items':[{'id':'a'},{'id':'b'},{'id':'c'}]}";
    String mine = "{'items':[{'id':'b'},{'id':'a'},{'id':'c'}]}";
    String theirs = "{'items':[{'id':'c'},{'id':'a'},{'id':'b'}]}";
    assertEquals("items", merge(was, mine, theirs, mine).getFirst().field());
    merge(was, mine, theirs, theirs, Set.of("items"));
  }

  @Test
  void linesThatBothChangedAreShownAsText() {
    List<Place> places =
        merge("{'s':['1','2']}", "{'s':['1','x']}", "{'s':['1','y']}", "{'s':['1','x']}");
    assertEquals(List.of(new Place("s", "1\n2", "1\nx", "1\ny")), places);
  }
}
