import type { TileMapSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { cssVariable } from './palette.ts';
import { type Drawing, type Measure, rect, textBlock } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

const gap = 4;
const nameSize = 9.6;

/**
 * The regions as tiles of one size where they lie towards each other, the own one in the accent. Code and name where the tile is
 * wide enough for the names, the code alone where it is not.
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
  const height = named ? Math.max(52, Math.min(size, 60)) : Math.min(size, 44);
  const body = tiles
    .map((tile, index) => {
      const x = (tile.column - firstColumn) * (size + gap);
      const y = (tile.row - firstRow) * (height + gap);
      const lines = named ? (names[index] ?? []) : [];
      const paint = tile.own ? 'paper' : 'ink';
      const block = lines.length * 12;
      const codeY = y + height / 2 - block / 2;
      return (
        rect(x, y, size, height, cssVariable(tile.own ? 'tone-focus' : 'hairline')) +
        textBlock(x + size / 2, codeY, [tile.code], { anchor: 'middle', weight: 'semibold', paint }) +
        textBlock(x + size / 2, codeY + 7 + block / 2, lines, { anchor: 'middle', size: nameSize, paint })
      );
    })
    .join('');
  return { width: columns * (size + gap) - gap, height: rows * (height + gap) - gap, body };
}
