import type { ChallengeMatches, ExchangeWithOthers } from '../../exchange/exchange.ts';
import type { ExchangePractice, ExchangeRegion } from '../../exchange/exchange-region.ts';
import { exchangeWeights } from '../../exchange/score.ts';
import { column, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext, reference } from '../context.ts';
import { lineOfRegion } from '../elsewhere.ts';
import { mostPractices, practiceAnchor, practicesShown, type ShownPractice } from '../exchange-shown.ts';
import { exchangeReasons, exchangeWeighing, nearnessWords } from '../exchange-words.ts';
import { escapeMarkdown, link, markdown } from '../markdown-text.ts';
import { illustrativeSign } from '../marks.ts';
import { sentenceCase } from '../phrases.ts';
import { placeHead } from '../place-words.ts';
import { illustrativeMarks } from '../provenance.ts';
import type { Block, Cell, Notes, RichText, TableBody } from '../report-model.ts';
import { citation } from '../sources.ts';

/** For each challenge the nearest practices elsewhere: what is done, where, why it fits and what it takes. */
export function learnTable(context: ReportContext, exchange: ExchangeWithOthers): readonly Block[] {
  const { locale } = context;
  const { id, label } = context.numbering.next('table');
  const found = exchange.learns.filter((one) => one.found > 0).length;
  const all = exchange.learns.length;
  const shown = exchange.learns.map((one) => ({ one, practices: practicesShown(context, one) }));
  const columns = ['practice', 'region', 'why', 'needs', 'nearness'] as const;
  return [
    prose(
      markdown(
        locale.t('exchange.learn.lead', {
          ref: reference({ id, label }),
          regions: locale.t('exchange.regions', { n: exchange.others.length }),
        }),
      ),
    ),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('exchange.learn.table', {
        region: context.ownPlace,
        found,
        all,
        whole: found === all ? 'yes' : 'no',
      }),
      subtitle: locale.t('exchange.learn.subtitle', { most: mostPractices }),
      body: {
        columns: columns.map((key) => column(locale.t(`exchange.column.${key}`), key === 'nearness' ? 'end' : 'start')),
        rows: rowsOf(context, shown),
      },
      notes: notes(
        context,
        shown.flatMap(({ practices }) => practices),
      ),
    },
  ];
}

/** The rows of each challenge in turn; a practice is described where it stands first, and later rows lead there. */
function rowsOf(
  context: ReportContext,
  shown: readonly { readonly one: ChallengeMatches; readonly practices: readonly ShownPractice[] }[],
): TableBody['rows'] {
  const { locale } = context;
  const described = new Set<string>();
  return shown.flatMap(({ one, practices }): TableBody['rows'] => {
    const { title, theme, severity } = one.challenge;
    const group = locale.t('exchange.learn.group', {
      title: context.line(title),
      theme: locale.t(`theme.${theme}`),
      severity: severity ?? 'none',
    });
    const none: Cell = { ...textCell(locale.t('exchange.learn.none')), muted: true };
    const empty = { group, cells: [none, textCell(''), textCell(''), textCell(''), textCell('')] };
    const rows = practices.map((practice) => {
      const { reference } = practice.match;
      const again = described.has(reference);
      described.add(reference);
      const anchor = practiceAnchor(reference);
      return {
        group,
        ...(again || anchor === '' ? {} : { id: anchor }),
        cells: cellsOf(context, practice, again ? anchor : null),
      };
    });
    return one.found === 0 ? [empty, ...rows] : rows;
  });
}

/** `described`: where it is described already, empty where nothing can lead there; `null` where it is described here. */
function cellsOf(
  context: ReportContext,
  { match, region, practice }: ShownPractice,
  described: string | null,
): readonly Cell[] {
  const { locale } = context;
  const title = lineOfRegion(locale, region, practice.title);
  const name: Cell = {
    ...richCell(described ? markdown(link(title.text, `#${described}`), title.lang) : title),
    marks: illustrativeMarks(context, practice.illustrative === true),
  };
  const summary = practice.summary == null ? null : firstSentence(lineOfRegion(locale, region, practice.summary));
  const where = richCell(lineOfRegion(locale, region, region.name));
  const contact = practice.contact == null ? null : lineOfRegion(locale, region, practice.contact);
  const again = described !== null;
  return [
    summary === null || again ? name : { ...name, detail: summary },
    contact === null || again ? where : { ...where, detail: contact },
    textCell(sentenceCase(exchangeReasons(match, locale))),
    again ? { ...textCell(locale.t('exchange.learn.above')), muted: true } : conditions(context, region, practice),
    { ...textCell(nearnessWords(locale, match.score)), sort: match.score },
  ];
}

function conditions({ locale }: ReportContext, region: ExchangeRegion, practice: ExchangePractice): Cell {
  const texts = (practice.conditions ?? []).map((text) => lineOfRegion(locale, region, text));
  if (texts.length === 0) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const words = texts.map(({ text }) => text).join(locale.t('exchange.needs.join'));
  return richCell({ kind: 'plain', text: words, lang: texts.find(({ lang }) => lang !== null)?.lang ?? null });
}

/** The first sentence of a line, as the language of the line divides it. */
function firstSentence(line: RichText): RichText {
  const segmenter = new Intl.Segmenter(line.lang ?? 'en', { granularity: 'sentence' });
  const [first] = segmenter.segment(line.text);
  return { ...line, text: first?.segment.trim() ?? '' };
}

/** From whose files, of what day, and on what sources there it rests; how the nearness is made. */
function notes(context: ReportContext, shown: readonly ShownPractice[]): Notes {
  const { locale } = context;
  const regions = [...new Set(shown.map(({ region }) => region))];
  const words = regions.map((region) => {
    const practices = shown.filter((one) => one.region === region).map(({ practice }) => practice);
    // What is illustrative says so by its mark.
    const real = practices.flatMap((practice) => (practice.sources ?? []).filter((source) => !source.illustrative));
    const sources = real.map((source) => citation(locale, source));
    return locale.t('exchange.source.region', {
      region: placeHead(locale, '', escapeMarkdown(lineOfRegion(locale, region, region.name).text)),
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
