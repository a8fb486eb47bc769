import type { Cover } from '../report-model.ts';
import { isAsked } from './comparability.ts';
import { type ComparisonContext, regionsWords, someOf } from './comparison-context.ts';
import { latestDate } from './latest-date.ts';
import { membersOf } from './leading.ts';
import { besideWords, regionTiles } from './region-tiles.ts';

/** The cover: which regions, on a map of tiles, and three counts. */
export function comparisonCover(context: ComparisonContext): Cover {
  const { locale, comparison, chart } = context;
  const { regions } = comparison;
  const n = regions.length;
  const names = regions.map(({ slug }) => context.name(slug));
  const date = latestDate(comparison);
  const map = regionTiles(context);
  const own = map === null ? [] : map.tiles.filter((tile) => tile.own).map((tile) => tile.name);
  const alt = locale.t('comparison.cover.map.alt', { n: own.length, regions: someOf(context, own, 20) });
  return {
    kicker: '',
    title: '',
    place: regionsWords(context),
    logo: '',
    logoAlt: '',
    lines: [
      { term: locale.t('comparison.cover.regions'), text: someOf(context, names, 12) },
      ...(date === ''
        ? []
        : [
            {
              term: locale.t('cover.date'),
              text: locale.t('comparison.cover.date', { date: locale.date(date), n }),
            },
          ]),
    ],
    caution: '',
    locator:
      map === null
        ? ''
        : chart('comparison-locator', {
            kind: 'tile-map',
            width: 'column',
            locale: locale.lang,
            unitSuffix: '',
            alt,
            tiles: map.tiles,
          }),
    locatorCaption:
      map === null ? '' : [locale.t('comparison.cover.map'), ...besideWords(context, map)].join(locale.t('list.dot')),
    keyFigures: counts(context),
  };
}

/** How much can be compared, what is shared, and how much can be learnt. */
function counts({ comparison, locale, territories }: ComparisonContext): Cover['keyFigures'] {
  const asked = comparison.questions.filter(isAsked);
  const together = asked.filter((question) => membersOf(question).length >= 3).length;
  const { challenges, challengesOf } = comparison.themes;
  const naming = territories(challengesOf);
  const shared = challenges.filter(({ sharing }) => sharing === 'all' || sharing === 'most').length;
  const learns = comparison.exchange.regions.flatMap((region) => region.learns);
  const met = learns.filter(({ found }) => found > 0).length;
  const all = [
    { key: 'together', n: together, of: asked.length, shown: asked.length > 0 },
    { key: 'shared', n: shared, of: naming, shown: naming > 1 },
    { key: 'learn', n: met, of: learns.length, shown: learns.length > 0 && comparison.exchange.regions.length > 1 },
  ];
  return all.flatMap(({ key, n, of, shown }) =>
    shown
      ? [
          {
            value: locale.number(n),
            label: locale.t(`comparison.cover.${key}`, { n, of }),
            detail: locale.t(`comparison.cover.${key}.detail`, { n, of }),
            standIn: '',
            illustrative: false,
          },
        ]
      : [],
  );
}
