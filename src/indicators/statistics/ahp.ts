import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { requireNumbers, requireSameLength, sum } from './argument-checks.ts';

/** Mean consistency index of random matrices of 3 to 8 items. Below 3 a matrix cannot be inconsistent. */
const randomIndices: readonly number[] = [0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4];
const largestSize = 8;

/** 1/3 and 3 written to three digits are 0.1 % apart: rounded reciprocals pass, contradicting judgements do not. */
const reciprocalTolerance = 0.01;

export interface AhpResult {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
}

/**
 * The weights that pairwise judgements imply, and how consistent the judgements are.
 *
 * `matrix[i][j]` says how many times item i outweighs item j, 1 to 9 or a reciprocal on Saaty's scale. `weights` are
 * shares that add up to 1, in the order of the rows; `lambdaMax` is n for perfect consistency and more otherwise;
 * `consistencyRatio` is the consistency index over that of random judgements, 0 for one or two items; above 0.10 the
 * judgements should be looked at again.
 * Missing judgements are not filled in. A `RangeError` for no items, more than 8 (for which there is no accepted random
 * index), a matrix that is not square, a judgement that is missing, 0 or negative, a diagonal that is not 1, or two
 * opposite judgements that are not reciprocal (to 1 %).
 * Source: Saaty 2008, International Journal of Services Sciences 1: the principal eigenvector.
 */
export function ahp(matrix: readonly (readonly number[])[]): AhpResult {
  const size = matrix.length;
  requireJudgements(matrix);
  const { realEigenvalues, imaginaryEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(matrix.map((row) => [...row])),
  );
  // The principal eigenvalue of a positive matrix is real and the largest, and its vector has one sign (Perron).
  const principal = realEigenvalues.reduce((best, value, index) => {
    const isReal = Math.abs(imaginaryEigenvalues[index] ?? 0) <= 1e-9 * size;
    return isReal && value > (realEigenvalues[best] ?? Number.NEGATIVE_INFINITY) ? index : best;
  }, 0);
  const vector = eigenvectorMatrix.getColumn(principal);
  const total = sum(vector);
  // Floating point may put the eigenvalue of a consistent matrix a hair under n.
  const lambdaMax = Math.max(size, realEigenvalues[principal] ?? size);
  const consistencyIndex = size < 3 ? 0 : (lambdaMax - size) / (size - 1);
  return {
    weights: vector.map((value) => value / total),
    lambdaMax,
    consistencyIndex,
    consistencyRatio: size < 3 ? 0 : consistencyIndex / (randomIndices[size] ?? Number.NaN),
  };
}

function requireJudgements(matrix: readonly (readonly number[])[]): void {
  if (matrix.length === 0) throw new RangeError('matrix holds no items.');
  if (matrix.length > largestSize) {
    throw new RangeError(`matrix must compare at most ${largestSize} items: ${matrix.length}. Split them into groups.`);
  }
  matrix.forEach((row, i) => {
    requireNumbers(`matrix[${i}]`, row);
    requireSameLength('matrix', matrix, `matrix[${i}]`, row);
    row.forEach((judgement, j) => {
      if (!(judgement > 0)) throw new RangeError(`matrix[${i}][${j}] must be above 0: ${judgement}.`);
    });
  });
  matrix.forEach((row, i) => {
    row.slice(0, i + 1).forEach((judgement, j) => {
      const opposite = matrix[j]?.[i] ?? Number.NaN;
      if (!(Math.abs(judgement * opposite - 1) <= reciprocalTolerance)) {
        const what = i === j ? 'must be 1, an item against itself' : `must be the reciprocal of matrix[${j}][${i}]`;
        throw new RangeError(`matrix[${i}][${j}] ${what}: ${judgement}${i === j ? '' : ` and ${opposite}`}.`);
      }
    });
  });
}
