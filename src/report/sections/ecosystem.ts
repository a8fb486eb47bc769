import { missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { plain } from '../markdown-text.ts';
import type { RichText } from '../report-model.ts';
import { actorsTable } from './ecosystem-actors.ts';
import { coverage } from './ecosystem-coverage.ts';
import { links } from './ecosystem-links.ts';
import { network } from './ecosystem-network.ts';
import { powerAndInterest } from './power-and-interest.ts';

/** Who takes part, who offers what to whom, and who works with whom: what they add up to first, the registers last. */
export const ecosystemSection: Section = (context) => {
  const { locale, region } = context;
  const { actors, introduction, services } = region.ecosystem;
  const chapter = { id: 'ecosystem', number: '', title: locale.t('ecosystem.title') };
  if (actors.length === 0 && services.length === 0 && introduction === undefined) {
    return {
      ...chapter,
      answer: plain(locale.t('ecosystem.answer.none')),
      blocks: [missing(context, 'ecosystem.missing')],
    };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      introduction === undefined ? null : prose(context.rich(introduction)),
      coverage(context),
      network(context),
      powerAndInterest(context),
      links(context),
      actors.length === 0 ? null : actorsTable(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, region, analysis } = context;
  const { actors, services } = region.ecosystem;
  if (actors.length === 0) return plain(locale.t('ecosystem.answer.no-actors', { services: services.length }));
  const migrantLed = actors.filter((actor) => actor.migrant_led).length;
  const parts = [locale.t('ecosystem.answer', { actors: actors.length, services: services.length, migrantLed })];
  const found = analysis.coverage;
  if (found !== null) {
    parts.push(
      locale.t('ecosystem.answer.coverage', {
        cells: found.relevant,
        gaps: found.gaps.length,
        single: found.singlePoints.length,
        most: found.thresholds.singleUpTo,
      }),
    );
  }
  return plain(parts.join(' '));
}
