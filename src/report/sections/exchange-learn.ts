import type { ChallengeMatches, ExchangeWithOthers, PracticeMatch } from '../../exchange/exchange.ts';
import type { ExchangePractice, ExchangeRegion } from '../../exchange/exchange-region.ts';
import { exchangeWeights } from '../../exchange/score.ts';
import { column, richCell, textCell } from '../cells.ts';
import { leadTo, type ReportContext } from '../context.ts';
import { lineOfRegion, practiceElsewhere } from '../elsewhere.ts';
import { exchangeReasons, exchangeWeighing, nearnessWords } from '../exchange-words.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { illustrativeSign } from '../marks.ts';
import { illustrativeMarks } from '../provenance.ts';
import type { Block, Cell, Notes, RichText, TableBody } from '../report-model.ts';
import { citation } from '../sources.ts';

/** More than these for one challenge are no help to choose. */
const mostShown = 3;

interface Shown {
  readonly match: PracticeMatch;
  readonly region: ExchangeRegion;
  readonly practice: ExchangePractice;
}

/** For each challenge the nearest practices elsewhere: what is done, where, why it fits and what it takes. */
export function learnTable(context: ReportContext, exchange: ExchangeWithOthers): readonly Block[] {
  const { locale } = context;
  const { id, label } = context.numbering.next('table');
  const found = exchange.learns.filter((one) => one.found > 0).length;
  const all = exchange.learns.length;
  const shown = exchange.learns.map((one) => ({ one, practices: practicesShown(context, one) }));
  const columns = ['practice', 'region', 'why', 'needs', 'nearness'] as const;
  return [
    {
      ...leadTo(context, 'exchange.learn.lead', { id, label }),
      text: markdown(
        locale.t('exchange.learn.lead', {
          ref: `[${label}](#${id})`,
          regions: locale.t('exchange.regions', { n: exchange.others.length }),
        }),
      ),
    },
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('exchange.learn.table', {
        region: context.ownName,
        found,
        all,
        whole: found === all ? 'yes' : 'no',
      }),
      subtitle: locale.t('exchange.learn.subtitle', { most: mostShown }),
      body: {
        columns: columns.map((key) => column(locale.t(`exchange.column.${key}`), key === 'nearness' ? 'end' : 'start')),
        rows: shown.flatMap(({ one, practices }) => rowsOf(context, one, practices)),
      },
      notes: notes(
        context,
        shown.flatMap(({ practices }) => practices),
      ),
    },
  ];
}

/** The nearest on the theme of a challenge or a neighbouring one; where there is none, the nearest for the same people. */
function practicesShown(context: ReportContext, { found, matches }: ChallengeMatches): readonly Shown[] {
  const fitting = matches.filter(({ parts }) => found === 0 || parts.theme.relation !== 'other');
  return fitting.slice(0, mostShown).flatMap((match) => {
    const known = practiceElsewhere(context, match.reference);
    return known === null ? [] : [{ match, ...known }];
  });
}

function rowsOf(context: ReportContext, one: ChallengeMatches, practices: readonly Shown[]): TableBody['rows'] {
  const { locale } = context;
  const { title, theme, severity } = one.challenge;
  const group = locale.t('exchange.learn.group', {
    title: context.line(title),
    theme: locale.t(`theme.${theme}`),
    severity: severity ?? 'none',
  });
  const none: Cell = { ...textCell(locale.t('exchange.learn.none')), muted: true };
  const empty = { group, cells: [none, textCell(''), textCell(''), textCell(''), textCell('')] };
  return [
    ...(one.found === 0 ? [empty] : []),
    ...practices.map((shown) => ({ group, cells: cellsOf(context, shown) })),
  ];
}

function cellsOf({ locale, ...context }: ReportContext, { match, region, practice }: Shown): readonly Cell[] {
  const name: Cell = {
    ...richCell(lineOfRegion(locale, region, practice.title)),
    marks: illustrativeMarks({ locale, ...context }, practice.illustrative === true),
  };
  const summary = practice.summary == null ? null : firstSentence(lineOfRegion(locale, region, practice.summary));
  const where = richCell(lineOfRegion(locale, region, region.name));
  const contact = practice.contact == null ? null : lineOfRegion(locale, region, practice.contact);
  return [
    summary === null ? name : { ...name, detail: summary },
    contact === null ? where : { ...where, detail: contact },
    textCell(exchangeReasons(match, locale)),
    conditions({ locale, ...context }, region, practice),
    { ...textCell(nearnessWords(locale, match.score)), sort: match.score },
  ];
}

function conditions({ locale }: ReportContext, region: ExchangeRegion, practice: ExchangePractice): Cell {
  const texts = (practice.conditions ?? []).map((text) => lineOfRegion(locale, region, text));
  if (texts.length === 0) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const words = texts.map(({ text }) => text).join(locale.t('list.semicolon'));
  return richCell({ kind: 'plain', text: words, lang: texts.find(({ lang }) => lang !== null)?.lang ?? null });
}

/** The first sentence of a line, as the language of the line divides it. */
function firstSentence(line: RichText): RichText {
  const segmenter = new Intl.Segmenter(line.lang ?? 'en', { granularity: 'sentence' });
  const [first] = segmenter.segment(line.text);
  return { ...line, text: first?.segment.trim() ?? '' };
}

/** From whose files, of what day, and on what sources there it rests; how the nearness is made. */
function notes(context: ReportContext, shown: readonly Shown[]): Notes {
  const { locale } = context;
  const regions = [...new Set(shown.map(({ region }) => region))];
  const words = regions.map((region) => {
    const practices = shown.filter((one) => one.region === region).map(({ practice }) => practice);
    const sources = practices.flatMap((practice) => (practice.sources ?? []).map((source) => citation(locale, source)));
    return locale.t('exchange.source.region', {
      region: escapeMarkdown(lineOfRegion(locale, region, region.name).text),
      date: region.date === null ? 'none' : locale.date(region.date),
      sources: sources.length === 0 ? 'none' : [...new Set(sources)].join(locale.t('list.semicolon')),
    });
  });
  const illustrative = shown.some(({ practice }) => practice.illustrative === true);
  const lines = [exchangeWeighing(exchangeWeights, locale)];
  if (illustrative) lines.push(locale.t('notes.illustrative-mark', { sign: escapeMarkdown(illustrativeSign) }));
  return {
    source: markdown(
      words.length === 0 ? '' : locale.t('exchange.source', { sources: words.join(locale.t('list.semicolon')) }),
    ),
    lines: lines.map((line) => markdown(line)),
    illustrative,
  };
}
