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
  const { weights, eigenvalue } = principalVector(matrix);
  // Floating point may put the eigenvalue of a consistent matrix a hair under n.
  const lambdaMax = Math.max(size, eigenvalue);
  const consistencyIndex = size < 3 ? 0 : (lambdaMax - size) / (size - 1);
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: size < 3 ? 0 : consistencyIndex / (randomIndices[size] ?? Number.NaN),
  };
}

const mostRounds = 10_000;

/**
 * The principal eigenvector of a positive matrix, adding up to 1, and its eigenvalue. By the power method, which for such a
 * matrix comes to it from any positive start (Perron); a few dozen rounds for judgements that people give, some hundred for
 * the wildest.
 */
function principalVector(matrix: readonly (readonly number[])[]): { weights: readonly number[]; eigenvalue: number } {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  let eigenvalue = matrix.length;
  for (let round = 0; round < mostRounds; round++) {
    const before = weights;
    const raised = matrix.map((row) => sum(row.map((judgement, index) => judgement * (before[index] ?? 0))));
    eigenvalue = sum(raised);
    weights = raised.map((value) => value / eigenvalue);
    if (weights.every((weight, index) => Math.abs(weight - (before[index] ?? 0)) <= 1e-15 * weight)) break;
  }
  return { weights, eigenvalue };
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
