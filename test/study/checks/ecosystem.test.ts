import { describe, expect, it } from 'vitest';
import { fullRegion, read } from '../reading.ts';

function lineOf(text: string, part: string): number {
  expect(text).toContain(part);
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, fullRegion);
}

/** The findings of one code: where, how grave, what, and what to do. */
async function found(text: string, code: string) {
  const { diagnostics } = await read(text);
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ range, severity, hint, message }) => ({
      line: range?.start.line,
      column: range?.start.column,
      severity,
      hint: hint ?? '',
      message,
    }));
}

const link =
  '- { from: international-house, to: employment-office, kind: referral, formality: 2, intensity: 3, trust: 4 }';
const newLink = (text: string) => changed([link, `${link}\n    - ${text}`]);
const newCoverage = (text: string) =>
  fullRegion.replace(/^ {2}coverage: \{ single_up_to.*$/m, `  coverage:\n    ${text}`);
const newEvidence = (text: string) =>
  changed(['evidence: [{ metric: service_redundancy, is: above, than: 2 }]', `evidence: [{ ${text} }]`]);

describe('links', () => {
  it('refuses a link of an actor to itself, at the end that is wrong', async () => {
    const text = newLink('{ from: multicultural-centre, to: multicultural-centre, kind: referral }');
    const line = lineOf(text, 'from: multicultural-centre');
    const column = (text.split('\n')[line - 1] ?? '').indexOf('to: multicultural-centre') + 'to: '.length + 1;
    expect(await found(text, 'study/self-link')).toEqual([
      {
        line,
        column,
        severity: 'error',
        message: '`multicultural-centre` is linked to itself.',
        hint: 'Name another actor under `to`, or remove the link: what an actor does by itself is a service.',
      },
    ]);
  });

  it('refuses a link to an actor that is not listed, with the nearest', async () => {
    const text = newLink('{ from: multicultural-center, to: employment-office, kind: referral }');
    expect(await found(text, 'study/unknown-reference')).toMatchObject([
      { line: lineOf(text, 'multicultural-center,'), severity: 'error', hint: 'Did you mean `multicultural-centre`?' },
    ]);
  });

  it('warns of a link that is told twice, and not of one that goes back or is of another kind', async () => {
    const twice = newLink('{ from: international-house, to: employment-office, kind: referral, trust: 1 }');
    const [first, ...others] = await found(twice, 'study/duplicate-link');
    expect(first).toMatchObject({ severity: 'warning', line: lineOf(twice, 'kind: referral, trust: 1') });
    expect(first?.message).toContain(`on line ${lineOf(twice, link)}`);
    expect(others).toEqual([]);
    const back = newLink('{ from: employment-office, to: international-house, kind: referral }');
    const other = newLink('{ from: international-house, to: employment-office, kind: funding }');
    expect([...(await found(back, 'study/duplicate-link')), ...(await found(other, 'study/duplicate-link'))]).toEqual(
      [],
    );
  });

  it('remarks that there are none, and that one actor alone makes no network', async () => {
    const none = changed([`  links:\n    ${link}\n`, '']);
    expect(await found(none, 'study/no-links')).toMatchObject([
      { severity: 'info', line: lineOf(none, '  actors:\n    - { id: international-house') },
    ]);
    expect(await found(fullRegion, 'study/no-links')).toEqual([]);
    const alone = none
      .split('\n')
      .filter((line) => !/^ {4}- \{ id: (employment-office|multicultural-centre|job-club)/.test(line))
      .join('\n');
    expect(await found(alone, 'study/one-actor')).toMatchObject([{ severity: 'info' }]);
    expect(await found(alone, 'study/no-links')).toEqual([]);
  });
});

describe('services and actors', () => {
  it('warns of a service that nobody provides and that is found nowhere', async () => {
    const text = changed(['provided_by: [employment-office, multicultural-centre], ', '']);
    expect(await found(text, 'study/no-provider')).toMatchObject([
      { severity: 'warning', line: lineOf(text, 'id: job-club') },
    ]);
    const at = changed(['provided_by: [employment-office, multicultural-centre], ', 'at: employment-office, ']);
    expect(await found(at, 'study/no-provider')).toEqual([]);
  });

  it('remarks on actors with neither link nor service, in one finding however many', async () => {
    const more = Array.from({ length: 7 }, (_, index) => `    - { id: new-${index}, name: New, type: ngo }`).join('\n');
    const text = changed(['  services:\n', `${more}\n  services:\n`]);
    const [first, ...others] = await found(text, 'study/unconnected-actor');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ severity: 'info', line: lineOf(text, 'id: new-0') });
    expect(first?.message).toBe(
      '7 actors have no link and no service: `new-0`, `new-1`, `new-2`, `new-3`, `new-4` and 2 more.',
    );
    expect(await found(fullRegion, 'study/unconnected-actor')).toEqual([]);
  });

  it('remarks on actors without influence or interest where others have them', async () => {
    const text = changed(['level: regional, influence: 5, interest: 3', 'level: regional, influence: 5']);
    expect(await found(text, 'study/unplaced-actor')).toMatchObject([
      { severity: 'info', line: lineOf(text, 'id: employment-office,') },
    ]);
    const none = fullRegion.replaceAll(/, influence: \d, interest: \d/g, '');
    expect(await found(none, 'study/unplaced-actor')).toEqual([]);
  });
});

describe('the settings of the coverage matrix', () => {
  it('refuses thresholds that contradict each other, and says what would do', async () => {
    const text = newCoverage('single_up_to: 3');
    expect(await found(text, 'study/coverage-thresholds')).toMatchObject([
      {
        severity: 'error',
        line: lineOf(text, 'single_up_to: 3'),
        hint: 'Set `overlap_from` to at least 4, or `single_up_to` to at most 2.',
      },
    ]);
    const other = newCoverage('{ single_up_to: 2, overlap_from: 2 }');
    expect(await found(other, 'study/coverage-thresholds')).toMatchObject([{ line: lineOf(other, 'overlap_from: 2') }]);
    expect(await found(newCoverage('{ single_up_to: 2 }'), 'study/coverage-thresholds')).toEqual([]);
  });

  it('refuses thresholds that are no numbers of providers', async () => {
    const { diagnostics } = await read(newCoverage('{ single_up_to: 0, overlap_from: 2.5 }'));
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ path }) => path.at(-1))).toEqual([
      'single_up_to',
      'overlap_from',
    ]);
  });

  it('wants a reason for what is not relevant, and a group that there is', async () => {
    const { diagnostics } = await read(newCoverage('not_relevant: [{ stage: arrival, for: [students] }]'));
    expect(diagnostics.some(({ message }) => message.includes('`why`'))).toBe(true);
    const text = newCoverage('not_relevant: [{ stage: arrival, for: [studnts], why: Here already }]');
    expect(await found(text, 'study/unknown-reference')).toMatchObject([{ hint: 'Did you mean `students`?' }]);
  });

  it('warns where a service is for whom its stage is said not to matter, where that is said twice, and where nothing is left', async () => {
    const served = newCoverage('not_relevant: [{ stage: skills, for: [students], why: No need }]');
    expect(await found(served, 'study/not-relevant-but-served')).toMatchObject([
      { severity: 'warning', line: lineOf(served, 'stage: skills, for: [students], why') },
    ]);
    const entry = '{ stage: arrival, for: [students], why: No need }';
    const twice = newCoverage(`not_relevant: [${entry}, { stage: arrival, why: Nobody arrives }]`);
    expect(await found(twice, 'study/not-relevant-twice')).toMatchObject([{ severity: 'warning' }]);
    expect(await found(twice, 'study/nothing-relevant')).toEqual([]);
    const stages = ['arrival', 'language', 'skills', 'recognition', 'job_search', 'employment'];
    const all = [...stages, 'entrepreneurship', 'retention'].map((stage) => `{ stage: ${stage}, why: No need }`);
    const nothing = newCoverage(`not_relevant: [${all.join(', ')}]`);
    expect(await found(nothing, 'study/nothing-relevant')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('claims about the ecosystem', () => {
  it('refuses what a measure of the whole ecosystem cannot say', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['metric: density, is: rising, than: 0.2', 'has one value and no history'],
      ['metric: density, is: above, than: { citizenship: foreign }', 'no group to hold it against'],
      ['metric: density, of: { citizenship: foreign }, is: above, than: 0.2', 'not of a group'],
      ['metric: density, indicator: employment_rate, is: above, than: 2', 'an indicator and on a measure'],
      ['metric: density, is: above, than: 20', 'lies between 0 and 1'],
      ['metric: centralisation, is: near, than: 0.2', 'how near'],
    ];
    for (const [text, message] of cases) {
      const [first, ...others] = await found(newEvidence(text), 'study/bad-metric-claim');
      expect(first?.severity).toBe('error');
      expect(first?.message).toContain(message);
      expect(others).toEqual([]);
    }
  });

  it('offers the share where somebody wrote a percentage', async () => {
    const [first] = await found(newEvidence('metric: density, is: above, than: 20'), 'study/bad-metric-claim');
    expect(first?.hint).toBe('Did you mean `0.2`?');
  });

  it('takes claims that a measure can bear out', async () => {
    for (const text of ['metric: density, is: near, than: 0.2, by: 0.05', 'metric: gaps, is: above, than: 10'])
      expect(await found(newEvidence(text), 'study/bad-metric-claim')).toEqual([]);
  });
});
