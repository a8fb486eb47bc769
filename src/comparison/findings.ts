import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Comparability, Question, UnlikeCode } from './comparison.ts';
import type { RegionDigest } from './region-digest.ts';

type Finding = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;

function diagnostic(finding: Finding, file: string): Diagnostic {
  return { ...finding, code: `comparison/${finding.code}`, file, path: [], range: null };
}

/** Two files of one region, or two regions of one name: only the first is compared. Takes digests in their order. */
export function sameSlug(digests: readonly RegionDigest[]): readonly Diagnostic[] {
  const first = new Map<string, RegionDigest>();
  return digests.flatMap((digest) => {
    const other = first.get(digest.slug);
    if (other === undefined) {
      first.set(digest.slug, digest);
      return [];
    }
    const message = `The region ${digest.slug} is there twice: in ${other.file} and in ${digest.file}; only the first is compared.`;
    const hint = 'Rename one of them, or leave it out.';
    return [diagnostic({ code: 'same-slug', severity: 'error', message, hint }, digest.file)];
  });
}

/** What a reader has to know before any figure: nothing in common, other years, other currencies, files that contradict each other. */
export function findingsOf(
  digests: readonly RegionDigest[],
  questions: readonly Question[],
  comparability: readonly Comparability[],
): readonly Diagnostic[] {
  const [first] = digests;
  if (first === undefined) return [];
  const of = (finding: Finding | null, file = first.file) => (finding === null ? [] : [diagnostic(finding, file)]);
  if (digests.length === 1) return of(alone(first));
  return [
    ...of(nothingInCommon(questions)),
    ...unlikeFindings(digests, questions),
    ...disputes(digests, questions),
    ...comparability.flatMap((each, index) => of(standInsOnly(each), digests[index]?.file)),
    ...digests.flatMap((digest) => of(partial(digest), digest.file)),
  ];
}

function alone({ slug }: RegionDigest): Finding {
  return {
    code: 'one-region',
    severity: 'warning',
    message: `${slug} is the only region: there is nothing to compare it with.`,
    hint: 'Name two region files or more, or a folder that holds them.',
  };
}

function nothingInCommon(questions: readonly Question[]): Finding | null {
  if (questions.some(({ sets }) => sets.length > 0)) return null;
  return {
    code: 'nothing-in-common',
    severity: 'warning',
    message:
      'No two regions have a figure that is alike in indicator, group, age, period and definition: none is compared.',
    hint: 'The table of what is like and unlike says what keeps them apart; a common source, such as a table of Eurostat’s, would bring them together.',
  };
}

/** What keeps regions apart, each kind once, with the regions that it keeps apart. */
function unlikeFindings(digests: readonly RegionDigest[], questions: readonly Question[]): readonly Diagnostic[] {
  const found = new Map<UnlikeCode, { readonly regions: Set<string>; count: number; example: string }>();
  for (const { id, standings } of questions) {
    for (const { region, unlike } of standings) {
      for (const { code, own, set } of unlike) {
        if (code !== 'period' && code !== 'currency') continue;
        const held = found.get(code) ?? { regions: new Set(), count: 0, example: `${id}: ${own}, not ${set}` };
        held.regions.add(region);
        held.count += 1;
        found.set(code, held);
      }
    }
  }
  const words = {
    period: [
      'different-years',
      'of another period than the others',
      'Nothing is carried over from one year to another.',
    ],
    currency: ['different-currencies', 'in another currency than the others', 'Nothing is converted.'],
  } as const;
  return (['period', 'currency'] as const).flatMap((code) => {
    const held = found.get(code);
    if (held === undefined) return [];
    const [name, what, hint] = words[code];
    const regions = [...held.regions];
    const file = digests.find(({ slug }) => slug === regions[0])?.file ?? '';
    const message = `${figures(held.count)} of ${listed(regions)} ${held.count === 1 ? 'is' : 'are'} ${what} and ${held.count === 1 ? 'stands' : 'stand'} apart (${held.example}).`;
    return [diagnostic({ code: name, severity: 'warning', message, hint }, file)];
  });
}

/** Files that contradict each other, all in one finding: each place with its regions is said by the first few. */
function disputes(digests: readonly RegionDigest[], questions: readonly Question[]): readonly Diagnostic[] {
  const places = new Set<string>();
  const regions = new Set<string>();
  let count = 0;
  let example = '';
  for (const { id, sets } of questions) {
    for (const { members, period } of sets) {
      for (const { place, regions: of, disputed } of members) {
        if (disputed === null) continue;
        if (count === 0) example = `${id} ${period}, ${place}: ${disputed.join(', ')}`;
        count += 1;
        places.add(place);
        for (const region of of) regions.add(region);
      }
    }
  }
  if (count === 0) return [];
  const [first] = regions;
  const file = digests.find(({ slug }) => slug === first)?.file ?? '';
  const message = `${listed([...regions])} give different values for ${listed([...places].sort())} (${example}${count === 1 ? '' : `, and ${count - 1} more`}): shown, but in no order or rank.`;
  const hint = 'One may be an earlier edition of the other; take both from the same one.';
  return [diagnostic({ code: 'contradicting-files', severity: 'warning', message, hint }, file)];
}

function standInsOnly({ region, own, standIn, standIns }: Comparability): Finding | null {
  if (own > 0 || standIn === 0) return null;
  const places = standIns.map(({ place }) => place);
  return {
    code: 'stand-ins-only',
    severity: 'info',
    message: `No figure here is about ${region} itself: ${listed(places)} ${places.length === 1 ? 'stands' : 'stand'} in for it.`,
  };
}

function partial({ slug, partial: rowsOnly }: RegionDigest): Finding | null {
  if (!rowsOnly) return null;
  return {
    code: 'figures-only',
    severity: 'info',
    message: `Of ${slug} only the figures are known; its challenges, SWOT, services and practices are not compared.`,
    hint: 'Name its region file in place of the indicators made from it.',
  };
}

function figures(count: number): string {
  return count === 1 ? 'One figure' : `${count} figures`;
}

const mostNamed = 5;

function listed(names: readonly string[]): string {
  if (names.length > mostNamed)
    return `${names.slice(0, mostNamed - 1).join(', ')} and ${names.length - mostNamed + 1} more`;
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
