import { AlignmentType, type ILevelsOptions, type INumberingOptions } from 'docx';
import { sans } from './house-style.ts';
import type { ListNumbers } from './setting.ts';

/** Word counts no list from further on. Source: ISO/IEC 29500-1, 17.9.25 as Word reads it. */
const furthest = 32767;

/** Counts the lists of a document, and tells their signs and numbers, three levels deep, when all of them are known. */
export function listNumbering() {
  let lists = 0;
  const own: INumberingOptions['config'][number][] = [];
  const next = () => {
    lists += 1;
    return lists;
  };
  const nextNumbers = (start: number, level: number): ListNumbers => {
    const instance = next();
    if (start === 1 && level === 0) return { reference: 'numbers', instance };
    // An instance begins anew only at its first level: what stands deeper, or begins later, has a numbering of its own.
    const reference = `numbers-${instance}`;
    own.push({ reference, levels: numbers(Math.min(start, furthest), level) });
    return { reference, instance };
  };
  const options = (): INumberingOptions => ({
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: 'bullet' as const,
          text: level === 1 ? '–' : '•',
          alignment: AlignmentType.START,
          style: { paragraph: indent(level), run: { font: sans } },
        })),
      },
      { reference: 'numbers', levels: numbers(1, 0) },
      ...own,
    ],
  });
  return { next, nextNumbers, options };
}

const levels = [0, 1, 2] as const;
const indent = (level: number, hanging = 360) => ({ indent: { left: Math.max(hanging, 360 * (level + 1)), hanging } });

function numbers(start: number, at: number): readonly ILevelsOptions[] {
  // A year as a number stands further out than one of two digits.
  const hanging = Math.max(360, 120 + 120 * String(start).length);
  return levels.map((level) => ({
    level,
    start: level === at ? start : 1,
    format: 'decimal' as const,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: indent(level, level === at ? hanging : 360) },
  }));
}
