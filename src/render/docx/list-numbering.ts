import { AlignmentType } from 'docx';
import { sans } from './house-style.ts';

/** The signs and numbers of lists, three levels deep. */
export function listNumbering() {
  const levels = [0, 1, 2] as const;
  const indent = (level: number) => ({ indent: { left: 360 * (level + 1), hanging: 360 } });
  return {
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
      {
        reference: 'numbers',
        levels: levels.map((level) => ({
          level,
          format: 'decimal' as const,
          text: `%${level + 1}.`,
          alignment: AlignmentType.START,
          style: { paragraph: indent(level) },
        })),
      },
    ],
  };
}
