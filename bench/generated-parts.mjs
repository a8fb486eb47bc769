// The parts of a generated region that are words: head, challenges, ecosystem, SWOT, practices, improvements.
import { list, quoted } from './generated-dice.mjs';
import { groupName, sexes } from './generated-figures.mjs';
import {
  actorKinds,
  challengeTitles,
  conditions,
  drafts,
  practiceTitles,
  serviceTitles,
  swotTexts,
} from './generated-words.mjs';

export function head(region, own) {
  const { concept, country, code, title } = region;
  return [
    'format: 1',
    'region:',
    `  name: ${quoted(title)}`,
    `  country: ${country}`,
    `  nuts: ${code}`,
    ...(own.chance(0.85) ? [`  typology: ${own.pick(['urban', 'intermediate', 'rural'])}`] : []),
    `  description: ${quoted(own.some(drafts, 3, 5).join(' '))}`,
    'study:',
    `  title: ${quoted(`Baseline study of ${title}`)}`,
    `  organisation: ${quoted(`Region of ${title}`)}`,
    `  date: 2025-${String(own.whole(1, 12)).padStart(2, '0')}-15`,
    `  status: ${own.pick(['draft', 'consultation', 'final'])}`,
    '  languages: [en]',
    '  places:',
    `    stand_ins: [${country}]`,
    '    benchmarks: [EU27_2020]',
    '  comparisons:',
    `    ${concept}: { focus: [foreign], reference: ${groupName(concept, 'national')} }`,
    '    mother_tongue: { focus: [foreign_language], reference: national_languages }',
    '  summary: |',
    ...own.some(drafts, 4, 6).map((line) => `    ${line}`),
    `    {{say employment_rate ${concept}=foreign sex=female}} {{say unemployment_rate ${concept}=foreign}}`,
    '  method: |',
    ...own.some(drafts, 3, 5).map((line) => `    ${line}`),
    'target_groups:',
    ...region.groups.map(
      ({ id, name }) => `  - { id: ${id}, name: ${quoted(name)}, description: ${quoted(own.pick(drafts))} }`,
    ),
    'sources:',
    '  rates: { title: Rates by sex and group, publisher: Invented, type: survey, retrieved: 2025-01 }',
    '  counts: { title: People by labour status, publisher: Invented, type: survey, retrieved: 2025-01 }',
    '  register: { title: Residents by mother tongue, publisher: Invented, type: register, retrieved: 2025-01 }',
    '  meeting: { title: Meeting of the stakeholder group, type: meeting, date: 2025-01 }',
  ];
}

export function ecosystem(region, own) {
  const actors = own.some(actorKinds, 11, 15);
  const services = own.some(serviceTitles, 15, 20);
  const ids = actors.map(({ id }) => id);
  const targets = region.groups.map(({ id }) => id);
  const links = ids.flatMap((from, index) =>
    own.some(ids.slice(index + 1), 0, 3).map((to) => {
      const kind = own.pick(['referral', 'funding', 'information', 'coordination', 'joint_service']);
      return `    - { from: ${from}, to: ${to}, kind: ${kind}, formality: ${own.whole(1, 5)}, intensity: ${own.whole(1, 5)}, trust: ${own.whole(1, 5)}, source: meeting }`;
    }),
  );
  return [
    'ecosystem:',
    `  introduction: ${quoted(own.pick(drafts))}`,
    '  actors:',
    ...actors.map(
      ({ id, name, type }) =>
        `    - { id: ${id}, name: ${quoted(`${name} of ${region.title}`)}, type: ${type}, level: ${own.pick(['local', 'regional', 'national'])}, influence: ${own.whole(1, 5)}, interest: ${own.whole(1, 5)}, source: meeting }`,
    ),
    '  services:',
    ...services.map(
      ({ id, name, stage }) =>
        `    - { id: ${id}, name: ${quoted(name)}, stage: ${stage}, provided_by: ${list(own.some(ids, 1, 3))}, for: ${list(own.some(targets, 1, targets.length))}, source: meeting }`,
    ),
    ...(links.length === 0 ? [] : ['  links:', ...links]),
  ];
}

function evidence(region, own, metric) {
  const { concept } = region;
  const native = groupName(concept, 'national');
  const sex = own.pick(sexes);
  return own.pick([
    `{ source: meeting, note: ${quoted(own.pick(drafts))} }`,
    `{ indicator: employment_rate, of: { ${concept}: foreign, sex: ${sex} }, is: below, than: { ${concept}: ${native}, sex: ${sex} }, by: ${own.whole(1, 9)} }`,
    `{ indicator: unemployment_rate, of: { ${concept}: foreign }, is: above, than: { ${concept}: ${native} }, by: ${own.whole(1, 3)} }`,
    `{ metric: ${metric}, is: above, than: ${metric === 'coverage' ? 60 : 1} }`,
  ]);
}

export function challenges(region, own) {
  const chosen = own.some(challengeTitles, 5, 8);
  region.challenges = chosen.map(({ id }) => id);
  return [
    'challenges:',
    ...chosen.flatMap(({ id, title, theme }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      `    description: ${quoted(own.some(drafts, 2, 3).join(' '))}`,
      `    theme: ${theme}`,
      ...(own.chance(0.9) ? [`    severity: ${own.whole(1, 5)}`] : []),
      `    target_groups: ${list(
        own.some(
          region.groups.map((group) => group.id),
          1,
          3,
        ),
      )}`,
      `    evidence: [ { source: meeting }, ${evidence(region, own, 'service_redundancy')} ]`,
    ]),
  ];
}

export function swot(region, own) {
  const chosen = Object.fromEntries(
    Object.entries(swotTexts).map(([quadrant, items]) => [
      quadrant,
      own.some(items, 3, 5).map((item) => ({ ...item, id: `${quadrant[0]}-${item.id}` })),
    ]),
  );
  const idsOf = (quadrant) => chosen[quadrant].map(({ id }) => id);
  const sides = {
    SO: ['strengths', 'opportunities'],
    WO: ['weaknesses', 'opportunities'],
    ST: ['strengths', 'threats'],
  };
  return [
    'swot:',
    `  level_of_analysis: ${quoted(`${region.title} and its labour market`)}`,
    ...Object.entries(chosen).flatMap(([quadrant, items]) => [
      `  ${quadrant}:`,
      ...items.map(
        ({ id, text, theme }) =>
          `    - { id: ${id}, theme: ${theme}, text: ${quoted(text)}, impact: ${own.whole(1, 5)}, certainty: ${own.whole(1, 5)}, evidence: [ { source: meeting }, ${evidence(region, own, 'coverage')} ] }`,
      ),
    ]),
    '  strategies:',
    ...Object.entries(sides).map(
      ([type, [inside, outside]]) =>
        `    - { id: ${type.toLowerCase()}-first, type: ${type}, uses: ${list([own.pick(idsOf(inside)), own.pick(idsOf(outside))])}, text: ${quoted(own.pick(drafts))}, source: meeting }`,
    ),
  ];
}

export function practices(region, own) {
  const chosen = own.some(practiceTitles, 1, 4);
  const improved = own.some(
    challengeTitles.filter(({ id }) => region.challenges.includes(id)),
    2,
    3,
  );
  return [
    'good_practices:',
    ...chosen.flatMap(({ id, title, themes }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      `    themes: ${list(themes)}`,
      `    summary: ${quoted(own.some(drafts, 2, 3).join(' '))}`,
      `    target_groups: ${list(
        own.some(
          region.groups.map((group) => group.id),
          1,
          3,
        ),
      )}`,
      `    transferability: { readiness: ${own.whole(1, 5)}, cost: ${own.pick(['low', 'medium', 'high'])}, conditions: ${list(own.some(conditions, 1, 3).map(quoted))} }`,
      '    source: meeting',
    ]),
    'improvements:',
    ...improved.flatMap(({ id, title }) => [
      `  - id: mend-${id}`,
      `    title: ${quoted(`An answer to this: ${title}`)}`,
      `    description: ${quoted(own.some(drafts, 1, 2).join(' '))}`,
      `    answers: ${list([id])}`,
      `    inspired_by: ${list([own.pick(chosen).id])}`,
      '    owner: The regional office',
      `    due: 2026-${String(own.whole(1, 12)).padStart(2, '0')}`,
      `    cost: ${own.pick(['low', 'medium', 'high'])}`,
      '    source: meeting',
    ]),
  ];
}
