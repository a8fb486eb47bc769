import type { Effects } from '../effects.ts';

/** How far a run of many regions is, as a line on the terminal. */
export interface TimeLeft {
  /** A region is begun. */
  readonly at: (slug: string) => void;
  /** A region is done. */
  readonly done: () => void;
}

/** Too early to say how long the rest takes. */
const tooEarly = 2;

/** Counts regions and estimates from those that are done how long the others take. */
export function timeLeft(all: number, { terminal, elapsed }: Effects): TimeLeft {
  const started = elapsed();
  let done = 0;
  let last = '';
  const say = () => {
    if (all === 1) return terminal.progress(`${last}: at work`);
    const rest = done < tooEarly ? '' : `, ${inWords(((elapsed() - started) / done) * (all - done))} left`;
    return terminal.progress(`${done} of ${all} regions${rest}: ${last}`);
  };
  return {
    at: (slug) => {
      last = slug;
      say();
    },
    done: () => {
      done += 1;
      if (done < all) say();
    },
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `about ${seconds} s`;
  return `about ${Math.round(seconds / 60)} min`;
}
