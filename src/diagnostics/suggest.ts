/**
 * How many slips of the pen lie between two words: a letter left out, added, changed, or two neighbours swapped
 * (Damerau–Levenshtein, optimal string alignment).
 */
export function slips(from: string, to: string): number {
  const width = to.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column < width; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    before = last;
    last = current;
  }
  return last[width - 1] ?? 0;
}

const longest = 60;

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '_');
}

/**
 * The known word that was most likely meant; `null` where none is near. One slip in three letters is allowed, and what
 * differs only in case, hyphens or underscores is always near.
 */
export function suggest(word: string, known: Iterable<string>): string | null {
  if (word === '' || word.length > longest) return null;
  const wanted = plain(word);
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest + 1) continue;
    const distance = slips(wanted, plain(candidate));
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

const mostListed = 30;

/** ``Did you mean `x`?`` where one is near, otherwise the words that are known. Empty where there are none. */
export function didYouMean(word: string, known: readonly string[], what = 'Known here'): string {
  const near = suggest(word, known);
  if (near !== null) return `Did you mean \`${near}\`?`;
  if (known.length === 0) return '';
  const listed = known.slice(0, mostListed).map((name) => `\`${name}\``);
  const rest = known.length > mostListed ? ` and ${known.length - mostListed} more` : '';
  return `${what}: ${listed.join(', ')}${rest}.`;
}
