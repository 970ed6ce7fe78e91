package anneal.people;

import java.util.List;
import java.util.function.Supplier;

/// Sends letters. Nobody waits for it: whoever hands something in goes on at once, and a mail
/// server that does not answer is the post's own trouble.
public interface Letters {

  /// Has letters written and sent, later and elsewhere.
  ///
  /// @param writing may look things up; what it throws is logged
  void post(Supplier<List<Letter>> writing);
}
