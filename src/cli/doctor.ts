import { chartFonts } from '../build/make-report.ts';
import { readFonts } from '../build/resources.ts';
import { paint } from '../diagnostics/paint.ts';
import type { Effects } from '../effects.ts';
import { type Finding, inspect } from '../print/doctor.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

const names: Readonly<Record<Finding['id'], string>> = {
  node: 'Node.js',
  browser: 'Browser',
  bundled_browser: 'Carried browser',
  sandbox: 'Sandbox',
  canvas: 'Drawing',
  fonts: 'Fonts',
  cache: 'Cache folder',
};

async function drawSomething(effects: Effects): Promise<string> {
  const { renderCharts } = await import('../charts/render-svg.ts');
  const datum = { value: 1, label: '1', tone: 'focus', marks: [], interval: null } as const;
  const spec = {
    kind: 'bars',
    width: 'column',
    locale: 'en',
    unitSuffix: '',
    alt: '',
    series: [{ name: '', tone: 'focus' }],
    rows: [{ label: 'a', data: [datum] }],
    axisMax: null,
  } as const;
  const { trial } = await renderCharts({ trial: spec }, chartFonts(await readFonts(effects.files)));
  if (trial === undefined || !trial.includes('<text')) throw new Error('The drawing library draws no text.');
  return 'Chart.js on the Skia canvas draws text as text';
}

function line(finding: Finding, colour: boolean): string {
  const ink = paint(colour);
  const sign = finding.ok
    ? ink.info('ok     ')
    : finding.severity === 'error'
      ? ink.error('missing')
      : ink.warning('note   ');
  const mend = finding.mend === null ? '' : `\n${' '.repeat(26)}${ink.quiet(finding.mend)}`;
  return `${sign}  ${names[finding.id].padEnd(16)} ${finding.found}${mend}`;
}

/** `milestone doctor`: what was found on this machine, and how to mend what is missing. */
export async function doctor(
  options: { readonly format: 'pretty' | 'json'; readonly browser: string | null },
  effects: Effects,
): Promise<ExitCode> {
  const findings = await inspect({
    env: effects.env,
    platform: effects.platform,
    signal: effects.signal,
    browser: options.browser ?? undefined,
    nodeVersion: process.versions.node,
    tryCanvas: () => drawSomething(effects),
    fontFamilies: async () => [...new Set((await readFonts(effects.files)).map(({ family }) => family))],
  });
  const text =
    options.format === 'json'
      ? JSON.stringify({ findings }, null, 2)
      : findings.map((finding) => line(finding, effects.terminal.colour.stdout)).join('\n');
  effects.terminal.print(text);
  return findings.some(({ ok, severity }) => !ok && severity === 'error') ? exitCodes.environment : exitCodes.done;
}
