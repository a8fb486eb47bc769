import { overRegions, type RegionResult } from '../build/over-regions.ts';
import type { RegionTask, TaskValue } from '../build/region-tasks.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { sayFailure, sayFault, systemFailure } from './failure.ts';
import type { Input } from './inputs.ts';
import { standardInput } from './standard-input.ts';

/** Does one task for many region files over the cores, in their order, and shows on a terminal how far it is. */
export async function* eachRegion<Task extends RegionTask>(
  inputs: readonly Input[],
  task: Task,
  jobs: number | null,
  effects: Effects,
  doing: string,
): AsyncGenerator<RegionResult<TaskValue<Task>>> {
  const show = (done: number) => {
    const input = inputs[done];
    if (input === undefined || inputs.length <= 3) return;
    effects.terminal.progress(`${doing} ${input.file} (${done + 1} of ${inputs.length})`);
  };
  show(0);
  const options = { stdin: standardInput(effects), progress: show, ...(jobs === null ? {} : { jobs }) };
  try {
    yield* overRegions(inputs, task, effects, options);
  } finally {
    effects.terminal.progress('');
  }
}

/**
 * The exit code of one file of many. Where the system did not give it, or the program failed at it, this is said: the others
 * go on.
 */
export function codeOf(result: RegionResult<unknown>, effects: Effects, verbose: boolean): ExitCode {
  const { error, file } = result;
  if (error === null) return result.value === null ? exitCodes.dataErrors : exitCodes.done;
  const failure = systemFailure(error);
  if (failure !== null) {
    sayFailure(failure, effects);
    return failure.exitCode;
  }
  sayFault(`The program failed at ${file}: ${error.message}`, error, effects, verbose);
  return exitCodes.fault;
}
