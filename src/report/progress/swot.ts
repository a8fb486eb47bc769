import type { SwotProgress } from '../../analysis/progress/swot.ts';
import { column, richCell, textCell } from '../cells.ts';
import { leadTo, placed, type ReportContext } from '../context.ts';
import { evaluatedClaimWords } from '../evidence-words.ts';
import { markdown, noText, plain } from '../markdown-text.ts';
import type { Cell, RichText } from '../report-model.ts';
import { fullTable, type ProgressContext, type ProgressSection, partNotes } from './progress-context.ts';

/** The SWOT items then and now, the baseline's claims held against the figures of now. */
export const swotSection: ProgressSection = (context) => {
  const { locale, progress, before, now } = context;
  const { swot } = progress;
  if (swot.length === 0) return null;
  const table = now.numbering.next('table');
  const count = (is: (item: SwotProgress) => boolean): number => swot.filter(is).length;
  return {
    id: 'progress-swot',
    number: '',
    title: locale.t('progress.swot.title'),
    answer: plain(
      locale.t('progress.swot.answer', {
        n: count(({ state }) => state !== 'new'),
        changed: count(({ noLongerHolds }) => noLongerHolds),
        gone: count(({ state }) => state === 'gone'),
        fresh: count(({ state }) => state === 'new'),
      }),
    ),
    blocks: placed(
      leadTo(now, 'progress.swot.lead', table),
      fullTable(
        table,
        { title: locale.t('progress.swot.table'), subtitle: locale.t('progress.swot.subtitle') },
        [
          column(locale.t('progress.item')),
          column(locale.t('progress.before')),
          column(locale.t('progress.swot.again')),
          column(locale.t('progress.swot.now')),
        ],
        swot.map((item) => ({
          group: locale.t(`quadrant.${item.quadrant.now ?? item.quadrant.before ?? 'strengths'}`),
          cells: [
            richCell(itemText(context, item)),
            judged(context, item.judged.before),
            again(context, item),
            nowCell(context, item),
          ],
        })),
        partNotes(context, { before: itemsOf(before), now: itemsOf(now) }, [locale.t('progress.swot.note')]),
      ),
    ),
  };
};

function itemsOf({ region }: ReportContext) {
  const { swot } = region;
  return swot === undefined ? [] : [...swot.strengths, ...swot.weaknesses, ...swot.opportunities, ...swot.threats];
}

function itemText(context: ProgressContext, { id }: SwotProgress): RichText {
  for (const side of [context.now, context.before]) {
    const item = itemsOf(side).find((candidate) => candidate.id === id);
    if (item !== undefined) return side.rich(item.text);
  }
  return plain(id);
}

function judged({ locale }: ProgressContext, state: SwotProgress['judged']['now']): Cell {
  return state === null ? { ...textCell(''), muted: true } : textCell(locale.t(`state.${state}`));
}

/** How the baseline's claims fare by the figures of now; with the figures where that has changed. */
function again(context: ProgressContext, { again: item, judged: { before } }: SwotProgress): Cell {
  // What rests on sources alone claims nothing that figures of now could bear out.
  if (item === null || item.state === 'source_only' || item.state === 'none') return textCell('');
  const state = context.locale.t(`state.${item.state}`);
  if (item.state === before) return textCell(state);
  const words = item.claims.map((claim) => evaluatedClaimWords(context.now, claim)).filter((text) => text !== '');
  return { ...richCell(markdown(`**${state}**`)), detail: words.length === 0 ? noText : markdown(words.join(' ')) };
}

function nowCell(context: ProgressContext, item: SwotProgress): Cell {
  const { locale } = context;
  if (item.state !== 'kept') {
    const state = item.judged.now === null ? '' : locale.t(`state.${item.judged.now}`);
    const word = locale.t(`progress.swot.${item.state}`);
    return { ...textCell(word), detail: plain(state) };
  }
  const { before, now } = item.quadrant;
  const cell = judged(context, item.judged.now);
  if (before === null || before === now) return cell;
  return { ...cell, detail: plain(locale.t('progress.swot.moved', { quadrant: locale.t(`quadrant.${before}`) })) };
}
