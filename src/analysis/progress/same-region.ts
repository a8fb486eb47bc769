import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Study } from '../../study/study.ts';
import { finding } from '../findings/finding.ts';
import { titles } from './same-source.ts';

/**
 * What stands against holding two region files against each other: another region, the later one first, the same file or
 * the same day twice. Errors where nothing could be said; warnings where it is to be read with care.
 */
export function pairFindings(baseline: Study, now: Study): readonly Diagnostic[] {
  return [...regionFindings(baseline, now), ...dateFindings(baseline, now)];
}

function regionFindings(baseline: Study, now: Study): readonly Diagnostic[] {
  const [a, b] = [baseline.region.region, now.region.region];
  const [nameThen, nameNow] = [oneName(baseline), oneName(now)];
  const hint = 'Name two files of one region, the earlier one first.';
  if (a.country !== b.country) {
    const message = `The two files are of different regions: ${nameThen} (${a.country}) and ${nameNow} (${b.country}).`;
    return [finding(now, 'error', 'progress/other-region', ['region', 'country'], message, hint)];
  }
  const sameName = titles(a.name).some((name) => titles(b.name).includes(name));
  const sameOwn = baseline.places.own.code === now.places.own.code;
  // A municipality keeps its code where its NUTS region is drawn anew or its name is written otherwise.
  const sameUnit = sameOwn && a.units.some(({ code }) => b.units.some((unit) => unit.code === code));
  if (a.nuts !== b.nuts) {
    const otherVersion =
      a.nuts_version !== undefined && b.nuts_version !== undefined && a.nuts_version !== b.nuts_version;
    const message = `The baseline's NUTS code is ${a.nuts}, that of now ${b.nuts}`;
    if (sameName && (sameUnit || otherVersion)) {
      const care = 'If its borders have changed, say so in the study: figures of the two are then of two territories.';
      const text = `${message}; the two are taken for one region, for the name is the same.`;
      return [finding(now, 'warning', 'progress/other-nuts', ['region', 'nuts'], text, care)];
    }
    return [finding(now, 'error', 'progress/other-region', ['region', 'nuts'], `${message}: two regions.`, hint)];
  }
  if (sameName) return [];
  const message = `The baseline is about ${nameThen}, the later file about ${nameNow}`;
  if (sameUnit) {
    const text = `${message}; the two are taken for one region, for NUTS code and unit are the same.`;
    const care = 'Write the name alike in both files, and nobody has to wonder.';
    return [finding(now, 'warning', 'progress/other-name', ['region', 'name'], text, care)];
  }
  return [finding(now, 'error', 'progress/other-region', ['region', 'name'], `${message}: two regions.`, hint)];
}

function dateFindings(baseline: Study, now: Study): readonly Diagnostic[] {
  const [before, later] = [baseline.region.study.date, now.region.study.date];
  const path = ['study', 'date'];
  if (later < before) {
    const message = `The baseline is of ${before} and the later file of ${later}: they are the wrong way round.`;
    const hint = `Name the earlier file first: milestone progress ${now.source.file} ${baseline.source.file}`;
    return [finding(now, 'error', 'progress/swapped', path, message, hint)];
  }
  if (baseline.source.checksum === now.source.checksum) {
    const message = 'Both files are the same: nothing can have moved between them.';
    const hint = 'Name the file as it was then, and the file as it is now.';
    return [finding(now, 'warning', 'progress/same-file', path, message, hint)];
  }
  if (later === before) {
    const message = `Both studies are dated ${before}: the time between them is not known.`;
    return [finding(now, 'warning', 'progress/same-date', path, message, 'Give the later study its own date.')];
  }
  return [];
}

function oneName({ region }: Study): string {
  const { name } = region.region;
  return typeof name === 'string' ? name : (Object.values(name)[0] ?? region.region.nuts);
}
