// Looks at the words in every chart of the pages given, as a browser sets them: none beyond the edge of its drawing, none on another, none
// broken within a word. Made by hand and before a release:  node test/sweeps/charts.mjs out/*.html
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './accessible/browser.mjs';

const pages = process.argv.slice(2);
if (pages.length === 0) {
  process.stderr.write('Name the pages to look at: node test/sweeps/charts.mjs out/*.html\n');
  process.exit(2);
}

/** In the page: what is wrong with the words of each drawing. */
function findingsInPage() {
  const found = [];
  const overlap = (a, b) => [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  const drawings = [...document.querySelectorAll('svg.chart')];
  let words = 0;
  for (const svg of drawings) {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    const figure = svg.closest('figure, .placed')?.querySelector('.caption-label')?.textContent ?? '';
    const name = `${figure} ${svg.getAttribute('class').replace('chart ', '')}`.trim();
    const texts = [...svg.querySelectorAll('text')].map((element) => {
      const box = element.getBoundingClientRect();
      // A box reaches from ascent to descent; the letters themselves are less high.
      const rim = box.height * 0.2;
      const upright = element.closest('[transform]') === null;
      return {
        element,
        words: element.textContent,
        upright,
        left: box.left,
        right: box.right,
        top: box.top + rim,
        bottom: box.bottom - rim,
      };
    });
    words += texts.length;
    for (const text of texts) {
      const beyond = Math.max(
        frame.left - text.left,
        text.right - frame.right,
        frame.top - text.top,
        text.bottom - frame.bottom,
      );
      // The box of slanting words has corners that no letter reaches.
      if (beyond > (text.upright ? 1.5 : 5) * scale)
        found.push(`${name}: “${text.words}” reaches ${beyond.toFixed(1)} px beyond the drawing`);
    }
    const upright = texts.filter((text) => text.upright);
    upright.forEach((a, index) => {
      for (const b of upright.slice(index + 1)) {
        const [across, down] = overlap(a, b);
        if (across > scale && down > scale) found.push(`${name}: “${a.words}” lies on “${b.words}”`);
      }
    });
    texts.forEach(({ words: line }, index) => {
      const [head] = /\p{L}+(?=-$)/u.exec(line) ?? [''];
      const [tail] = /^\p{Ll}\p{L}*/u.exec(texts[index + 1]?.words ?? '') ?? [''];
      // A word that is longer than a line must be broken somewhere.
      if (head !== '' && tail !== '' && head.length + tail.length <= 30)
        found.push(`${name}: broken “${head}-|${tail}”`);
    });
  }
  return { drawings: drawings.length, words, found };
}

const browser = await startBrowser();
let [drawings, words, findings] = [0, 0, 0];
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  for (const file of pages) {
    await page.goto(pathToFileURL(path.resolve(file)).href);
    await page.evaluate(() => document.fonts.ready);
    const result = await page.evaluate(findingsInPage);
    drawings += result.drawings;
    words += result.words;
    findings += result.found.length;
    for (const each of result.found) process.stdout.write(`${path.basename(file)}: ${each}\n`);
  }
} finally {
  await browser.close();
}
process.stdout.write(`${findings} findings in ${words} lines of ${drawings} drawings of ${pages.length} pages\n`);
// Where nothing was looked at, nothing was found.
process.exit(findings === 0 && drawings > 0 ? 0 : 1);
