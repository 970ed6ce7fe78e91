package anneal.web;

import anneal.reports.Coverage;

/// What a learner has shown of some questions, on the wire.
record CoverageJson(int questions, int seen, int answers, int recalled) {

  static CoverageJson of(Coverage it) {
    return new CoverageJson(it.questions(), it.seen(), it.answers(), it.recalled());
  }
}
