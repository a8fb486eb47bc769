import type { Effects, Terminal } from '../effects.ts';

/** How far a run of many regions is, as a line on the terminal. */
export interface TimeLeft {
  /** A region is begun. */
  readonly at: (slug: string) => void;
  /** A region is done; one that was found unchanged took next to no time. */
  readonly done: (unchanged: boolean) => void;
}

/** Too early to say how long the rest takes. */
const tooEarly = 2;

/**
 * Counts regions and estimates how long the others take: from those that were made, and from how many of those that were
 * looked at had to be made. The unchanged ones are all found first, and would promise an end that does not come.
 */
export function timeLeft(
  all: number,
  { terminal, elapsed }: { readonly terminal: Pick<Terminal, 'progress'> } & Pick<Effects, 'elapsed'>,
): TimeLeft {
  const started = elapsed();
  let begun = 0;
  let done = 0;
  let made = 0;
  let last = '';
  const say = () => {
    if (all === 1) return terminal.progress(`${last}: at work`);
    const toMake = begun - done + ((all - begun) * made) / done;
    const rest = made < tooEarly ? '' : `, ${inWords(((elapsed() - started) / made) * toMake)} left`;
    return terminal.progress(`${done} of ${all} regions${rest}: ${last}`);
  };
  return {
    at: (slug) => {
      last = slug;
      begun += 1;
      say();
    },
    done: (unchanged) => {
      done += 1;
      if (!unchanged) made += 1;
      if (done < all) say();
    },
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `about ${seconds} s`;
  return `about ${Math.round(seconds / 60)} min`;
}
