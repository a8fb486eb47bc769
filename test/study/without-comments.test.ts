import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutComments } from '../../src/study/without-comments.ts';

describe('a copy without comments', () => {
  it('drops comments and keeps every value', () => {
    const text =
      '# only 3 women\na: 1 # three\nb: "# no comment"\nc: |\n  # part of the text\n  x\nd: [1, 2] # end\nurl: http://x/#y\n';
    const copy = withoutComments(text);
    expect(copy).not.toContain('women');
    expect(copy).not.toContain('three');
    expect(copy).not.toContain('# end');
    expect(parse(copy)).toEqual(parse(text));
  });
});
