import { describe, expect, it } from 'vitest';
import { read, smallRegion } from '../reading.ts';

const review = (finding: string, date = '2025-05-20') => `${smallRegion}
peer_reviews:
  - { by: de-burgenlandkreis, date: ${date}, findings: [ { text: Bring the services under one roof, ${finding} } ] }
`;

async function findings(text: string) {
  const { diagnostics } = await read(text);
  return diagnostics
    .filter(({ path }) => path?.[0] === 'peer_reviews')
    .map(({ code, severity, path }) => ({ code, severity, path: (path ?? []).join('.') }));
}

describe('peer reviews', () => {
  it('warns of a visit that is dated after the study', async () => {
    expect(await findings(review('kind: observation', '2031-01-10'))).toEqual([
      { code: 'study/review-after-study', severity: 'warning', path: 'peer_reviews.0.date' },
    ]);
  });

  it('warns of a recommendation that nothing answers, whether or not it is called open', async () => {
    const expected = [
      { code: 'study/unanswered-recommendation', severity: 'warning', path: 'peer_reviews.0.findings.0' },
    ];
    expect(await findings(review('kind: recommendation'))).toEqual(expected);
    expect(await findings(review('kind: recommendation, status: open'))).toEqual(expected);
  });

  it('takes what was done for an answer, and expects none to an observation', async () => {
    expect(await findings(review('kind: recommendation, status: done, done: Moved in March'))).toEqual([]);
    expect(await findings(review('kind: observation'))).toEqual([]);
  });

  it('warns of a declined finding without a reason, once', async () => {
    expect(await findings(review('kind: recommendation, status: declined'))).toEqual([
      { code: 'study/declined-without-reason', severity: 'warning', path: 'peer_reviews.0.findings.0.status' },
    ]);
    expect(await findings(review('kind: recommendation, status: declined, done: Too costly'))).toEqual([]);
  });

  it('asks by what a finding is said to be done', async () => {
    expect(await findings(review('kind: weakness, status: planned'))).toEqual([
      { code: 'study/answer-not-named', severity: 'warning', path: 'peer_reviews.0.findings.0.status' },
    ]);
  });

  it('refuses an answer by an improvement that is not there', async () => {
    expect(await findings(review('kind: recommendation, answered_by: [one-roof]'))).toMatchObject([
      { code: 'study/unknown-reference', severity: 'error' },
    ]);
  });

  it('refuses a status that is none', async () => {
    expect(await findings(review('kind: recommendation, status: later'))).toMatchObject([{ severity: 'error' }]);
  });
});
