package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "PNG, 640, 480, 89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08060000",
    "GIF, 10, 300, 474946383961 0a00 2c01 800000",
    "JPEG, 200, 100, ffd8 ffe0 0004 4a46 ffdb 0003 00 ffc0 0011 08 0064 00c8 03",
    "JPEG, 200, 100, ffd8 ff ffe0 0002 ffc2 0011 08 0064 00c8 03",
    "WEBP, 176, 144, 52494646 24000000 57454250 56503820 18000000 300100 9d012a b000 9000",
    "WEBP, 3, 2, 52494646 24000000 57454250 5650384c 18000000 2f 02400000",
    "WEBP, 400, 301, 52494646 24000000 57454250 56503858 0a000000 10000000 8f0100 2c0100"
  })
  void aPictureIsKnownByItsContent(Picture.Format format, int width, int height, String hex) {
    assertEquals(Optional.of(new Picture(format, width, height)), Picture.of(bytes(hex)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3c73766720786d6c6e733d",
        "89504e470d0a1a0a",
        "89504e470d0a1a0a 0000000d 49484452 00000000 000001e0",
        "474946383961 0a00",
        "ffd8 ffe0 ffff 00",
        "ffd8 ffda 0002",
        "52494646 24000000 57454250 56503858 0a000000 10000000 8f01",
        "52494646 24000000 41564920"
      })
  void whatIsNoWholeHeadIsNoPicture(String hex) {
    assertEquals(Optional.empty(), Picture.of(bytes(hex)));
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] tail, @ForAll boolean jpeg) {
    byte[] head = bytes(jpeg ? "ffd8ff" : "52494646000000005745425056503858");
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    Picture.of(all).ifPresent(it -> assertTrue(it.width() > 0 && it.height() > 0));
  }

  @ParameterizedTest
  @CsvSource({
    "roc.png, true",
    "a_B-9.jpeg, true",
    "roc.svg, false",
    "../roc.png, false",
    "a.b.png, true",
    "'', false",
    ".png, false",
    "roc.PNG, true",
    "a/b.png, false"
  })
  void namesArePlain(String name, boolean plain) {
    assertEquals(plain, Picture.isName(name));
  }
}
