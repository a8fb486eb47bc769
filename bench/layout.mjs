// Milliseconds to place 60 actors with 150 ties, names and all, as the drawing does: the median of 15 runs in one process, and the first.
// Usage: node bench/layout.mjs. Prints one line of JSON.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A network from a counter: hubs, clusters of eight, names of one to four words. */
function network(actors, links) {
  let state = 11;
  const next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pairs = new Map();
  const join = (a, b) => {
    if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]);
  };
  for (let a = 1; a < actors; a += 1) join(a, Math.floor((next(1000) / 1000) ** 2 * a));
  while (pairs.size < links) {
    const a = next(actors);
    join(a, next(10) < 6 ? Math.min(actors - 1, Math.floor(a / 8) * 8 + next(8)) : next(actors));
  }
  const words = ['City', 'employment', 'services', 'of the', 'university', 'association'];
  return {
    kind: 'network',
    width: 'full',
    locale: 'en',
    unitSuffix: '',
    alt: '',
    nodes: Array.from({ length: actors }, (_, a) => ({
      id: `a-${a}`,
      label: Array.from({ length: 1 + (a % 4) }, (_, word) => words[(a + word) % words.length]).join(' '),
      tone: 'focus',
      shape: 'circle',
      ring: false,
      marked: a % 13 === 0,
      size: (a % 7) / 6,
    })),
    ties: [...pairs.values()].map(([a, b]) => ({
      from: `a-${a}`,
      to: `a-${b}`,
      weight: 0.5,
      dashed: false,
      bridge: false,
    })),
    legend: { shapes: [], ring: '', marked: '', size: '', weight: '', dashed: '', bridge: '', isolates: '' },
  };
}

/** First and median milliseconds to draw a network of so many actors and ties; widths of text are reckoned, not measured. */
export async function measureLayout(actors = 60, links = 150, runs = 15) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src', 'charts', 'network.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  const { drawNetwork } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const spec = network(actors, links);
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    drawNetwork(spec, (words, size = 11.3) => words.length * size * 0.5);
    return performance.now() - started;
  });
  const sorted = [...times].sort((a, b) => a - b);
  return { actors, links, first: times[0], median: sorted[Math.floor(runs / 2)], slowest: sorted.at(-1) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fewer = await measureLayout();
  const many = await measureLayout(500, 1100, 3);
  process.stdout.write(`${JSON.stringify({ fewer, many })}\n`);
}
