import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { allFlags } from '../../observations/flags.ts';
import type { Observation } from '../../observations/observation.ts';
import { withoutDust } from '../../observations/rounding.ts';
import { subjectKey } from '../../observations/table.ts';
import { finding, type LazyPlace } from './raw-row.ts';
import type { Share } from './read-figure.ts';

/** An observation of the table, with the share that is yet to be multiplied out, and its place. */
export interface Drafted {
  readonly observation: Observation;
  readonly share: Share | null;
  readonly place: LazyPlace;
}

/**
 * Makes counts from the shares of a table: each of the `total` row that is alike in all else. The count carries what the
 * rounding of both leaves open, and is marked as derived; of a missing total it stays missing. Errors:
 * `data/share-of-total` (a share in the total row itself), `data/share-without-total`, `data/share-of-rate`;
 * where a count stands beside its share and they disagree beyond rounding, `data/share-contradicts-count`.
 */
export function deriveShares(drafts: readonly Drafted[]): {
  readonly value: readonly Drafted[];
  readonly diagnostics: readonly Diagnostic[];
} {
  if (drafts.every(({ share }) => share === null)) return { value: drafts, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const totals = new Map<string, Observation>();
  for (const { observation, share } of drafts) {
    if (observation.group === 'total' && share === null) totals.set(totalKey(observation), observation);
  }
  const value = drafts.flatMap((draft): Drafted[] => {
    const { observation, share, place } = draft;
    if (share === null) return [draft];
    const refuse = (code: string, message: string, hint: string): Drafted[] => {
      diagnostics.push(finding('error', code, place, message, hint));
      return [];
    };
    if (observation.group === 'total') {
      return refuse(
        'data/share-of-total',
        'This is the total row, of which shares are taken.',
        'Enter its count, and shares in the rows of the groups.',
      );
    }
    if (observation.unit === 'percent' || observation.unit === 'per_1000' || observation.unit === 'ratio') {
      return refuse(
        'data/share-of-rate',
        `\`${observation.measure}\` is a rate; a share can be taken of a count only.`,
        'Enter the rate of the group as a number.',
      );
    }
    const total = totals.get(totalKey(observation));
    if (!total) {
      return refuse(
        'data/share-without-total',
        `No \`total\` row of this table has \`${observation.measure}\` for ${observation.period} and otherwise the same, so the share is of nothing.`,
        'Add a row alike but for the group, with `total` for the group and the count; look for another period, sex, age or place.',
      );
    }
    if (observation.value === null) return [{ ...draft, observation: derived(observation, share, total), share: null }];
    const expected = boundsOfShare(share, total);
    const bounds = observation.bounds ?? { lower: observation.value, upper: observation.value };
    if (
      expected &&
      observation.qualifier === null &&
      (bounds.upper < expected.lower - 0.5 || bounds.lower > expected.upper + 0.5)
    ) {
      const actual = withoutDust((observation.value / (total.value ?? 1)) * 100).toFixed(1);
      refuse(
        'data/share-contradicts-count',
        `\`${observation.measure}\` is ${observation.value}, which is ${actual} % of the total of ${total.value}; the share beside it says ${share.value} %, a difference of ${Math.abs(Number(actual) - share.value).toFixed(1)} percentage points.`,
        'Check the three figures against the source; keep the count alone where the source contradicts itself.',
      );
    }
    return [{ ...draft, share: null }];
  });
  return { value, diagnostics };
}

function totalKey(observation: Observation): string {
  return `${observation.measure} ${JSON.stringify(observation.source)} ${subjectKey(observation, ['concept', 'group'])}`;
}

function boundsOfShare(share: Share, total: Observation): Observation['bounds'] {
  if (total.value === null) return null;
  const { lower, upper } = total.bounds ?? { lower: total.value, upper: total.value };
  return { lower: withoutDust((share.lower * lower) / 100), upper: withoutDust((share.upper * upper) / 100) };
}

function derived(observation: Observation, share: Share, total: Observation): Observation {
  return {
    ...observation,
    value: total.value === null ? null : withoutDust((share.value * total.value) / 100),
    bounds: boundsOfShare(share, total),
    decimals: 0,
    flags: allFlags.filter((flag) => observation.flags.includes(flag) || total.flags.includes(flag)),
    missing: total.value === null ? total.missing : null,
    qualifier: observation.qualifier ?? total.qualifier,
    derivedFromShare: true,
    illustrative: observation.illustrative || total.illustrative,
  };
}
