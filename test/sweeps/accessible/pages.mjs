// Makes every document in every language, as the sweeps look at them: each language once, into a folder of its own.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const milestone = path.join(root, 'bin', 'milestone.js');
const run = promisify(execFile);

export const languages = (await readdir(path.join(root, 'templates', 'locales'))).sort();
const example = (name) => path.join(root, 'examples', name);
const regions = ['burgenlandkreis', 'jyvaskyla', 'piemonte'].map(example);
const ofOneStudy = 'baseline-study,policy-brief,swot-poster,draft-decision,consultation-pack';

async function say(...args) {
  const { stdout } = await run(process.execPath, [milestone, ...args, '-q'], { cwd: root, maxBuffer: 1e8 });
  return stdout.trim().split('\n');
}

/** The pages of one language, each with the name of its document; beside the languages themselves a page has the menu of languages. */
export async function makePages(folder, lang) {
  const out = ['-o', path.join(folder, lang), '--format', 'html', '--lang'];
  // The others stand in the menu of languages, and are made for it, in the document where that is quick.
  const other = lang === 'en' ? 'fi' : 'en';
  const made = [
    ...(await say('build-report', example('jyvaskyla'), ...out, lang, '--document', ofOneStudy)),
    ...(await say('build-report', example('linkoping'), ...out, `${lang},${other}`, '--document', 'swot-poster')).slice(
      0,
      1,
    ),
    ...(await say('build-report', example('piemonte'), ...out, lang, '--with', example('asco'), example('linkoping'))),
    ...(await say('compare', ...regions, ...out, lang)),
    ...(await say(
      'progress',
      ...['then', 'now'].map((name) => path.join(root, 'test/golden/progress-of-a-town/input', `${name}.yaml`)),
      ...out,
      lang,
    )),
  ];
  await say('index', path.join(folder, lang));
  const named = made.filter((file) => file.endsWith('.html') && !file.endsWith('index.html'));
  return [
    ...named.map((file) => ({ lang, file, document: documentOf(path.basename(file)) })),
    { lang, file: path.join(folder, lang, 'index.html'), document: 'index-page' },
  ];
}

function documentOf(name) {
  if (name.startsWith('piemonte')) return 'baseline-study --with';
  if (name.startsWith('linkoping')) return 'swot-poster with menu';
  const [first, second] = name.split('.');
  if (first === 'comparison') return first;
  return ['policy-brief', 'swot-poster', 'draft-decision', 'consultation-pack', 'progress'].includes(second)
    ? second
    : 'baseline-study';
}

/** The file of all that is hard to set, in all its documents, in one language. */
export async function makeExtremes(folder, lang, format = 'html') {
  const file = path.join(root, 'test/sweeps/accessible/extremes.yaml');
  const out = ['-o', path.join(folder, `extremes-${lang}`), '--format', format, '--lang', lang];
  const made = [
    ...(await say('build-report', file, ...out, '--document', ofOneStudy)),
    ...(await say('compare', file, ...regions.slice(0, 2), ...out)),
    ...(await say('progress', file, file, ...out)),
  ];
  return made
    .filter((each) => !each.endsWith('index.html'))
    .map((each) => ({ lang, file: each, document: `extremes: ${documentOf(path.basename(each))}` }));
}
