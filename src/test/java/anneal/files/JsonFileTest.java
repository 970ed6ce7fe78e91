package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Finding;
import anneal.packs.Loaded;
import anneal.packs.Node;
import anneal.packs.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {

  private static Loaded<Node> read(String text) {
    return JsonFile.read("f.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Node.Obj object(String text) {
    Loaded<Node> loaded = read(text);
    assertEquals(List.of(), loaded.findings());
    return (Node.Obj) loaded.value().orElseThrow();
  }

  @Test
  void everyValueKnowsItsLineColumnAndPointer() {
    Node.Obj root = object("{\n  \"a/b\": [1, {\"c~\": \"x\"}],\r\n\t\"d\": null}");
    assertEquals(new Place("f.json", 1, 1, ""), root.place());
    assertEquals(new Place("f.json", 2, 10, "/a~1b"), root.find("a/b").orElseThrow().place());
    Node inner = root.at("/a~1b/1/c~0").orElseThrow();
    assertEquals(new Place("f.json", 2, 21, "/a~1b/1/c~0"), inner.place());
    assertEquals(new Place("f.json", 2, 3, "/a~1b"), root.name("a/b").orElseThrow());
    assertEquals(new Place("f.json", 3, 7, "/d"), root.find("d").orElseThrow().place());
  }

  @ParameterizedTest
  @CsvSource({"0,1,8", "1,1,9", "2,1,11", "3,1,17", "4,1,18", "5,1,19"})
  void aCharacterOfAStringIsFoundBehindEscapes(int index, int line, int column) {
    Node.Str str = (Node.Str) object("{\"a\": \"x\\n\\u00e9yz\"}").find("a").orElseThrow();
    assertEquals("x\n\u00e9yz", str.text());
    assertEquals(new Place("f.json", line, column, "/a"), str.at(index));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertEquals(1, object("\uFEFF{\"a\": 1}").place().column());
  }

  @Test
  void numbersAndLiteralsAreRead() {
    Node.Obj root = object("{\"a\": -1.5e3, \"b\": true, \"c\": false, \"d\": 12}");
    assertEquals(-1500, root.number("a").orElseThrow());
    assertTrue(root.flag("b"));
    assertTrue(!root.flag("c"));
    assertEquals(12, root.number("d").orElseThrow());
  }

  @Test
  void ofTwoEqualKeysTheFirstIsTakenAndTheSecondNamed() {
    Loaded<Node> loaded = read("{\"a\": 1,\n \"a\": 2, \"a\": 3}");
    assertEquals(1, ((Node.Obj) loaded.value().orElseThrow()).number("a").orElseThrow());
    assertEquals(
        List.of("f.json:2:2", "f.json:2:10"),
        loaded.findings().stream().map(it -> it.place().toString()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{'a': 1}`|2|only straight double quotes begin a string",
        "`{\"a\": 1,}`|8|a comma stands after the last item",
        "`[1,]`|3|a comma stands after the last item",
        "`{\"a\": 1 \"b\": 2}`|8|a comma is missing here",
        "`[1 2]`|3|a comma is missing here",
        "`{a: 1}`|2|a name in double quotes is missing",
        "`{\"a\": True}`|7|this word is no JSON value",
        "`{\"a\": “x”}`|7|only straight double quotes begin a string",
        "`{\"a\": \"x`|9|the file ends inside a string",
        "`{\"a\": [1`|9|the file ends too early",
        "`{\"a\"`|5|the file ends too early",
        "`{} {}`|4|something follows the end of the document",
        "`{} x`|4|this word is no JSON value",
        "`// c`|1|JSON has no comments",
        "`{\"a\": 01}`|8|a number begins with 0",
        "`{\"a\": .5}`|7|this is no JSON value",
        "`{\"a\": +1}`|8|this is not a JSON number",
        "`{\"a\": NaN}`|10|JSON has no such number",
        "`{\"a\": \"\\sum\"}`|8|this backslash begins no JSON escape",
        "`{\"a\": \"\\u12G4\"}`|12|`\\u` needs four hexadecimal digits",
        "`{\"a\" 1}`|6|a colon is missing after a name",
        "`{\"a\": 1]`|8|`]` closes nothing that is open",
        "`{\"a\": 1,, \"b\": 2}`|9|a comma too many",
        "`{,}`|2|a comma too many",
      })
  void aSyntaxErrorIsOneFindingInAnAuthorsWords(String text, int column, String message) {
    Loaded<Node> loaded = read(text);
    assertTrue(loaded.value().isEmpty());
    Finding finding = loaded.findings().getFirst();
    assertEquals(message, finding.message());
    assertEquals(column, finding.place().column());
    assertEquals("J001", finding.code());
    assertTrue(finding.remedy().matches("[A-Z`].*\\."), finding.remedy());
  }

  @ParameterizedTest
  @CsvSource({"'',the file is empty", "'   ',the file is empty"})
  void anEmptyFileIsAFinding(String text, String message) {
    assertEquals(message, read(text).findings().getFirst().message());
  }

  @Test
  void limitsKeepAHostileFileFromTakingMemoryOrStack() {
    String deep = "[".repeat(100_000);
    String wide = "{\"a\": \"" + "x".repeat(100_001) + "\"}";
    String name = "{\"" + "x".repeat(201) + "\": 1}";
    String number = "[" + "1".repeat(101) + "]";
    String many = "[" + "1,".repeat(1_000_000) + "1]";
    byte[] large = new byte[JsonFile.MOST_BYTES + 1];
    for (Loaded<Node> loaded :
        List.of(
            read(deep),
            read(wide),
            read(name),
            read(number),
            read(many),
            JsonFile.read("f", large))) {
      assertEquals("J003", loaded.findings().getFirst().code());
      assertTrue(loaded.value().isEmpty());
    }
  }

  @Test
  void bytesThatAreNotUtf8AreFoundWhereTheyStand() {
    byte[] latin = "{\n \"a\": \"h\u00fcge\"}".getBytes(StandardCharsets.ISO_8859_1);
    Finding finding = JsonFile.read("f.json", latin).findings().getFirst();
    assertEquals("J004", finding.code());
    assertEquals("f.json:2:9", finding.place().toString());
  }
}
