import { borrowed } from '../borrowed.ts';
import { placed, prose, type ReportContext, type Section } from '../context.ts';
import { noText, plain } from '../markdown-text.ts';
import type { RichText } from '../report-model.ts';
import { ecosystemSection } from './ecosystem.ts';

/** Who helps and what is covered, in a few sentences. */
export const briefEcosystem: Section = (context) => {
  const { locale, region } = context;
  const whole = borrowed(context, ecosystemSection);
  const chapter = { id: 'brief-ecosystem', number: '', title: locale.t('brief.ecosystem'), answer: noText };
  if (whole === null || region.ecosystem.actors.length === 0) {
    return { ...chapter, blocks: (whole?.blocks ?? []).filter(({ kind }) => kind === 'callout').slice(0, 1) };
  }
  const thin = thinnest(context);
  return { ...chapter, blocks: placed(prose(whole.answer), thin === null ? null : prose(thin)) };
};

/** The stages at which most target groups find nobody. */
function thinnest(context: ReportContext): RichText | null {
  const { locale, analysis } = context;
  const { coverage } = analysis;
  if (coverage === null) return null;
  const stages = coverage.stages
    .map((stage, index) => {
      const relevant = (coverage.cells[index] ?? []).filter(({ kind }) => kind !== 'not_relevant');
      return { stage, gaps: relevant.filter(({ kind }) => kind === 'gap').length, groups: relevant.length };
    })
    .filter(({ gaps }) => gaps > 0)
    .sort((one, other) => other.gaps - one.gaps)
    .slice(0, 3);
  if (stages.length === 0) return null;
  const named = stages.map(({ stage, gaps, groups }) =>
    locale.t('brief.ecosystem.stage', { stage: locale.t(`stage.${stage}`), gaps, groups }),
  );
  return plain(locale.t('brief.ecosystem.thinnest', { stages: locale.list(named) }));
}
