package anneal.planning;

/// Small systems with a symmetric, positive matrix.
final class Cholesky {

  private Cholesky() {}

  /// Replaces the lower triangle of a matrix by its root: `matrix = root * transposed root`.
  static void decompose(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
  }

  /// The `x` of `root * transposed root * x = right`.
  static double[] solve(double[][] root, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
