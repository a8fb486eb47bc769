import { quadrants } from '../observations/code-lists.ts';
import { practiceReference, readPracticeReference, regionReference } from '../study/region-reference.ts';
import type { ReportContext } from './context.ts';
import { lineOfRegion, practiceElsewhere, regionElsewhere } from './elsewhere.ts';
import { practiceAddress } from './exchange-shown.ts';
import type { Phrase } from './locale/locale.ts';
import { escapeMarkdown, link } from './markdown-text.ts';
import { sentenceCase } from './phrases.ts';
import { placeHead } from './place-words.ts';

/** Names of actors by their ids, in a sentence; linked to the register of actors. Markdown; empty for none. */
export function actorNames(context: ReportContext, ids: readonly string[]): string {
  const { actors } = context.region.ecosystem;
  return named(context, ids, actors, (actor) => escapeMarkdown(context.line(actor.name)));
}

/** Names of target groups by their ids. Markdown; empty for none. */
export function targetGroupNames(context: ReportContext, ids: readonly string[]): string {
  const groups = context.region.target_groups;
  return named(context, ids, groups, (group) => escapeMarkdown(context.line(group.name)));
}

/** A target group as the study writes it; its sentences set names after a colon or in brackets, where a capital is at home. */
export function groupName({ region, line }: Pick<ReportContext, 'region' | 'line'>, id: string): string {
  const group = region.target_groups.find((candidate) => candidate.id === id);
  return group === undefined ? id : line(group.name);
}

/** Titles of challenges by their ids, each linked to its entry. Markdown; empty for none. */
export function challengeLinks(context: ReportContext, ids: readonly string[]): string {
  const { challenges } = context.region;
  return named(context, ids, challenges, (one) => link(context.line(one.title), `#challenge-${one.id}`));
}

/** Titles of improvements by their ids, each linked to its entry. Markdown; empty for none. */
export function improvementLinks(context: ReportContext, ids: readonly string[]): string {
  const { improvements } = context.region;
  return named(context, ids, improvements, (one) => link(context.line(one.title), `#improvement-${one.id}`));
}

/** `de-burgenlandkreis` as a reader would write it: one at hand or a partner by its name, any other as well as the words allow. */
export function regionName(context: ReportContext, slug: string): string {
  const { locale } = context;
  const given = regionElsewhere(context, slug);
  if (given !== null) return lineOfRegion(locale, given, given.name).text;
  if (!/^[a-z0-9-]+$/.test(slug)) return slug;
  const name = slug.replace(/^[a-z]{2}-(?=.)/, '');
  const partner = `partner.${name}`;
  return locale.has(partner) ? locale.t(partner) : placeCase(name.split('-'));
}

/** The same for a message. */
export function regionPhrase(context: ReportContext, slug: string): Phrase {
  return placeHead(context.locale, '', regionName(context, slug));
}

/** Words that stay small within the name of a place: `rio-de-la-plata`, `bergen-op-zoom`, `frankfurt-an-der-oder`. */
const particle =
  /^(al?|am|an|de[ilrn]?|del|dell[ae]|des|d[aio]|das|do[sn]?|ed?|els?|en|et|i|im|in|la|las|les?|los|na|nad|of|on|o[ps]|pod|sur|the|upon|van|vo[mn]|y|z|zu[mr]?|and|auf|bei)$/;

function placeCase(words: readonly string[]): string {
  return words.map((word, index) => (index > 0 && particle.test(word) ? word : sentenceCase(word))).join(' ');
}

/**
 * Titles of good practices by their ids. One of another region stands with its name; where that region is not at hand, its
 * id is all that is known of it here.
 */
export function practiceLinks(context: ReportContext, ids: readonly string[]): string {
  const own = ownId(context);
  const words = ids.map((written) => {
    const id = own(written);
    const practice = context.region.good_practices.find((one) => one.id === id);
    if (practice !== undefined) return link(context.line(practice.title), `#practice-${practice.id}`);
    const [region = id, slug] = id.split('/');
    if (slug === undefined) return escapeMarkdown(id);
    const known = practiceElsewhere(context, id);
    const title =
      known === null
        ? sentenceCase(slug.replaceAll('-', ' '))
        : lineOfRegion(context.locale, known.region, known.practice.title).text;
    const words = context.locale.t('practice.elsewhere', {
      practice: title,
      region: regionPhrase(context, region),
    });
    return link(
      words,
      known === null ? '' : practiceAddress(context, practiceReference(known.region, known.practice.id)),
    );
  });
  return words.length === 0 ? '' : context.locale.list(words);
}

/** The study's own practices may be named as others name them. */
function ownId({ study, region }: ReportContext): (id: string) => string {
  const reference = regionReference(region.region.country, study.slug);
  return (id) => {
    const named = readPracticeReference(id);
    return named !== null && named.region === reference ? named.practice : id;
  };
}
/** `S1`, `W2` … by the id of a SWOT item, in the order of the file. */
export function swotLabels(context: ReportContext): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const quadrant of quadrants) {
    const items = context.region.swot?.[quadrant] ?? [];
    items.forEach((item, index) => {
      labels.set(item.id, `${context.locale.t(`quadrant.letter.${quadrant}`)}${index + 1}`);
    });
  }
  return labels;
}

function named<T extends { readonly id: string }>(
  context: ReportContext,
  ids: readonly string[],
  list: readonly T[],
  words: (item: T) => string,
): string {
  const found = ids.map((id) => {
    const item = list.find((candidate) => candidate.id === id);
    return item === undefined ? escapeMarkdown(id) : words(item);
  });
  return found.length === 0 ? '' : context.locale.list(found);
}
