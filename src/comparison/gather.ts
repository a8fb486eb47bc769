import { definitionOf } from '../indicators/catalogue/index.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { SetKey, Side, UnlikeCode } from './comparison.ts';
import { type ComparedForm, indicatorForm } from './indicator-form.ts';
import { compareBases, compareText } from './orders.ts';
import type { RegionDigest } from './region-digest.ts';
import { isMadeUp, sayable, setKeyOf, setKeyText, sideOf } from './set-key.ts';

/** The figures of one region that are alike in everything but their period, of one place. */
export interface Series {
  readonly region: RegionDigest;
  readonly place: string;
  /** As in the rows: by period. */
  readonly rows: readonly IndicatorRow[];
  /** What its study leaves unsaid and the others of the variant say. */
  readonly unsaid: readonly UnlikeCode[];
}

/** All series of all regions that are alike in everything that counts: what sets are made of. */
export interface Variant {
  readonly key: SetKey;
  readonly text: string;
  /** One a region. */
  readonly series: readonly Series[];
}

export interface GatheredQuestion {
  readonly id: string;
  readonly indicator: string;
  readonly base: string;
  readonly form: ComparedForm;
  readonly side: Side;
  readonly sex: string;
  readonly variants: readonly Variant[];
}

export interface QuestionOfRow {
  readonly id: string;
  readonly base: string;
  readonly form: ComparedForm;
  readonly side: Side;
  readonly key: SetKey;
}

const sexes = ['total', 'female', 'male'];

/**
 * Tells of the rows of one region which question each answers, and as what; `null` for those that regions are not compared in.
 * Rows that differ from the one before in their period and figures alone get the very same answer.
 */
export function questionsOf(digest: RegionDigest): (row: IndicatorRow) => QuestionOfRow | null {
  const forms = new Map<string, ReturnType<typeof indicatorForm>>();
  const formOf = (indicator: string) => {
    const known = forms.get(indicator);
    const form = known === undefined ? indicatorForm(indicator) : known;
    if (known === undefined) forms.set(indicator, form);
    return form;
  };
  let before: IndicatorRow | null = null;
  let answer: QuestionOfRow | null = null;
  return (row) => {
    if (before === null || !isOfOneSeries(row, before)) answer = answerOf(row, formOf(row.indicator), digest);
    before = row;
    return answer;
  };
}

function answerOf(
  row: IndicatorRow,
  form: ReturnType<typeof indicatorForm>,
  digest: RegionDigest,
): QuestionOfRow | null {
  if (form === null || row.breakdown !== null || row.education !== 'total' || !sexes.includes(row.sex)) return null;
  // A number of persons says how large a region is.
  if (row.unit === 'persons' || row.unit === 'thousand') return null;
  const side = sideOf(row, digest);
  if (side === null || (form.form === 'gap' && side !== 'focus')) return null;
  // Of the difference between women and men the figure itself names the sex.
  if (form.form === 'gender_gap' && row.sex !== 'female') return null;
  const key = setKeyOf(row, form.form, formulaOf(form.base, digest));
  return key && { ...form, side, key, id: `${row.indicator}/${side}/${row.sex}` };
}

function isOfOneSeries(a: IndicatorRow, b: IndicatorRow): boolean {
  return (
    a.indicator === b.indicator &&
    a.group === b.group &&
    a.sex === b.sex &&
    a.age === b.age &&
    a.place === b.place &&
    a.place_role === b.place_role &&
    a.concept === b.concept &&
    a.time === b.time &&
    a.definition === b.definition &&
    a.basis === b.basis &&
    a.unit === b.unit &&
    a.against === b.against &&
    a.breakdown === b.breakdown &&
    a.education === b.education &&
    isMadeUp(a) === isMadeUp(b)
  );
}

/** Of an own indicator its formula; one whose formula is not known is like that of no other region. */
function formulaOf(base: string, digest: RegionDigest): string | null {
  if (definitionOf(base)) return null;
  return digest.ownIndicators.find(({ id }) => id === base)?.formula ?? `? ${digest.id}`;
}

interface Collected extends Omit<GatheredQuestion, 'variants'> {
  readonly variants: Map<string, { readonly key: SetKey; readonly byRegion: Map<string, IndicatorRow[]> }>;
}

/**
 * Sorts the rows of all regions into questions, and those of a question into variants: alike in concept, group, age, place
 * and role, time, definition, basis, unit. What one study leaves unsaid is taken to be what all others say, where they all say
 * the same; it is noted at its series.
 */
export function gather(digests: readonly RegionDigest[]): readonly GatheredQuestion[] {
  const questions = new Map<string, Collected>();
  const regions = new Map(digests.map((digest) => [digest.slug, digest]));
  for (const digest of digests) collect(digest, questions);
  return [...questions.values()].sort(inQuestionOrder).map(({ variants, ...question }) => ({
    ...question,
    variants: joinUnsaid(
      [...variants].map(([text, { key, byRegion }]) => ({
        key,
        text,
        series: [...byRegion].flatMap(([slug, rows]) => {
          const region = regions.get(slug);
          return region === undefined ? [] : seriesOf(region, rows);
        }),
      })),
    ),
  }));
}

function collect(digest: RegionDigest, questions: Map<string, Collected>): void {
  const questionOf = questionsOf(digest);
  let before: QuestionOfRow | null = null;
  let rows: IndicatorRow[] = [];
  for (const row of digest.rows) {
    const found = questionOf(row);
    if (found === null) continue;
    if (found !== before) rows = rowsFor(row.indicator, row.sex, found, digest.slug, questions);
    before = found;
    rows.push(row);
  }
}

/** The rows of a region in the variant that its answer belongs to, to be added to. */
function rowsFor(
  indicator: string,
  sex: string,
  { id, base, form, side, key }: QuestionOfRow,
  slug: string,
  questions: Map<string, Collected>,
): IndicatorRow[] {
  const question = questions.get(id) ?? { id, indicator, base, form, side, sex, variants: new Map() };
  questions.set(id, question);
  const text = setKeyText(key);
  const variant = question.variants.get(text) ?? { key, byRegion: new Map<string, IndicatorRow[]>() };
  question.variants.set(text, variant);
  const rows = variant.byRegion.get(slug) ?? [];
  variant.byRegion.set(slug, rows);
  return rows;
}

/** Of several places of one kind, the one that the region lies in, else the first. */
function seriesOf(region: RegionDigest, rows: readonly IndicatorRow[]): readonly Series[] {
  const places = [...new Set(rows.map(({ place }) => place))].sort();
  const place = places.find((code) => region.nuts.startsWith(code)) ?? places[0];
  if (place === undefined) return [];
  const own = rows.filter((row) => row.place === place);
  return own.some(({ value }) => value !== null) ? [{ region, place, rows: own, unsaid: [] }] : [];
}

function joinUnsaid(variants: readonly Variant[]): readonly Variant[] {
  const unsaidIn = ({ key }: Variant) => sayable.filter((part) => key[part] === null);
  const byUnsaid = variants
    .filter(({ series }) => series.length > 0)
    .sort((a, b) => unsaidIn(a).length - unsaidIn(b).length || compareText(a.text, b.text));
  const said: Variant[] = [];
  for (const variant of byUnsaid) {
    const parts = unsaidIn(variant);
    const like = parts.length === 0 ? [] : said.filter((other) => mayBeAlike(variant.key, other.key));
    const [only] = like;
    // Where the others are unlike each other, nobody can tell which it is like.
    if (like.length !== 1 || only === undefined) {
      said.push(variant);
      continue;
    }
    const there = new Set(only.series.map(({ region }) => region.slug));
    const unsaid = parts.filter((part) => only.key[part] !== null);
    const further = variant.series.filter(({ region }) => !there.has(region.slug));
    said[said.indexOf(only)] = {
      ...only,
      series: [...only.series, ...further.map((series) => ({ ...series, unsaid }))],
    };
  }
  return said.map((variant) => ({
    ...variant,
    series: [...variant.series].sort((a, b) => compareText(a.region.id, b.region.id)),
  }));
}

function mayBeAlike(unsaid: SetKey, said: SetKey): boolean {
  const filled = { ...unsaid };
  return (
    sayable.every((part) => unsaid[part] === null || unsaid[part] === said[part]) &&
    setKeyText({ ...filled, time: said.time, definition: said.definition, basis: said.basis }) === setKeyText(said)
  );
}

const forms: readonly ComparedForm[] = ['level', 'gap', 'gender_gap'];
const sides: readonly Side[] = ['focus', 'reference', 'total'];

function inQuestionOrder(a: Collected, b: Collected): number {
  return (
    compareBases(a.base, b.base) ||
    forms.indexOf(a.form) - forms.indexOf(b.form) ||
    sides.indexOf(a.side) - sides.indexOf(b.side) ||
    sexes.indexOf(a.sex) - sexes.indexOf(b.sex)
  );
}
