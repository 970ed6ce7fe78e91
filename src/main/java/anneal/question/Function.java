package anneal.question;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A function of the white list; none loops longer than its limits allow, none looks outside.
///
/// @param signature as an author writes it, such as `round(x, decimals)`
/// @param least how many arguments it needs
/// @param most how many it takes
record Function(String signature, int least, int most, Body body) {

  /// The computation itself.
  @FunctionalInterface
  interface Body {
    double of(double[] x) throws Undefined;
  }

  private static final int ANY = 100;

  private static final Map<String, Function> WHITE_LIST = new TreeMap<>();

  static {
    list("abs(x)", x -> Math.abs(x[0]));
    list("min(a, b, ...)", Arithmetic::least);
    list("max(a, b, ...)", Arithmetic::greatest);
    list("sqrt(x)", x -> Arithmetic.root(x[0]));
    list("exp(x)", x -> StrictMath.exp(x[0]));
    list("ln(x)", x -> StrictMath.log(Arithmetic.positive(x[0])));
    list("log2(x)", x -> Arithmetic.log2(Arithmetic.positive(x[0])));
    list("log10(x)", x -> StrictMath.log10(Arithmetic.positive(x[0])));
    list("floor(x)", x -> Arithmetic.floor(x[0]));
    list("ceil(x)", x -> 0.0 - Arithmetic.floor(-x[0]));
    list("round(x, decimals)", x -> Arithmetic.round(x[0], x[1]));
    list("mod(a, b)", x -> Arithmetic.mod(x[0], x[1]));
    list("fact(n)", x -> Arithmetic.factorial(x[0]));
    list("comb(n, k)", x -> Arithmetic.combinations(x[0], x[1]));
    list("normPdf(x)", x -> Distributions.normal().density(x[0]));
    list("normCdf(x)", x -> Distributions.normal().cumulativeProbability(x[0]));
    list("normInv(p)", x -> Distributions.quantile(Distributions.normal(), x[0]));
    list(
        "binomPmf(k, n, p)",
        x -> Distributions.binomial(x[1], x[2]).probability(Distributions.count(x[0])));
    list(
        "binomCdf(k, n, p)",
        x -> Distributions.binomial(x[1], x[2]).cumulativeProbability(Distributions.count(x[0])));
    list(
        "poissonPmf(k, rate)",
        x -> Distributions.poisson(x[1]).probability(Distributions.count(x[0])));
    list(
        "poissonCdf(k, rate)",
        x -> Distributions.poisson(x[1]).cumulativeProbability(Distributions.count(x[0])));
    list("tCdf(x, df)", x -> Distributions.student(x[1]).cumulativeProbability(x[0]));
    list("tInv(p, df)", x -> Distributions.quantile(Distributions.student(x[1]), x[0]));
    list("chi2Cdf(x, df)", x -> Distributions.chiSquared(x[1]).cumulativeProbability(x[0]));
    list("chi2Inv(p, df)", x -> Distributions.quantile(Distributions.chiSquared(x[1]), x[0]));
    list("expCdf(x, rate)", x -> Distributions.exponential(x[1]).cumulativeProbability(x[0]));
    list("betaCdf(x, a, b)", x -> Distributions.beta(x[1], x[2]).cumulativeProbability(x[0]));
  }

  /// The function with exactly this name.
  static Optional<Function> find(String name) {
    return Optional.ofNullable(WHITE_LIST.get(name));
  }

  /// All names, sorted.
  static Collection<String> names() {
    return WHITE_LIST.keySet();
  }

  /// Whether it takes that many arguments.
  boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }

  /// Arguments are counted from the signature; one that ends in dots takes more.
  private static void list(String signature, Body body) {
    int open = signature.indexOf('(');
    int named = (int) signature.chars().filter(it -> it == ',').count() + 1;
    boolean more = signature.contains("...");
    var function = new Function(signature, more ? 1 : named, more ? ANY : named, body);
    WHITE_LIST.put(signature.substring(0, open), function);
  }
}
