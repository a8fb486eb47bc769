import type { DotCell } from '../../charts/chart-spec.ts';
import type { ChallengeTheme, SwotTheme, ThemeOfRegion } from '../../comparison/comparison.ts';
import { quadrants } from '../../observations/code-lists.ts';
import { heading, placed, prose } from '../context.ts';
import { plain } from '../markdown-text.ts';
import { inSentence } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, type ComparisonSection, regionNames } from './comparison-context.ts';
import { countTable, grouped, matrix } from './theme-matrix.ts';

/** Regions that stand side by side in a matrix; more are counted in a table. */
const mostColumns = 16;
/** The same where a cell holds four letters. */
const mostLettered = 10;

/** What the regions share, and what each has alone: challenges and SWOT. */
export const themesSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { challenges, swot, challengesOf, swotOf } = comparison.themes;
  const named = challenges.filter(({ regions }) => regions.length > 0);
  const told = swot.filter(({ regions }) => regions.length > 0);
  if (named.length === 0 && told.length === 0) return null;
  return {
    id: 'comparison-themes',
    number: '',
    title: locale.t('comparison.themes.title'),
    answer: plain(answer(context, named)),
    blocks: placed(
      named.length === 0
        ? null
        : [
            heading('comparison-challenges', locale.t('comparison.challenges.title')),
            ...particular(context, named),
            challengesOf.length <= mostColumns
              ? challengeMatrix(context, named)
              : countTable(context, 'challenges', named, challengesOf),
          ],
      told.length === 0
        ? null
        : [
            heading('comparison-swot', locale.t('comparison.swot.title')),
            swotOf.length <= mostLettered ? swotMatrix(context, told) : countTable(context, 'swot', told, swotOf),
          ],
    ),
  };
};

function answer(context: ComparisonContext, named: readonly ChallengeTheme[]): string {
  const { locale, comparison, territories } = context;
  const naming = ({ regions }: ChallengeTheme): number => territories(regions.map(({ region }) => region));
  const most = Math.max(0, ...named.map(naming));
  const top = named.filter((theme) => naming(theme) === most).slice(0, 4);
  if (top.length === 0) return locale.t('comparison.themes.answer.none');
  return locale.t('comparison.themes.answer', {
    themes: locale.list(top.map(({ theme }) => inSentence(locale, locale.t(`theme.${theme}`)))),
    n: most,
    all: territories(comparison.themes.challengesOf),
    alone: named.filter(({ sharing }) => sharing === 'one').length,
    k: top.length,
  });
}

/** What one region alone names, in a sentence each. */
function particular(context: ComparisonContext, named: readonly ChallengeTheme[]): readonly Block[] {
  const { locale } = context;
  const alone = named.filter(({ sharing }) => sharing === 'one');
  if (alone.length === 0) return [];
  const items = alone.map(({ theme, regions }) =>
    locale.t('comparison.themes.alone', {
      theme: inSentence(locale, locale.t(`theme.${theme}`)),
      regions: regionNames(
        context,
        regions.map(({ region }) => region),
      ),
    }),
  );
  return [prose(plain(locale.t('comparison.themes.alone.list', { items: locale.list(items) })))];
}

function challengeMatrix(context: ComparisonContext, named: readonly ChallengeTheme[]): Block {
  const { locale, comparison } = context;
  const regions = comparison.themes.challengesOf;
  const cell = ({ severity, count }: ThemeOfRegion): DotCell => ({
    size: severity === null ? 0.1 : severity / 5,
    label: severity === null ? String(count) : locale.number(severity),
    tone: severity === null ? 'muted' : 'focus',
  });
  return matrix(context, 'challenges', {
    columns: regions,
    groups: grouped(context, named, regions, (theme) =>
      regions.map((region) => {
        const found = theme.regions.find((one) => one.region === region);
        return found === undefined ? null : cell(found);
      }),
    ),
    themes: named,
  });
}

function swotMatrix(context: ComparisonContext, told: readonly SwotTheme[]): Block {
  const { locale, comparison } = context;
  const regions = comparison.themes.swotOf;
  const tones = {
    strengths: 'strength',
    weaknesses: 'weakness',
    opportunities: 'opportunity',
    threats: 'threat',
  } as const;
  return matrix(context, 'swot', {
    columns: regions,
    groups: grouped(context, told, regions, (theme) =>
      regions.map((region) => {
        const found = theme.regions.find((one) => one.region === region);
        if (found === undefined) return null;
        return {
          letters: quadrants.map((quadrant) =>
            found.quadrants[quadrant] > 0
              ? { label: locale.t(`quadrant.letter.${quadrant}`), tone: tones[quadrant] }
              : null,
          ),
        };
      }),
    ),
    themes: told,
  });
}
