import type { AnswerFlowSpec } from './chart-spec.ts';
import type { Layers, Segment } from './layered-order.ts';

/** A line from one thing to one of the next column, with the severity of the challenge that it comes from. */
export interface Strand extends Segment {
  readonly severity: number | null;
}

export interface AnswerColumns extends Layers {
  readonly segments: readonly (readonly Strand[])[];
  /** Things of the middle column beyond the strategies: the ways of answers that follow none, so that they pass between the others. */
  readonly passing: number;
  readonly answered: ReadonlySet<number>;
  readonly used: ReadonlySet<number>;
  readonly answering: ReadonlySet<number>;
}

/**
 * The lines of a flow between neighbouring columns, each once; links with an unknown id are passed over. Challenges and
 * improvements make two columns, with the strategies between them three.
 */
export function answerColumns(spec: AnswerFlowSpec): AnswerColumns {
  const [challenges, strategies, improvements] = [
    placesById(spec.challenges),
    placesById(spec.strategies),
    placesById(spec.improvements),
  ];
  const [into, outOf] = [new Map<string, Strand>(), new Map<string, Strand>()];
  const direct = new Map<string, Strand>();
  const [answered, used, answering] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { challenge, via, improvement } of spec.answers) {
    const to = improvements.get(improvement);
    const from = challenge === null ? null : challenges.get(challenge);
    if (to === undefined || from === undefined) continue;
    const severity = from === null ? null : (spec.challenges[from]?.severity ?? null);
    if (from !== null) {
      answered.add(from);
      answering.add(to);
    }
    const through = via.flatMap((id) => strategies.get(id) ?? []);
    for (const middle of through) {
      used.add(middle);
      if (from !== null) into.set(`${from} ${middle}`, { from, to: middle, severity });
      const key = `${middle} ${to}`;
      const before = outOf.get(key)?.severity ?? null;
      outOf.set(key, { from: middle, to, severity: Math.max(severity ?? 0, before ?? 0) || null });
    }
    if (through.length === 0 && from !== null) direct.set(`${from} ${to}`, { from, to, severity });
  }
  const marks = { answered, used, answering };
  if (spec.strategies.length === 0)
    return {
      counts: [spec.challenges.length, spec.improvements.length],
      segments: [[...direct.values()]],
      passing: 0,
      ...marks,
    };
  const passing = [...direct.values()];
  const first = spec.strategies.length;
  return {
    counts: [spec.challenges.length, first + passing.length, spec.improvements.length],
    segments: [
      [...into.values(), ...passing.map(({ from, severity }, index) => ({ from, to: first + index, severity }))],
      [...outOf.values(), ...passing.map(({ to, severity }, index) => ({ from: first + index, to, severity }))],
    ],
    passing: passing.length,
    ...marks,
  };
}

const placesById = (things: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(things.map(({ id }, index): [string, number] => [id, index]).reverse());
