// The browser that the bench measures beside: the same that a report is printed with, where it is one on the machine.
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

export async function findBrowserForBench() {
  const asked = process.env.MILESTONE_BROWSER;
  if (asked && asked !== 'bundled') return asked;
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  throw new Error('The bench needs a Chromium on the machine: set MILESTONE_BROWSER.');
}
