// The page of `milestone preview` where it differs from the report: with findings laid over it, and with nothing to show yet.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './pages.mjs';

async function serve(file) {
  const child = spawn(process.execPath, [path.join(root, 'bin/milestone.js'), 'preview', file, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const match = said.match(/https?:\S+/);
      if (match) resolve(match[0]);
    });
    child.once('close', () => reject(new Error(`the preview ended: ${said}`)));
  });
  return { address, close: () => child.kill('SIGINT') };
}

export async function lookAtPreview({ browser, views, see, axe, inPage, axeOn, count }) {
  const found = [];
  const folder = await mkdtemp(path.join(tmpdir(), 'milestone-preview-'));
  try {
    await cp(path.join(root, 'examples/minimal'), folder, { recursive: true });
    const file = path.join(folder, 'region.yaml');
    const sound = await readFile(file, 'utf8');
    for (const [what, text] of [
      ['with findings', sound.replace(/certainty: \d/, '')],
      ['with nothing', 'region: ['],
    ]) {
      await writeFile(file, text);
      const preview = await serve(file);
      const page = await browser.newPage();
      try {
        await page.setBypassCSP(true);
        await page.goto(preview.address, { waitUntil: 'load' });
        await page.evaluate(inPage);
        await page.evaluate(axe);
        for (const view of views.filter(({ media }) => media !== 'print')) {
          await see(page, view);
          for (const each of [
            ...(await axeOn(page, view, true)),
            ...(await page.evaluate(() =>
              document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [],
            )),
          ])
            found.push(`${what}, ${view.scheme} ${view.width}: ${each}`);
          count.views += 1;
        }
        count.pages += 1;
      } finally {
        await page.close();
        preview.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return found;
}
