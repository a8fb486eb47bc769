import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAtOnce, inOrder } from '../../src/cli/in-order.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('say at once what the first has to say, and hold back the others until it is done', () => {
    const said: string[] = [];
    const turns = inOrder();
    const [first, second, third] = [turns(0), turns(1), turns(2)];
    third.say(() => said.push('third'));
    third.end();
    second.say(() => said.push('second'));
    expect(said).toEqual([]);
    first.say(() => said.push('first'));
    expect(said).toEqual(['first']);
    first.end();
    expect(said).toEqual(['first', 'second']);
    second.say(() => said.push('second again'));
    expect(said.at(-1)).toBe('second again');
    second.end();
    expect(said).toEqual(['first', 'second', 'second again', 'third']);
  });

  it('let everything be said, in the order of the numbers, whoever is done first', () => {
    const done = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(
      fc.property(done, fc.infiniteStream(fc.nat()), (words, choice) => {
        const said: string[] = [];
        const turns = inOrder();
        const open = words.map((count, index) => ({ index, turn: turns(index), left: count }));
        while (open.length > 0) {
          const at = (choice.next().value ?? 0) % open.length;
          const one = open[at];
          if (one === undefined) break;
          if (one.left === 0) {
            one.turn.end();
            open.splice(at, 1);
          } else {
            const word = `${one.index}:${one.left--}`;
            one.turn.say(() => said.push(word));
          }
        }
        const all = words.flatMap((count, index) => Array.from({ length: count }, (_, n) => `${index}:${count - n}`));
        expect(said).toEqual(all);
      }),
    );
  });
});

describe('so many at once', () => {
  it('begins them in their order and never has more under way', async () => {
    const begun: number[] = [];
    let under = 0;
    let most = 0;
    await eachAtOnce([...Array(9).keys()], 3, async (item) => {
      begun.push(item);
      most = Math.max(most, ++under);
      for (let turns = 0; turns <= item % 4; turns += 1) await turn();
      under -= 1;
    });
    expect(begun).toEqual([...Array(9).keys()]);
    expect(most).toBe(3);
  });

  it('begins no other where one fails, waits for those under way, and fails with the first', async () => {
    const ended: number[] = [];
    const work = eachAtOnce([0, 1, 2, 3, 4, 5], 2, async (item) => {
      await turn();
      if (item === 1) throw new Error('the second');
      await turn();
      ended.push(item);
    });
    await expect(work).rejects.toThrow('the second');
    expect(ended).toEqual([0]);
  });

  it('has nothing to do where there is nothing', async () => {
    await expect(eachAtOnce([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
