// What the scripts beside have in common: the region files that the command line names, or all examples.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseStudy, hasErrors, readRegionFile } from 'milestone-baseline';

const examples = fileURLToPath(new URL('..', import.meta.url));

/** The folders of the examples that hold a region file, by name. */
export function allExamples() {
  return readdirSync(examples)
    .sort()
    .map((name) => `${examples}${name}`)
    .filter((folder) => existsSync(`${folder}/region.yaml`));
}

/**
 * Reads and computes region files. One with an error is told and left out; the others go on.
 * @param {readonly string[]} files paths of region files, or of folders that hold a region.yaml; none: every example
 * @returns {Promise<import('milestone-baseline').Analysis[]>}
 */
export async function readStudies(files) {
  const analyses = [];
  for (const file of files.length > 0 ? files : allExamples()) {
    const { study, diagnostics } = await readRegionFile(file);
    const analysis = study === null ? null : analyseStudy(study);
    const found = [...diagnostics, ...(analysis?.diagnostics ?? [])];
    for (const { severity, code, message } of found)
      if (severity === 'error') console.error(`${file}: ${message} (${code})`);
    if (analysis !== null && !hasErrors(found)) analyses.push(analysis);
    else process.exitCode = 1;
  }
  return analyses;
}

/**
 * A text of a study in its first language.
 * @param {string | Readonly<Record<string, string>>} text
 */
export function inFirstLanguage(text) {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

/**
 * A table for a terminal and for other programs: cells apart by tabs, nothing where there is nothing.
 * @param {readonly (string | number | null)[][]} rows
 */
export function printTable(rows) {
  for (const cells of rows) console.log(cells.map((cell) => cell ?? '').join('\t'));
}
