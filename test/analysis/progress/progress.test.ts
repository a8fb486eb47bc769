import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/analysis.ts';
import { countsOf } from '../../../src/analysis/progress/counts.ts';
import { type Progress, progressBetween } from '../../../src/analysis/progress.ts';
import { analysed, textBefore, textNow } from './pair.ts';

/** The pair with some of its text exchanged: `[what, for what]`. */
async function progressOf(
  before: readonly (readonly [string, string])[] = [],
  now: readonly (readonly [string, string])[] = [],
): Promise<Progress> {
  const exchanged = (text: string, pairs: readonly (readonly [string, string])[]): string =>
    pairs.reduce((held, [from, to]) => {
      if (!held.includes(from)) throw new Error(`not in the text: ${from}`);
      return held.replaceAll(from, to);
    }, text);
  return progressBetween(
    await analysed(exchanged(textBefore, before), 'then.yaml'),
    await analysed(exchanged(textNow, now), 'now.yaml'),
  );
}

const codes = (reasons: readonly { readonly code: string }[]): readonly string[] => reasons.map(({ code }) => code);

function targetOf({ targets }: Progress, indicator: string, sex = 'total') {
  const found = targets.find((one) => one.target.indicator === indicator && (one.target.of?.sex ?? 'total') === sex);
  if (found === undefined) throw new Error(`no target for ${indicator}`);
  return found;
}

function figureOf({ figures }: Progress, indicator: string, part = 'focus', sex = 'total') {
  const found = figures.find((one) => one.indicator === indicator && one.part === part && one.sex === sex);
  if (found === undefined) throw new Error(`no figure of ${indicator}`);
  return found;
}

let town: Progress;
beforeAll(async () => {
  town = await progressOf();
});

describe('targets of a baseline', () => {
  it('are reached where the figure of now is at the target or beyond it', () => {
    const target = targetOf(town, 'employment_rate');
    expect(target).toMatchObject({ state: 'reached', timing: 'due', reasons: [] });
    expect(target.share).toBeCloseTo(104.08, 2);
    expect(target.before?.value).toBe(60.1);
    expect(target.targetNow).toEqual({ target: 70, period: '2030' });
  });

  it('are on the way by the share of the way from the baseline, and overdue where their time is up', () => {
    const target = targetOf(town, 'employment_rate', 'female');
    expect(target).toMatchObject({ state: 'on_the_way', timing: 'overdue' });
    expect(target.share).toBeCloseTo((5.7 / 8.7) * 100, 6);
  });

  it('have moved away where the figure went the other way', () => {
    expect(targetOf(town, 'employment_rate', 'male')).toMatchObject({ state: 'moved_away', timing: 'not_due' });
  });

  it('have not moved where the figure is the same', () => {
    expect(targetOf(town, 'over_qualification_rate')).toMatchObject({ state: 'no_movement', share: 0 });
  });

  it('go by the direction of the target, not by the better side of the indicator', async () => {
    const lower = await progressOf([['target: 65, period: 2027', 'target: 55, period: 2027']]);
    expect(targetOf(lower, 'employment_rate')).toMatchObject({ state: 'moved_away' });
    expect(targetOf(town, 'at_risk_of_poverty_or_exclusion')).toMatchObject({ state: 'on_the_way', share: 50 });
  });

  it.each([
    ['unemployment_rate', 'total', ['break']],
    ['language_course_completion_rate', 'total', ['other_source']],
    ['neet_rate', 'total', ['break', 'low_reliability']],
    ['adult_learning_rate', 'total', ['stand_in_now', 'break']],
    ['activity_rate', 'total', ['other_age']],
    ['long_term_unemployment_share', 'total', ['within_rounding']],
    ['self_employment_share', 'female', ['withheld']],
    ['temporary_share', 'total', ['no_figure_now']],
    ['apprenticeship_share', 'total', ['no_figure_before']],
  ])('cannot be judged by an unlike or missing figure, and say why: %s', (indicator, sex, reasons) => {
    const target = targetOf(town, indicator, sex);
    expect(target.state).toBe('cannot_be_judged');
    expect(target.share).toBeNull();
    expect(codes(target.reasons)).toEqual(reasons);
  });

  it('are judged by the figure of their own period where a later one is there as well', async () => {
    const row = '        - { period: 2027, citizenship: foreign, sex: total, employment_rate: 65.2 }';
    const later = await progressOf(
      [],
      [[row, `${row}\n        - { period: 2028, citizenship: foreign, sex: total, employment_rate: 58.0 }`]],
    );
    expect(targetOf(later, 'employment_rate')).toMatchObject({ state: 'reached', now: { period: '2027' } });
    expect(figureOf(later, 'employment_rate').now?.period).toBe('2028');
  });

  it('wait for a figure where their period is over and the newest figure is older', async () => {
    const older = await progressOf(
      [],
      [
        [
          'period: 2027, citizenship: foreign, sex: female, employment_rate',
          'period: 2026, citizenship: foreign, sex: female, employment_rate',
        ],
      ],
    );
    expect(targetOf(older, 'employment_rate', 'female')).toMatchObject({
      state: 'on_the_way',
      timing: 'awaiting_figure',
    });
  });

  it('are not judged where the revised baseline says that it went the other way', async () => {
    const revised = await progressOf(
      [],
      [
        ['"60.4 r"', '"66.0 r"'],
        ['employment_rate: 65.2', 'employment_rate: 64.0'],
      ],
    );
    const target = targetOf(revised, 'employment_rate');
    expect(target).toMatchObject({ state: 'cannot_be_judged', before: { value: 60.1 }, revised: { value: 66 } });
    expect(codes(target.reasons)).toEqual(['revised']);
  });

  it('are not judged where the change of two independent samples leaves nought in', async () => {
    const few = await progressOf([['effective_sample_size: 640', 'effective_sample_size: 64']]);
    expect(codes(targetOf(few, 'at_risk_of_poverty_or_exclusion').reasons)).toEqual(['within_interval']);
  });

  it('are gone where the later study sets them no more', () => {
    expect(targetOf(town, 'unemployment_rate').gone).toBe(true);
    expect(targetOf(town, 'over_qualification_rate').gone).toBe(false);
  });
});

describe('key figures', () => {
  it('count their change from the revised figure, and keep the one that the baseline gave', () => {
    const figure = figureOf(town, 'employment_rate');
    expect(figure).toMatchObject({ before: { value: 60.1 }, revised: { value: 60.4 } });
    expect(figure.movement).toMatchObject({ change: 4.8, direction: 'up', judgement: 'better' });
  });

  it('say of a gap that it is narrower or wider, on either side of nought', () => {
    expect(figureOf(town, 'employment_rate', 'gap', 'female').movement?.judgement).toBe('narrower');
    expect(figureOf(town, 'over_qualification_rate', 'gap').movement?.judgement).toBe('wider');
  });

  it('say better and worse by the side that the indicator declares, and nothing where there is none', async () => {
    expect(figureOf(town, 'over_qualification_rate', 'reference').movement).toMatchObject({
      change: -1,
      judgement: 'better',
    });
    const neutral = await progressOf([], [['self_employed: 3', 'self_employed: 30']]);
    expect(figureOf(neutral, 'self_employment_share', 'focus', 'female').movement).toMatchObject({
      direction: 'up',
      judgement: null,
    });
  });

  it('have an interval only where both surveys draw a new sample', async () => {
    const { movement } = figureOf(town, 'at_risk_of_poverty_or_exclusion');
    expect(movement?.interval?.lower).toBeCloseTo(-10.409, 3);
    expect(movement?.interval?.upper).toBeCloseTo(-0.597, 3);
    const panel = await progressOf([[', panel: false', '']]);
    expect(figureOf(panel, 'at_risk_of_poverty_or_exclusion').movement?.interval).toBeNull();
  });

  it('do not move within the rounding of their sources', () => {
    const { movement } = figureOf(town, 'long_term_unemployment_share');
    expect(movement).toMatchObject({ direction: 'within_rounding', judgement: null });
    expect(movement?.rounding?.lower).toBeLessThan(0);
    expect(movement?.rounding?.upper).toBeGreaterThan(0);
  });

  it('are known again by dataset and publisher, whatever a file calls the source', async () => {
    const renamed = await progressOf(
      [],
      [
        ['  rates: {', '  register: {'],
        ['source: rates', 'source: register'],
      ],
    );
    expect(figureOf(renamed, 'employment_rate').reasons).toEqual([]);
  });

  it.each([
    ['other_definition', 'definition: population_register', 'definition: census'],
    [
      'other_time',
      '      time: annual_average\n      definition: population_register',
      '      time: 12-31\n      definition: population_register',
    ],
    [
      'other_basis',
      '      definition: population_register',
      '      basis: workplace\n      definition: population_register',
    ],
    [
      'other_age',
      '      age: 20-64\n      time: annual_average\n      definition: population_register',
      '      age: 15-64\n      time: annual_average\n      definition: population_register',
    ],
  ])('are not compared across a change: %s', async (code, from, to) => {
    const basis: readonly (readonly [string, string])[] =
      code === 'other_basis'
        ? [['      definition: population_register', '      basis: residence\n      definition: population_register']]
        : [];
    const changed = await progressOf(basis, [[from, to]]);
    const figure = figureOf(changed, 'employment_rate', 'reference');
    expect(figure.movement).toBeNull();
    expect(codes(figure.reasons)).toContain(code);
  });

  it('name those that only the later study has', async () => {
    const more = await progressOf([
      ['        - { period: 2024, citizenship: foreign, sex: total, neet_rate: 19.0, age: 15-29 }\n', ''],
    ]);
    const figure = figureOf(more, 'neet_rate');
    expect(figure).toMatchObject({ before: null, movement: null });
    expect(codes(figure.reasons)).toEqual(['no_figure_before']);
  });

  it('stay withheld in the baseline too where the later study withholds the same cell', async () => {
    const row = '        - { period: 2027, citizenship: foreign, sex: female, employed: 251, self_employed: 3 }';
    const held = await progressOf(
      [],
      [
        [
          row,
          `${row}\n        - { period: 2024, citizenship: foreign, sex: female, employed: 240, self_employed: 12 }`,
        ],
        ['confidentiality: { minimum: 5 }', 'confidentiality: { minimum: 20 }'],
      ],
    );
    const figure = figureOf(held, 'self_employment_share', 'focus', 'female');
    expect(figure.before?.value).toBeNull();
    expect(codes(figure.reasons)).toEqual(['withheld']);
  });
});

describe('the ecosystem', () => {
  it('tells closed gaps from opened ones, and others of the same number from the same', () => {
    const coverage = town.ecosystem.coverage;
    expect(coverage).toMatchObject({ closed: 3, opened: 1, likeCells: false });
    const change = (stage: string, group: string): string | undefined =>
      coverage?.cells.flat().find((cell) => cell.stage === stage && cell.group === group)?.change;
    expect(change('recognition', 'refugees')).toBe('closed');
    expect(change('language', 'spouses')).toBe('opened');
    expect(change('language', 'refugees')).toBe('changed');
    expect(change('language', 'students')).toBe('more');
    expect(change('arrival', 'spouses')).toBe('same');
  });

  it('counts shares over the cells that both studies have', () => {
    expect(town.ecosystem.coverage?.coverage.before).toBeCloseTo(37.5, 6);
    expect(town.ecosystem.coverage?.coverage.now).toBeCloseTo((11 / 24) * 100, 6);
    expect(town.ecosystem.coverage?.otherGroups).toMatchObject({ come: ['seasonal'], gone: [] });
  });

  it('does not compare measures of other cells, and does those of the network', () => {
    const comparable = (metric: string): boolean | undefined =>
      town.ecosystem.measures.find((measure) => measure.metric === metric)?.comparable;
    expect(comparable('gaps')).toBe(false);
    expect(comparable('density')).toBe(true);
  });

  it('closes no gap where the later study says that the stage is not needed', async () => {
    const needless = await progressOf(
      [],
      [
        [
          'ecosystem:\n',
          'ecosystem:\n  coverage: { not_relevant: [ { stage: recognition, for: [refugees], why: Nobody asks for it } ] }\n',
        ],
      ],
    );
    const cell = needless.ecosystem.coverage?.cells
      .flat()
      .find(({ stage, group }) => stage === 'recognition' && group === 'refugees');
    expect(cell?.change).toBe('not_relevant');
    expect(needless.ecosystem.coverage?.closed).toBe(2);
  });

  it('names who has come and who has gone', () => {
    expect(town.ecosystem.actors).toEqual({
      come: ['chamber'],
      gone: ['association'],
      kept: ['office', 'house', 'centre'],
    });
  });
});

describe('challenges, items and improvements', () => {
  it('follow a challenge by its severity and by what answers it', () => {
    const challenge = (id: string) => town.challenges.find((one) => one.id === id);
    expect(challenge('employers')).toMatchObject({ state: 'kept', moved: -2, answeredSince: true, done: ['one-roof'] });
    expect(challenge('language')).toMatchObject({ state: 'gone', moved: null });
    expect(challenge('housing')).toMatchObject({ state: 'new', answeredSince: false });
  });

  it('do not count a dropped improvement as an answer', () => {
    expect(town.challenges.find(({ id }) => id === 'childcare')?.answeredBy).toEqual({
      before: ['employer-days'],
      now: [],
    });
  });

  it('hold the claims of the baseline against the figures of now, beside the claims of the later study', () => {
    const item = town.swot.find(({ id }) => id === 'w-gap');
    expect(item).toMatchObject({ noLongerHolds: true, judged: { before: 'holds', now: 'holds' } });
    expect(town.swot.filter(({ noLongerHolds }) => noLongerHolds)).toHaveLength(1);
    expect(town.swot.map(({ state }) => state)).toEqual(['kept', 'new', 'kept', 'kept', 'kept', 'gone']);
  });

  it('say how far improvements have come and which are overdue', () => {
    const state = (id: string) => town.improvements.find((one) => one.id === id);
    expect(state('one-roof')).toMatchObject({ status: { before: null, now: 'done' }, overdue: false });
    expect(state('more-courses')).toMatchObject({ overdue: true });
    expect(state('employer-days')).toMatchObject({ status: { now: 'dropped' }, overdue: false });
    expect(state('flats')).toMatchObject({ state: 'new' });
  });

  it('keep a recommendation open until something answers it', () => {
    expect(town.recommendations.map(({ state }) => state)).toEqual(['done', 'open', 'open']);
  });

  it('are counted', () => {
    expect(countsOf(town)).toMatchObject({
      targets: { all: 14, reached: 1, on_the_way: 2, no_movement: 1, moved_away: 1, cannot_be_judged: 9, overdue: 1 },
      coverage: { closed: 3, opened: 1 },
      improvements: { all: 3, done: 1, underWay: 1, dropped: 1, overdue: 1, new: 1 },
      recommendations: { all: 3, open: 2 },
    });
  });
});

describe('two files', () => {
  const found = ({ diagnostics }: Progress) => diagnostics.map(({ code, severity }) => [code, severity]);

  it('are compared without a word where they are of one region, in order', () => {
    expect(town.diagnostics).toEqual([]);
  });

  it.each([
    [
      'another country',
      [
        ['country: FI', 'country: SE'],
        ['nuts: FI193', 'nuts: SE110'],
        ['stand_ins: [FI]', 'stand_ins: [SE]'],
      ],
    ],
    [
      'another NUTS unit',
      [
        ['nuts: FI193', 'nuts: FI194'],
        ['code: "900"', 'code: "901"'],
      ],
    ],
    [
      'another name and another unit',
      [
        ['name: Harbourtown, code: "900"', 'name: Hilltown, code: "901"'],
        ['own: Harbourtown', 'own: Hilltown'],
        ['  name: Harbourtown\n', '  name: Hilltown\n'],
      ],
    ],
  ] as const)('are of two regions: %s', async (_what, changes) => {
    expect(found(await progressOf([], changes))).toEqual([['progress/other-region', 'error']]);
  });

  it('are of one region where its NUTS code alone was drawn anew, which is said', async () => {
    const redrawn = await progressOf(
      [],
      [
        ['nuts: FI193', 'nuts: FI194'],
        ['nuts_version: 2021', 'nuts_version: 2024'],
      ],
    );
    expect(found(redrawn)).toEqual([['progress/other-nuts', 'warning']]);
  });

  it('are of one region where its unit is the same under another name, which is said', async () => {
    const renamed = await progressOf([], [['  name: Harbourtown\n', '  name: Port Harbour\n']]);
    expect(found(renamed)).toEqual([['progress/other-name', 'warning']]);
  });

  it('are the wrong way round, with the right way in the hint', async () => {
    const swapped = progressBetween(await analysed(textNow, 'now.yaml'), await analysed(textBefore, 'then.yaml'));
    expect(swapped.diagnostics.map(({ code, severity, hint }) => [code, severity, hint])).toEqual([
      ['progress/swapped', 'error', 'Name the earlier file first: milestone progress then.yaml now.yaml'],
    ]);
  });

  it('are of one day, or are one file', async () => {
    const day = await progressOf([['date: 2025-06-02', 'date: 2028-05-10']]);
    expect(found(day)).toEqual([['progress/same-date', 'warning']]);
    const one = await analysed(textBefore);
    expect(found(progressBetween(one, one))).toEqual([['progress/same-file', 'warning']]);
  });
});

describe('what holds whatever the figures', () => {
  const tenth = fc.integer({ min: 10, max: 990 }).map((value) => value / 10);
  let before: Analysis;
  let now: Analysis;
  beforeAll(async () => {
    before = await analysed(textBefore);
    now = await analysed(textNow);
  });

  /** The employment rate of foreign men at the latest period, without rounding. */
  const withRate = (analysis: Analysis, rate: number): Analysis => ({
    ...analysis,
    values: analysis.values.map((value) =>
      value.indicator === 'employment_rate' && value.group === 'foreign' && value.sex === 'male'
        ? { ...value, value: rate, rounding: null }
        : value,
    ),
  });

  it('nothing moves between a study and itself', () => {
    fc.assert(
      fc.property(tenth, (rate) => {
        const study = withRate(now, rate);
        const progress = progressBetween(study, study);
        expect(progress.targets.filter(({ state }) => state !== 'cannot_be_judged')).toEqual([]);
        expect(progress.figures.filter(({ movement, revised }) => movement !== null || revised !== null)).toEqual([]);
        expect(progress.ecosystem.coverage?.cells.flat().every(({ change }) => change === 'same')).toBe(true);
        expect(progress.ecosystem.measures.every((measure) => measure.before === measure.now)).toBe(true);
        expect(progress.challenges.every(({ state, moved }) => state === 'kept' && moved === 0)).toBe(true);
        expect(progress.swot.every(({ state, noLongerHolds }) => state === 'kept' && !noLongerHolds)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('the state of a target says on which side of the baseline and of the target the figure is', () => {
    fc.assert(
      fc.property(tenth, tenth, tenth, (first, later, goal) => {
        const { study } = before;
        const improvements = study.region.improvements.map((improvement) => ({
          ...improvement,
          targets: improvement.targets.map((target) =>
            target.of?.sex === 'male' ? { ...target, target: goal } : target,
          ),
        }));
        const set = { ...withRate(before, first), study: { ...study, region: { ...study.region, improvements } } };
        const { state, share, reasons } = targetOf(
          progressBetween(set, withRate(now, later)),
          'employment_rate',
          'male',
        );
        if (first === goal) {
          expect(codes(reasons)).toEqual(['no_direction']);
          return;
        }
        const way = Math.sign(goal - first);
        const gone = (later - first) * way;
        const expected =
          (goal - later) * way <= 0 ? 'reached' : gone === 0 ? 'no_movement' : gone > 0 ? 'on_the_way' : 'moved_away';
        expect(state).toBe(expected);
        expect(share).toBeCloseTo(((later - first) / (goal - first)) * 100, 6);
      }),
      { numRuns: 60 },
    );
  });
});
