import { figureWords } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { nonEuScope, type Pairing, populationShares } from '../figures.ts';
import { indicatorName } from '../indicator-words.ts';
import { isIllustrative } from '../marks.ts';
import { openingOfOwnPlace } from '../own-place.ts';
import { partnerTiles, tilesAlt } from '../partner-tiles.ts';
import { groupPhrase, periodWords, sentenceCase } from '../phrases.ts';
import type { Cover } from '../report-model.ts';
import { dataCutOff } from '../sources.ts';
import { labourPairings } from './labour-market.ts';

/** The first page: what the study is, whose, of when, and three figures. */
export function cover(context: ReportContext): Cover {
  const { locale, region } = context;
  const { study } = region;
  const { tiles, isPartner } = partnerTiles(context);
  const alt = tilesAlt(context, isPartner);
  const cutOff = dataCutOff(region.sources);
  const pairings = coverPairings(context);
  const locator = context.chart('locator', {
    kind: 'tile-map',
    width: 'column',
    locale: locale.lang,
    unitSuffix: '',
    alt,
    tiles,
  });
  const lines: readonly (readonly [string, string])[] = [
    ['cover.subtitle', study.subtitle === undefined ? '' : context.line(study.subtitle)],
    ['cover.organisation', context.line(study.organisation)],
    ['cover.authors', locale.list(study.authors)],
    ['cover.date', locale.date(study.date)],
    ['cover.status', locale.t(`status.${study.status}`)],
    ['cover.version', study.version ?? ''],
    ['cover.cut-off', cutOff === '' ? '' : locale.date(cutOff)],
  ];
  return {
    kicker: locale.t('cover.kicker'),
    place: context.line(region.region.name),
    title: context.line(study.title),
    logo: study.logo?.file ?? '',
    logoAlt: study.logo === undefined ? '' : context.line(study.logo.alt),
    lines: lines.flatMap(([key, text]) => (text === '' ? [] : [{ term: locale.t(key), text }])),
    caution: nonEuCaution(context, pairings),
    locator,
    locatorCaption: locale.t(isPartner ? 'cover.locator' : 'cover.locator.other', { region: context.ownPlace }),
    keyFigures: pairings.map((pairing) => keyFigure(context, pairing)),
  };
}

/** Said first where the study means non-EU citizens: that no figure at all, or none on the page, is about them alone. */
export function nonEuCaution(context: ReportContext, pairings: readonly Pairing[]): string {
  const scope = nonEuScope(context.analysis, pairings);
  return scope === 'known' ? '' : context.locale.t(scope === 'nowhere' ? 'key.no-non-eu' : 'key.no-non-eu.page');
}

/**
 * Employment of women, of men, and unemployment; or whatever comes first where these are not there. Where all of them are
 * of a stand-in, a figure of the region itself comes before them.
 */
function coverPairings(context: ReportContext): readonly Pairing[] {
  const all = labourPairings(context);
  const pick = (base: string, sexes: readonly string[]) =>
    sexes.flatMap((sex) => all.find((pairing) => pairing.indicator === base && pairing.sex === sex) ?? []);
  const chosen = [
    ...pick('employment_rate', ['female', 'male']),
    ...pick('unemployment_rate', ['total']),
    ...pick('employment_rate', ['total']),
    ...all,
  ];
  const first = [...new Set(chosen)].slice(0, 3);
  const own = openingOfOwnPlace(context, first, [...all, ...populationShares(context.analysis)]);
  return own === null ? first : [own, ...first.slice(0, 2)];
}

function keyFigure(context: ReportContext, pairing: Pairing): Cover['keyFigures'][number] {
  const { locale } = context;
  const { focus, reference } = pairing;
  const group = groupPhrase(locale, focus.concept, focus.group, focus.sex);
  const values = { name: indicatorName(context, pairing.indicator), period: periodWords(locale, pairing.period) };
  return {
    value: figureWords(locale, focus),
    label: locale.t('cover.figure', { ...values, group }),
    detail:
      reference === null
        ? ''
        : sentenceCase(
            locale.t('cover.figure.reference', {
              reference: groupPhrase(locale, reference.concept, reference.group, reference.sex),
              value: figureWords(locale, reference),
              gap: pairing.gap === null ? locale.t('missing.none') : figureWords(locale, pairing.gap),
            }),
          ),
    standIn:
      pairing.role === 'stand_in'
        ? locale.t('cover.figure.stand-in', { place: context.placePhrase(pairing.place) })
        : '',
    illustrative: isIllustrative(focus) || (reference !== null && isIllustrative(reference)),
  };
}
