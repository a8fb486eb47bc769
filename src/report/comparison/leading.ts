import type { ComparableSet, Comparison, Member, Question, Standing } from '../../comparison/comparison.ts';
import type { IndicatorRow } from '../../indicators/indicator-row.ts';

/** Questions that a reader can take in; the heat map has more, the CSV all. */
export interface Leading {
  /** Levels of the groups that the studies are about, both sexes together: what most places answer, and what points the other way. */
  readonly levels: readonly Question[];
  /** The same for women, of the first. */
  readonly women: Question | null;
  /** The distance to the reference group, of the first. */
  readonly gap: Question | null;
}

/** Places of the largest set of a question that may be held against each other. */
export function membersOf({ sets }: Question): readonly Member[] {
  return sets[0]?.members ?? [];
}

/** The questions to show first: about the focus groups, with the most places in one set, in the order of the catalogue. */
export function leadingQuestions({ questions }: Comparison): Leading {
  const focus = questions.filter(({ side }) => side === 'focus');
  const levels = focus
    .filter((question) => question.form === 'level' && question.sex === 'total' && membersOf(question).length > 1)
    .sort((a, b) => membersOf(b).length - membersOf(a).length);
  const [first] = levels;
  if (first === undefined) return { levels: [], women: null, gap: null };
  const others = levels.filter(({ base }) => base !== first.base);
  // One of the other polarity says something else; the share that is left over to a hundred would not.
  const second = others.find(({ polarity }) => polarity !== first.polarity && polarity !== 'neutral') ?? others[0];
  const also = (form: Question['form'], sex: string): Question | null =>
    focus.find((one) => one.base === first.base && one.form === form && one.sex === sex && membersOf(one).length > 1) ??
    null;
  return {
    levels: second === undefined ? [first] : [first, second],
    women: also('level', 'female'),
    gap: also('gap', 'total'),
  };
}

/** In the order in which they are shown: level, distance, women, and what points the other way. */
export function inOrder({ levels, women, gap }: Leading): readonly Question[] {
  const [first, second] = levels;
  return [first, gap, women, second].filter((question) => question !== undefined && question !== null);
}

/** Places of a set from the highest value to the lowest, those without a place in that order at the end. */
export function orderedMembers({ members, ranking }: ComparableSet): readonly Member[] {
  const placed = ranking.order.flatMap((place) => members.find((member) => member.place === place) ?? []);
  return [...placed, ...members.filter((member) => !placed.includes(member))];
}

/** What one region would give for a question; `null` where it has nothing. */
export function standingOf(question: Question, region: string): Standing | null {
  return question.standings.find((standing) => standing.region === region) ?? null;
}

/** The rows of all members and benchmarks of a set: what stands under a chart of it. */
export function rowsOf(set: ComparableSet): readonly IndicatorRow[] {
  return [...set.members.map(({ figure }) => figure), ...set.benchmarks.map(({ figure }) => figure)];
}

/** A list in parts of at most so many. */
export function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
