import type { ChallengeMatches, PracticeMatch } from '../exchange/exchange.ts';
import type { ExchangePractice, ExchangeRegion } from '../exchange/exchange-region.ts';
import type { ReportContext } from './context.ts';
import { practiceElsewhere } from './elsewhere.ts';

/** More than these for one challenge are no help to choose. */
export const mostPractices = 3;

/** With so many on the very theme, a neighbouring one adds nothing. */
const enoughOnTheme = 2;

/** A practice of another region that the chapter on learning shows. */
export interface ShownPractice {
  readonly match: PracticeMatch;
  readonly region: ExchangeRegion;
  readonly practice: ExchangePractice;
}

/**
 * The nearest practices for a challenge: on its theme, with neighbouring ones where these are fewer than two. Where nothing
 * is on either, those for the same people on another theme.
 */
export function practicesShown(context: ReportContext, { found, matches }: ChallengeMatches): readonly ShownPractice[] {
  const on = (relation: string) => matches.filter(({ parts }) => parts.theme.relation === relation);
  const nearest = on('same').length >= enoughOnTheme ? on('same') : matches.filter((one) => !on('other').includes(one));
  return (found === 0 ? matches : nearest).slice(0, mostPractices).flatMap((match) => {
    const known = practiceElsewhere(context, match.reference);
    return known === null ? [] : [{ match, ...known }];
  });
}

/** Where the chapter on learning describes a practice elsewhere, as the target of a link; empty for a name that no address may hold. */
export function practiceAnchor(reference: string): string {
  const anchor = `exchange-${reference.replace('/', '--')}`;
  return /^[a-z0-9-]+$/.test(anchor) ? anchor : '';
}

/** The same, with its sign, where the document has the chapter and the practice stands in it; empty otherwise. */
export function practiceAddress(context: ReportContext, reference: string): string {
  const { exchange } = context;
  if (exchange === null || !context.holds('exchange')) return '';
  const shown = exchange.learns.some((one) =>
    practicesShown(context, one).some(({ match }) => match.reference === reference),
  );
  const anchor = practiceAnchor(reference);
  return shown && anchor !== '' ? `#${anchor}` : '';
}
