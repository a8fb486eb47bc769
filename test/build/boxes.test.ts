import { describe, expect, it } from 'vitest';
import { boxesInWord, boxesOn, lettersInWords } from '../../src/build/boxes.ts';
import { readFonts } from '../../src/build/resources.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const fonts = await readFonts(nodeFiles());

describe('letters that the fonts of the report lack', () => {
  it('are those that a drawing shows, each once', () => {
    const drawing = '<svg aria-label="ש"><title>Ж</title><desc id="x">Ж</desc><text>北京 Ω ł e\u0301 – 北</text></svg>';
    expect(boxesOn([drawing, '<svg><text>👩\u200d🎓 &amp; ❤\ufe0f</text></svg>'], fonts).toSorted()).toEqual(
      ['北', '京', '👩', '🎓', '❤'].toSorted(),
    );
  });

  it('are told of a Word file, the first of them by name', () => {
    expect(boxesInWord('asco', { a: '<svg><text>Asco</text></svg>' }, fonts)).toBeNull();
    expect(boxesInWord('asco', { a: '<svg><text>Ж</text></svg>' }, fonts)).toMatch(
      /^warning: in the charts of asco\.docx boxes stand for Ж, /,
    );
    expect(lettersInWords([...'אבגדהוזחטיכלמנ'])).toBe('א ב ג ד ה ו ז ח ט י כ ל and 2 more');
  });
});
