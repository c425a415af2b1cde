package org.strikebot.bot.evaluation;

/** Solves linear equations whose matrix a ridge keeps well away from singular. */
final class LinearEquations {

  private LinearEquations() {}

  /** What times {@code matrix} gives {@code right}; by elimination, which changes the matrix. */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] result = right.clone();
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        result[row] -= factor * result[pivot];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int column = row + 1; column < size; column++) {
        result[row] -= matrix[row][column] * result[column];
      }
      result[row] /= matrix[row][row];
    }
    return result;
  }
}
