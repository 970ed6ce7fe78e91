package anneal.study;

/// An answer came for a turn that was answered, skipped or put aside meanwhile, perhaps on another
/// device; nothing is recorded.
final class TurnIsOver extends RuntimeException {
  private static final long serialVersionUID = 1;

  private TurnIsOver() {
    super("the card changed since the turn was dealt", null, false, false);
  }

  /// The standing, when the ticket's turn is still open.
  ///
  /// @throws TurnIsOver otherwise
  static Standing unlessOpen(Ticket ticket, Standing standing) {
    if (!ticket.open(standing)) {
      throw new TurnIsOver();
    }
    return standing;
  }
}
