import type { TileMapSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { cssVariable } from './palette.ts';
import { circle, type Drawing, labelSize, type Measure, rect, textBlock } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

const gap = 4;
const nameSize = 9.6;
/** Wider tiles than these are no tiles. */
const widestTile = 104;
const usualTile = 78;

/**
 * The regions as tiles of one size where they lie towards each other, the own one in the accent. Under the code (or value) the name, where
 * the tile is wide enough for it; under the value of a region whose name is too long, its code.
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
  const room = Math.min(widestTile, (chartWidths[spec.width] + gap) / columns - gap);
  const fitted = (size: number) => tiles.map((tile) => nameLines(tile.name, size - 8, measure));
  const known = (names: ReturnType<typeof fitted>): number => names.filter((lines) => lines !== null).length;
  // No wider than the names need.
  let size = Math.min(usualTile, room);
  while (size + 6 <= room && known(fitted(size)) < known(fitted(room))) size += 6;
  const names = fitted(size);
  const named = known(names) > 0;
  const valued = tiles.some(({ value }) => value !== undefined);
  const height = named ? Math.max(52, Math.min(size, valued ? 66 : 60)) : Math.min(size, 44);
  const body = tiles
    .map((tile, index) => {
      const x = (tile.column - firstColumn) * (size + gap);
      const y = (tile.row - firstRow) * (height + gap);
      const middle = x + size / 2;
      const under = names[index] ?? (tile.value === undefined ? [] : [tile.code]);
      const head = tile.value ?? tile.code;
      const paint = tile.own ? 'paper' : 'ink';
      const block = under.length * 12;
      const headY = y + height / 2 - block / 2;
      const headSize = tile.value === undefined || size < 60 ? labelSize : 13.5;
      const ring = tile.standIn === true && tile.value !== undefined;
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

/** A name in three lines at most, none broken within a word; `null` where it does not fit so. */
function nameLines(name: string, width: number, measure: Measure): readonly string[] | null {
  const lines = wrapEvenly(name, width, measure, { size: nameSize });
  const broken = lines.some((words, index) => words.endsWith('-') && !name.includes(words + (lines[index + 1] ?? '')));
  return lines.length <= 3 && !broken && widest(lines, measure, { size: nameSize }) <= width + 2 ? lines : null;
}
