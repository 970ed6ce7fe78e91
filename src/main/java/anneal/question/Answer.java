package anneal.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the learner hands in.
public sealed interface Answer {

  /// One option, by id.
  record Picked(String option) implements Answer {}

  /// A text as typed: a number or a phrase.
  record Typed(String text) implements Answer {}

  /// Any number of options, by id.
  ///
  /// @param none whether "none of these apply" was said; a set without options needs it
  record PickedAll(Set<String> options, boolean none) implements Answer {
    public PickedAll {
      options = Set.copyOf(options);
    }
  }

  /// What stands in each blank: typed text, or the id of an option.
  record Filled(Map<String, String> blanks) implements Answer {
    public Filled {
      blanks = Map.copyOf(blanks);
    }
  }

  /// The id of the right side chosen for each left side.
  record Paired(Map<String, String> pairs) implements Answer {
    public Paired {
      pairs = Map.copyOf(pairs);
    }
  }

  /// All steps, in the order given.
  record Ordered(List<String> steps) implements Answer {
    public Ordered {
      steps = List.copyOf(steps);
    }
  }

  /// A written answer, or one that was said aloud.
  ///
  /// @param text by stage id, or under the empty id where there are no stages
  /// @param aloud whether it was said rather than written; the recording never leaves the browser
  record Written(Map<String, String> text, boolean aloud) implements Answer {
    public Written {
      text = Map.copyOf(text);
    }
  }

  /// The back was turned up.
  record Turned() implements Answer {}
}
