package anneal;

/// The program.
public final class Main {

  private Main() {}

  /// Runs the command line.
  static void main(String[] args) {
    System.exit(Cli.run(args));
  }
}
