import { describe, expect, it } from 'vitest';
import { coverageMark, scaleMark, stateMark, weightBar } from '../../src/render/marks.ts';

describe('a drawn sign', () => {
  it('is a picture with words, which a tagged PDF keeps as text hidden by styles it does not', () => {
    for (const drawn of [
      stateMark('holds', 'Holds & stands'),
      weightBar(0.2, 'Holds & stands'),
      scaleMark(3, 'Holds & stands'),
      coverageMark('gap', 0, 'Holds & stands'),
      coverageMark('covered', 3, 'Holds & stands'),
    ]) {
      expect(drawn.match(/role="img" aria-label="Holds &amp; stands"/g)).toHaveLength(1);
      expect(drawn).not.toContain('class="sr"');
    }
  });

  it('is told once where it is drawn several times, and not at all beside its words', () => {
    expect(coverageMark('single', 2, 'Two providers').match(/aria-label/g)).toHaveLength(1);
    expect(coverageMark('single', 2, 'Two providers').match(/<svg/g)).toHaveLength(2);
    expect(stateMark('holds', '')).toContain('aria-hidden="true"');
  });
});
