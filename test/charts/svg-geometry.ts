import type { Box } from '../../src/charts/label-placement.ts';
import type { Measure, Weight } from '../../src/charts/svg.ts';

export interface SetText {
  readonly words: string;
  readonly box: Box;
}

/** What a drawing holds, in pixels: lines of text, marks (closed shapes), and the points of its lines. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SetText[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  readonly points: readonly (readonly [number, number])[];
}

const plain = (words: string): string =>
  words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Reads a drawing of ours back: where each line of text stands when it is set in the report's own font. Groups pass on their look. */
export function geometryOf(svg: string, measure: Measure): Geometry {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const looks: Record<string, string>[] = [];
  const texts: SetText[] = [];
  const marks: { x: number; y: number; radius: number }[] = [];
  const points: (readonly [number, number])[] = [];
  for (const [, end, name = '', raw = '', closed, words = ''] of svg
    .replace(/<defs>.*?<\/defs>/g, '')
    .matchAll(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"]*")*)(\/?)>([^<]*)/g)) {
    if (end === '/') {
      looks.pop();
      continue;
    }
    const own = Object.fromEntries(
      [...raw.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const look = { ...looks.at(-1), ...own };
    if (closed !== '/') looks.push(look);
    const number = (key: string): number => Number(own[key] ?? '0');
    if (name === 'text') {
      // What is turned stands at an axis, by itself.
      if (look.transform !== undefined) continue;
      const size = Number(look['font-size'] ?? 11.3);
      const weight: Weight = look['font-weight'] === '600' ? 'semibold' : 'regular';
      const wide = measure(plain(words), size, weight);
      const anchor = look['text-anchor'] ?? 'start';
      const x = number('x') - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      texts.push({ words: plain(words), box: { x, y: number('y') - size * 0.7, width: wide, height: size * 0.86 } });
    } else if (name === 'circle') marks.push({ x: number('cx'), y: number('cy'), radius: number('r') });
    else if (name === 'path') {
      const all = pointsOf(own.d ?? '');
      points.push(...all);
      if ((own.d ?? '').endsWith('z') && (own.d ?? '').lastIndexOf('M') === 0) marks.push(roundAbout(all));
    } else if (name === 'rect' && own.fill !== undefined) {
      // Squares are marks; long ones are fields, bars and rules.
      const [w, h] = [number('width'), number('height')];
      if (Math.abs(w - h) < 0.1 && w < 60)
        marks.push({ x: number('x') + w / 2, y: number('y') + h / 2, radius: w / 2 });
      points.push([number('x'), number('y')], [number('x') + w, number('y') + h]);
    }
  }
  return { width: Number(width), height: Number(height), texts, marks, points };
}

/** Corners and control points of a path of M, L, Q, C, H, V and l, h, v. */
function pointsOf(d: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLQCHVlhvz])([^MLQCHVlhvz]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (command === 'H') x = numbers[0] ?? x;
    else if (command === 'V') y = numbers[0] ?? y;
    else if (command === 'h') x += numbers[0] ?? 0;
    else if (command === 'v') y += numbers[0] ?? 0;
    else if (command === 'l') [x, y] = [x + (numbers[0] ?? 0), y + (numbers[1] ?? 0)];
    else if (command === 'Q' && numbers.length === 4) {
      // The curve reaches half way to its control point.
      const [cx = 0, cy = 0, toX = 0, toY = 0] = numbers;
      found.push([(x + 2 * cx + toX) / 4, (y + 2 * cy + toY) / 4]);
      [x, y] = [toX, toY];
    } else if (numbers.length >= 2) [x, y] = [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
    found.push([x, y]);
  }
  return found;
}

function roundAbout(all: readonly (readonly [number, number])[]): { x: number; y: number; radius: number } {
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, radius: Math.min(right - left, bottom - top) / 2 };
}

/** Pairs of lines of text that overlap. */
export function collisions({ texts }: Geometry): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(0, index)
      .filter(
        (b) =>
          a.box.x < b.box.x + b.box.width &&
          b.box.x < a.box.x + a.box.width &&
          a.box.y < b.box.y + b.box.height &&
          b.box.y < a.box.y + a.box.height,
      )
      .map((b) => `${a.words} / ${b.words}`),
  );
}

/** Lines of text that lie on a mark. */
export function onMarks({ texts, marks }: Geometry): readonly string[] {
  return texts.flatMap(({ words, box }) =>
    marks.some(({ x, y, radius }) => {
      const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
      const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
      return dx * dx + dy * dy < radius * radius - 0.1;
    })
      ? [words]
      : [],
  );
}

/** What reaches beyond the frame, in words or numbers. */
export function outside({ width, height, texts, marks, points }: Geometry): readonly string[] {
  const beyond = (x: number, y: number): boolean => x < -0.5 || y < -0.5 || x > width + 0.5 || y > height + 0.5;
  return [
    ...texts
      .filter(({ box }) => beyond(box.x, box.y) || beyond(box.x + box.width, box.y + box.height))
      .map(({ words }) => words),
    ...marks
      .filter(({ x, y, radius }) => beyond(x - radius, y - radius) || beyond(x + radius, y + radius))
      .map(({ x, y }) => `mark at ${x} ${y}`),
    ...points.filter(([x, y]) => beyond(x, y)).map(([x, y]) => `line at ${x} ${y}`),
  ];
}
