package anneal.web;

import anneal.files.Shipped;

/// The pages as the program serves them.
final class Pages {

  private Pages() {}

  static StaticFiles shipped() {
    try (Shipped shipped = Shipped.open()) {
      return new StaticFiles(shipped.under("web"), shipped.under("questions/schema"));
    }
  }
}
