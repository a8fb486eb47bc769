const number = new Intl.NumberFormat('en-GB');

/** `1 file`, `7,983 files`. */
export function counted(count: number, word: string): string {
  return `${number.format(count)} ${word}${count === 1 ? '' : 's'}`;
}
