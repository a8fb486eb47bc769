import type { FetchFailure } from '../build/eurostat/fetch-dataset.ts';

/** What the exit code says to a script. Part of the contract; see the README. */
export const exitCodes = {
  done: 0,
  dataErrors: 1,
  wrongUsage: 2,
  environment: 3,
  fault: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a dataset that could not be had ends with. */
export const exitCodeOf: Readonly<Record<FetchFailure['reason'], ExitCode>> = {
  data: exitCodes.dataErrors,
  environment: exitCodes.environment,
  usage: exitCodes.wrongUsage,
};

const gravity: readonly ExitCode[] = [0, 1, 2, 3, 70, 130];

/** The gravest of several: one region with errors does not hide that the disk was full. */
export function gravest(codes: Iterable<ExitCode>): ExitCode {
  let worst: ExitCode = exitCodes.done;
  for (const code of codes) if (gravity.indexOf(code) > gravity.indexOf(worst)) worst = code;
  return worst;
}
