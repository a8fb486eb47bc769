import type { TileMapSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { cssVariable } from './palette.ts';
import { circle, type Drawing, labelSize, type Measure, rect, textBlock } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

const gap = 4;
const nameSize = 9.6;

/**
 * The regions as tiles of one size where they lie towards each other, the own one in the accent. Code (or value) and name
 * where the tile is wide enough for the names, code and value alone where it is not.
 */
export function drawTileMap(spec: TileMapSpec, measure: Measure): Drawing {
  const { tiles } = spec;
  if (tiles.length === 0) return { width: gap, height: gap, body: '' };
  const [firstColumn, firstRow] = [
    Math.min(...tiles.map((tile) => tile.column)),
    Math.min(...tiles.map((tile) => tile.row)),
  ];
  const columns = Math.max(...tiles.map((tile) => tile.column)) - firstColumn + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) - firstRow + 1;
  const size = Math.min(78, (chartWidths[spec.width] + gap) / columns - gap);
  const names = tiles.map((tile) => wrapEvenly(tile.name, size - 8, measure, { size: nameSize }));
  const named = names.every(
    (lines) =>
      lines.length <= 3 &&
      !lines.some((words) => words.endsWith('-')) &&
      widest(lines, measure, { size: nameSize }) <= size - 6,
  );
  const valued = tiles.some(({ value }) => value !== undefined);
  const height = named ? Math.max(52, Math.min(size, valued ? 66 : 60)) : Math.min(size, 44);
  const body = tiles
    .map((tile, index) => {
      const x = (tile.column - firstColumn) * (size + gap);
      const y = (tile.row - firstRow) * (height + gap);
      const middle = x + size / 2;
      const under = named ? (names[index] ?? []) : tile.value === undefined ? [] : [tile.value];
      const head = named ? (tile.value ?? tile.code) : tile.code;
      const paint = tile.own ? 'paper' : 'ink';
      const block = under.length * 12;
      const headY = y + height / 2 - block / 2;
      const headSize = named && tile.value !== undefined ? 13.5 : labelSize;
      const ring = tile.standIn === true && tile.value !== undefined && named;
      const away = measure(head, headSize, 'semibold') / 2 + 7;
      return (
        rect(x, y, size, height, cssVariable(tile.own ? 'tone-focus' : 'hairline')) +
        textBlock(middle, headY, [head], { anchor: 'middle', weight: 'semibold', size: headSize, paint }) +
        (ring ? circle(middle + away, headY, 2.6, 'none', { paint, width: 1.1 }) : '') +
        textBlock(middle, headY + 7 + block / 2, under, { anchor: 'middle', size: nameSize, paint })
      );
    })
    .join('');
  return { width: columns * (size + gap) - gap, height: rows * (height + gap) - gap, body };
}
