// A browser for the sweeps: the one that MILESTONE_BROWSER names, or the first that is found on the search path.
import { execFileSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function onSearchPath(name) {
  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
      .split('\n')[0]
      .trim();
  } catch {
    return '';
  }
}

export async function startBrowser() {
  const executablePath = process.env.MILESTONE_BROWSER || names.map(onSearchPath).find(Boolean);
  if (!executablePath) throw new Error('No browser: name one in MILESTONE_BROWSER.');
  const asRoot = process.getuid?.() === 0;
  return puppeteer.launch({ executablePath, headless: true, args: asRoot ? ['--no-sandbox'] : [] });
}
