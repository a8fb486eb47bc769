// Counts the pages of the examples in print, and those that are nearly empty, and tells which. By hand and before a release:
//   node scripts/build.mjs --no-types && node test/sweeps/pages.mjs [--out folder] [example[:language] …]
// Needs a browser and poppler's pdftotext. Ends with 1 where more pages are nearly empty than the examples had when this was last improved.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Below a third of the text's height a page counts as nearly empty. The cover and the last page may be. */
const sparseAt = 1 / 3;
const known = 22;
const [top, bottom] = [71, 780];

const given = process.argv.slice(2);
const at = given.indexOf('--out');
const kept = at === -1 ? null : given.splice(at, 2)[1];
const out = kept ?? mkdtempSync(join(tmpdir(), 'milestone-pages-'));
const all = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !['scripts', 'templates'].includes(entry.name),
);
const wanted =
  given.length > 0
    ? given
    : [...all.map(({ name }) => name), 'burgenlandkreis:de', 'central-macedonia:el', 'jyvaskyla:fi'];

// So many there are in all of them; of those that are named, none is taken for granted.
const allowed = given.length > 0 ? 0 : known;

let sparse = 0;
let pages = 0;
for (const each of wanted) {
  const [name = '', lang = 'en'] = each.split(':');
  const folder = join(out, `${name}-${lang}`);
  const args = ['bin/milestone.js', '-q', 'build-report', `examples/${name}/region.yaml`];
  execFileSync(process.execPath, [...args, '--lang', lang, '--format', 'pdf', '-o', folder], { cwd: root });
  const file = readdirSync(folder).find((entry) => entry.endsWith('.pdf')) ?? '';
  const text = execFileSync('pdftotext', ['-bbox', join(folder, file), '-'], { maxBuffer: 2 ** 28 }).toString();
  const filled = text.split('<page ').slice(1).map(fill);
  const empty = filled.flatMap((part, index) =>
    index > 0 && index < filled.length - 1 && part < sparseAt ? [`${index + 1} (${Math.round(part * 100)} %)`] : [],
  );
  pages += filled.length;
  sparse += empty.length;
  console.log(
    `${each}: ${filled.length} pages, nearly empty ${empty.length}${empty.length > 0 ? `: ${empty.join(', ')}` : ''}`,
  );
}
if (kept === null) rmSync(out, { recursive: true });
console.log(`${pages} pages, ${sparse} nearly empty (up to ${allowed} are known)`);
process.exitCode = sparse > allowed || pages === 0 ? 1 : 0;

/** How far down words reach on a page, between the running head and the foot: 0 to 1. */
function fill(page) {
  const ends = [...page.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)).filter((y) => y > top && y < bottom);
  return Math.max(0, Math.max(0, ...ends) - top) / (bottom - top);
}
