import { countsOf } from '../../analysis/progress/counts.ts';
import type { TargetProgress } from '../../analysis/progress/targets.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { figureWords } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import { placed } from '../context.ts';
import { plain } from '../markdown-text.ts';
import { sentenceCase } from '../phrases.ts';
import type { Block, Chapter } from '../report-model.ts';
import { uncompared } from './not-compared.ts';
import { bothNotes, type ProgressContext } from './progress-context.ts';
import { goalWords, stateWords, targetsAnswer, whatFor } from './targets.ts';

/** One page: what was reached, as a figure of the targets and a line for each part of the study, and what cannot be said. */
export function summarySection(context: ProgressContext): Chapter {
  const { locale, progress } = context;
  return {
    id: 'progress-summary',
    number: '',
    title: locale.t('progress.summary.title'),
    answer: plain(progress.targets.length === 0 ? locale.t('progress.summary.no-targets') : targetsAnswer(context)),
    blocks: placed(targetsFigure(context), inFigures(context), caution(context)),
  };
}

/** A line a part: how many of its things went which way. */
function inFigures(context: ProgressContext): Block {
  const { locale, progress } = context;
  const counts = countsOf(progress);
  const { coverage } = progress.ecosystem;
  const lines: readonly (readonly [string, string])[] = [
    ['figures', progress.figures.length === 0 ? '' : said('figures', counts.figures)],
    ['coverage', coverage === null ? '' : said('coverage', counts.coverage)],
    ['challenges', progress.challenges.length === 0 ? '' : said('challenges', counts.challenges)],
    ['swot', progress.swot.length === 0 ? '' : said('swot', counts.swot)],
    ['improvements', progress.improvements.length === 0 ? '' : said('improvements', counts.improvements)],
    ['recommendations', progress.recommendations.length === 0 ? '' : said('recommendations', counts.recommendations)],
  ];
  return {
    kind: 'facts',
    id: '',
    margin: [],
    items: lines.flatMap(([part, text]) =>
      text === '' ? [] : [{ term: locale.t(`progress.part.${part}`), text: plain(text) }],
    ),
  };

  /** Of each count that is not nought a few words, in the order of the counts; those without words are not for a line. */
  function said(part: string, of: Readonly<Record<string, number>>): string {
    const words = Object.entries(of).flatMap(([name, n]) => {
      const key = `progress.count.${part}.${name}`;
      return n > 0 && locale.has(key) ? [locale.t(key, { n })] : [];
    });
    return sentenceCase(words.length === 0 ? locale.t(`progress.count.${part}.none`) : locale.list(words));
  }
}

/** As many as leave room on the page for all else; the table has them all. */
const mostDrawn = 9;

/** The targets in percent that have a baseline: then, now and what is to be reached. */
function targetsFigure(context: ProgressContext): Block | null {
  const { locale, progress, now } = context;
  const drawn = progress.targets
    .filter(({ state, before }) => state !== 'cannot_be_judged' && before?.unit === 'percent' && before.value !== null)
    .slice(0, mostDrawn);
  if (drawn.length === 0) return null;
  const figure = now.numbering.next('figure');
  const rows = drawn.map((target) => ({
    label: whatFor(context, target),
    before: datum(context.before, target.before, 'reference'),
    now: datum(context.now, target.now, 'focus'),
    target: {
      value: target.target.target,
      label: goalWords(context, target.target.target, 'percent'),
    },
    end: stateWords(context, target),
  }));
  const alt = locale.t('progress.chart.alt', { rows: drawn.map((target) => spoken(context, target)).join(' ') });
  const notes = bothNotes(context, {
    before: drawn.map(({ before }) => before),
    now: drawn.map((target) => target.now),
  });
  return {
    kind: 'chart',
    name: 'targets',
    ...figure,
    margin: [],
    width: 'full',
    title: chartTitle(context, drawn.length),
    subtitle: locale.t('progress.chart.subtitle', { n: drawn.length, all: progress.targets.length }),
    chart: now.chart(figure.id, {
      kind: 'then-now',
      width: 'full',
      locale: locale.lang,
      unitSuffix: unitSuffix(now, 'percent'),
      alt,
      words: {
        before: locale.t('progress.before'),
        now: locale.t('progress.now'),
        target: locale.t('progress.target'),
      },
      rows,
    }),
    alt,
    data: null,
    dataIn: locale.t('progress.chart.data-in'),
    notes,
  };
}

function chartTitle({ locale, progress }: ProgressContext, judged: number): string {
  const { reached } = countsOf(progress).targets;
  return locale.t('progress.chart.title', { reached, n: judged });
}

function spoken(context: ProgressContext, target: TargetProgress): string {
  const { locale } = context;
  const words = (value: IndicatorValue | null): string =>
    value === null ? locale.t('missing.none') : figureWords(locale, value);
  return locale.t('progress.chart.row', {
    what: whatFor(context, target),
    before: words(target.before),
    now: words(target.now),
    target: goalWords(context, target.target.target, 'percent'),
    state: stateWords(context, target),
  });
}

function caution(context: ProgressContext): Block {
  const { locale, progress } = context;
  const { cannot_be_judged: unjudged, all } = countsOf(progress).targets;
  const left = uncompared(context).length;
  const standIn = progress.targets.some(({ now }) => now?.placeRole === 'stand_in');
  const withheld = progress.baseline.withheld.length + progress.now.withheld.length > 0;
  const lines = [
    left > 0 ? locale.t('progress.caution.not-compared', { n: unjudged, all, left }) : '',
    standIn ? locale.t('progress.caution.stand-in') : '',
    withheld ? locale.t('progress.caution.withheld') : '',
    locale.t('progress.caution.cause'),
  ];
  return {
    kind: 'callout',
    id: '',
    margin: [],
    tone: 'caution',
    title: locale.t('progress.caution.title'),
    paragraphs: lines.filter((text) => text !== '').map((text) => plain(text)),
  };
}
