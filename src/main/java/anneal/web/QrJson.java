package anneal.web;

import io.nayuki.qrcodegen.QrCode;

/// A text as a QR code, drawn by one path.
///
/// @param size modules along a side, with the quiet zone of four modules that ISO/IEC 18004 wants
/// @param path of an SVG: each dark run of a row as a rectangle, a module being one unit
record QrJson(int size, String path) {

  private static final int QUIET = 4;

  static QrJson of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int run = 0;
        while (code.getModule(x + run, y)) {
          run++;
        }
        if (run > 0) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append('h').append(run);
          path.append("v1h-").append(run).append('z');
          x += run;
        }
      }
    }
    return new QrJson(code.size + 2 * QUIET, path.toString());
  }
}
