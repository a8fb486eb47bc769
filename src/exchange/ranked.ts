/** Puts an item into a ranked list that keeps no more than `most`. `rank` is negative where the first is better. */
export function insertRanked<T>(list: T[], item: T, most: number, rank: (a: T, b: T) => number): void {
  const last = list.at(-1);
  if (list.length >= most && (last === undefined || rank(item, last) >= 0)) return;
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && rank(item, before) < 0; before = list[at - 1]) at -= 1;
  list.splice(at, 0, item);
  if (list.length > most) list.pop();
}
