import type { Network } from '../../ecosystem/network.ts';
import type { ReportContext } from '../context.ts';
import { countWords, someOf } from '../count-words.ts';
import { sentenceCase } from '../phrases.ts';

export interface NetworkSentences {
  /** How much there is, what hangs together, and by whom. */
  readonly parts: string;
  /** Of what kind the links are. May be empty. */
  readonly linkage: string;
}

/** From this formality on, 1 to 5, a link counts as agreed; below as informal. */
export const agreedFrom = 3;

const actorsSaid = 3;
const namesSaid = 4;

/** What a network with at least one tie says, in plain words. `spell` makes names fit where the sentences stand. */
export function networkSentences(
  context: ReportContext,
  found: Network,
  spell: (text: string) => string,
): NetworkSentences {
  return {
    parts: [pairsSaid(context, found), partsSaid(context, found, spell), ...lossesSaid(context, found, spell)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    linkage: [linksSaid(context, found), shapeSaid(context, found)].filter((sentence) => sentence !== '').join(' '),
  };
}

function namer({ region, ...context }: ReportContext, spell: (text: string) => string): (id: string) => string {
  const names = new Map(region.ecosystem.actors.map((actor) => [actor.id, spell(context.line(actor.name))]));
  return (id) => names.get(id) ?? spell(id);
}

function pairsSaid({ locale }: ReportContext, { actors, ties, density }: Network): string {
  const pairs = (actors.length * (actors.length - 1)) / 2;
  if (ties.length === pairs) return locale.t('network.say.complete', { n: actors.length });
  return sentenceCase(
    locale.t('network.say.pairs', {
      words: countWords(locale, ties.length),
      n: ties.length,
      pairs: locale.number(pairs),
      share: locale.percent((density ?? 0) * 100, (density ?? 0) < 0.01 ? 1 : 0),
    }),
  );
}

/** Whether all hang together, and who does not. */
function partsSaid(context: ReportContext, found: Network, spell: (text: string) => string): string {
  const { locale } = context;
  const name = namer(context, spell);
  const parts = found.components.filter((members) => members.length > 1);
  const alone = found.isolates.length;
  const sentences: string[] = [];
  if (parts.length > 1) {
    sentences.push(
      locale.t('network.say.parts', {
        words: countWords(locale, parts.length),
        size: countWords(locale, parts[0]?.length ?? 0),
      }),
    );
  } else if (alone === 0 && found.actors.length > 2) {
    sentences.push(locale.t('network.say.whole'));
  }
  if (alone > 0) {
    const names = someOf(locale, found.isolates.map(name), namesSaid);
    const words = countWords(locale, alone);
    sentences.push(sentenceCase(locale.t('network.say.alone', { n: alone, words, names })));
  }
  return sentences.join(' ');
}

/** Who would lose touch with the rest, if somebody stopped: the heaviest losses first. */
function lossesSaid(context: ReportContext, found: Network, spell: (text: string) => string): readonly string[] {
  const { locale } = context;
  const name = namer(context, spell);
  const holding = found.actors
    .filter(({ articulation }) => articulation)
    .sort((a, b) => b.cutsOff.length - a.cutsOff.length);
  if (holding.length === 0) {
    return found.components.some((members) => members.length > 2) ? [locale.t('network.say.robust')] : [];
  }
  const said = holding.slice(0, actorsSaid).map(({ id, cutsOff }) =>
    locale.t(cutsOff.length <= namesSaid ? 'network.say.loss.actor' : 'network.say.loss.actor.many', {
      actor: name(id),
      words: countWords(locale, cutsOff.length),
      names: locale.list(cutsOff.map(name)),
    }),
  );
  const sentences = [locale.t('network.say.loss', { n: said.length, actors: said.join(locale.t('list.semicolon')) })];
  const others = holding.length - said.length;
  if (others > 0) {
    const words = countWords(locale, others);
    sentences.push(sentenceCase(locale.t('network.say.loss.others', { n: others, words })));
  }
  return sentences;
}

/** How formal the links are, and how far those who rated them trust each other. */
function linksSaid(context: ReportContext, found: Network): string {
  const { locale } = context;
  const { overall } = found.means;
  const rated = context.region.ecosystem.links.filter(({ formality }) => formality !== undefined);
  const informal = rated.filter(({ formality }) => (formality ?? agreedFrom) < agreedFrom).length;
  const clauses: string[] = [];
  if (rated.length > 0) {
    clauses.push(
      locale.t('network.say.informal', {
        n: informal,
        words: countWords(locale, informal),
        all: countWords(locale, rated.length),
        rated: rated.length,
      }),
    );
  }
  for (const scale of ['trust', 'intensity'] as const) {
    const mean = overall[scale];
    if (mean !== null) clauses.push(locale.t(`network.say.${scale}`, { mean: locale.number(mean, 1) }));
  }
  return clauses.length === 0 ? '' : `${sentenceCase(clauses.join(locale.t('list.semicolon')))}.`;
}

/** How far circles close, and how far one organisation has it all. Said of networks in which that means something. */
function shapeSaid({ locale }: ReportContext, found: Network): string {
  const sentences: string[] = [];
  if (found.actors.length < 5) return '';
  if (found.transitivity !== null) {
    const share = locale.percent(found.transitivity * 100, 0);
    sentences.push(locale.t('network.say.circles', { n: found.transitivity === 0 ? 0 : 1, share }));
  }
  if (found.centralisation !== null) {
    sentences.push(locale.t('network.say.centralisation', { value: locale.number(found.centralisation, 2) }));
  }
  return sentences.join(' ');
}
