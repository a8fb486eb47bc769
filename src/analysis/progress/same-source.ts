import type { RegionFile } from '../../study/schema/region-file.ts';
import type { LocalisedText } from '../../study/study.ts';

type Sources = RegionFile['sources'];
type Source = Sources[string];

/**
 * True where two figures of two files come from the same sources: the same datasets of the same publishers, or sources that
 * both files know by one id and publisher, or by one title. A figure without a source is not held to have another.
 */
export function sameSources(
  before: readonly string[],
  ofThen: Sources,
  now: readonly string[],
  ofNow: Sources,
): boolean {
  if (before.length === 0 || now.length === 0) return true;
  const matches = (one: string, sources: Sources, others: readonly string[], otherSources: Sources): boolean =>
    others.some((other) => isSame(one, sources[one], other, otherSources[other]));
  return before.every((id) => matches(id, ofThen, now, ofNow)) && now.every((id) => matches(id, ofNow, before, ofThen));
}

function isSame(id: string, source: Source | undefined, otherId: string, other: Source | undefined): boolean {
  if (!source || !other) return id === otherId;
  if (folded(source.publisher ?? '') !== folded(other.publisher ?? '')) return false;
  if (source.dataset !== undefined && other.dataset !== undefined) {
    return folded(source.dataset) === folded(other.dataset);
  }
  return id === otherId || titles(source.title).some((title) => titles(other.title).includes(title));
}

/** Every wording of a text, without regard to case, accents and spaces. */
export function titles(text: LocalisedText): readonly string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(folded);
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
