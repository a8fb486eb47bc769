// What the generated regions say. Invented; the words carry no meaning beyond their length and their theme.

const named = (entries) => Object.entries(entries).map(([id, [name, type]]) => ({ id, name, type }));

export const groups = Object.entries({
  refugees: 'Refugees and asylum seekers',
  protection: 'People under temporary protection',
  students: 'International students and graduates',
  workers: 'People who came for a job',
  spouses: 'Accompanying spouses',
  youth: 'Young people who came with their families',
}).map(([id, name]) => ({ id, name }));

export const actorKinds = named({
  'one-stop': ['Welcome centre', 'one_stop_shop'],
  'job-office': ['Employment office', 'public_employment_service'],
  city: ['City administration', 'municipality'],
  region: ['Regional authority', 'region_authority'],
  ministry: ['Ministry branch', 'national_authority'],
  agency: ['Development agency', 'agency'],
  counsel: ['Counselling service', 'ngo'],
  newcomers: ['Association of newcomers', 'migrant_association'],
  parish: ['Parish council', 'faith_organisation'],
  factory: ['Largest manufacturer', 'employer'],
  employers: ['Employers association', 'employers_association'],
  chamber: ['Chamber of commerce', 'chamber'],
  union: ['Trade union', 'trade_union'],
  college: ['Vocational college', 'education_provider'],
  university: ['University', 'university'],
  institute: ['Research institute', 'research_institute'],
  workshop: ['Social enterprise', 'social_enterprise'],
  health: ['Health service', 'health_service'],
  network: ['Network for integration', 'network'],
  radio: ['Local radio', 'media'],
});

export const serviceTitles = [
  ['welcome', 'First advice after arrival', 'arrival'],
  ['registration', 'Help with registration', 'arrival'],
  ['mentors', 'Neighbours as mentors', 'arrival'],
  ['course', 'Language courses', 'language'],
  ['evening-course', 'Language courses in the evening', 'language'],
  ['cafe', 'Language café', 'language'],
  ['at-work', 'Language at the workplace', 'language'],
  ['mapping', 'Mapping of skills', 'skills'],
  ['short-course', 'Short vocational courses', 'skills'],
  ['digital', 'Digital skills', 'skills'],
  ['recognition', 'Advice on recognition', 'recognition'],
  ['bridging', 'Bridging studies', 'recognition'],
  ['coaching', 'Job coaching', 'job_search'],
  ['club', 'Job club', 'job_search'],
  ['fair', 'Job fair', 'job_search'],
  ['subsidy', 'Wage subsidy', 'employment'],
  ['trial', 'Work trial', 'employment'],
  ['briefing', 'Briefings for employers', 'employment'],
  ['start-up', 'Advice for founders', 'entrepreneurship'],
  ['loans', 'Small loans', 'entrepreneurship'],
  ['families', 'Programme for families', 'retention'],
  ['stay', 'Advice to graduates who want to stay', 'retention'],
].map(([id, name, stage]) => ({ id, name, stage }));

export const challengeTitles = [
  ['employers', 'Small firms have never hired anybody from abroad', 'employers'],
  ['recognition', 'Skills gained abroad are seldom recognised in full', 'recognition'],
  ['language', 'The language is asked for before there is a chance to learn it', 'language'],
  ['path', 'Nobody knows whom to ask next', 'coordination'],
  ['average', 'Services are built for the average client', 'services'],
  ['childcare', 'Women with small children are the furthest from work', 'childcare'],
  ['figures', 'There are no local figures', 'data'],
  ['rents', 'No flat without a job and no job without a flat', 'housing'],
  ['buses', 'The last bus goes before the shift ends', 'mobility'],
  ['permits', 'Permits take longer than openings stay open', 'legal_status'],
  ['names', 'Applications with a foreign name are answered less often', 'discrimination'],
  ['founders', 'Founders find no bank', 'entrepreneurship'],
  ['leaving', 'Graduates leave for the capital', 'retention'],
].map(([id, title, theme]) => ({ id, title, theme }));

const items = (entries) => entries.map(([id, text, theme]) => ({ id, text, theme }));

export const swotTexts = {
  strengths: items([
    ['partners', 'Partners who know each other and answer within a day', 'coordination'],
    ['schools', 'Schools with years of experience', 'language'],
    ['door', 'One door for all questions of arrival', 'information'],
    ['firms', 'A few large firms that hire from abroad', 'employers'],
    ['volunteers', 'Hundreds of volunteers', 'services'],
    ['university', 'A university that draws people from everywhere', 'retention'],
  ]),
  weaknesses: items([
    ['overlap', 'So many services that they overlap', 'coordination'],
    ['forms', 'Much paper on the way into work', 'services'],
    ['women', 'Foreign women are far less often in work', 'childcare'],
    ['waiting', 'Months of waiting for a course', 'language'],
    ['figures', 'No figures of our own', 'data'],
    ['villages', 'Little for those who live in villages', 'mobility'],
  ]),
  opportunities: items([
    ['programme', 'The programme is due for an update', 'coordination'],
    ['growth', 'More residents with languages and experience each year', 'retention'],
    ['vacancies', 'Firms look for people in every trade', 'employers'],
    ['law', 'A new law makes recognition quicker', 'recognition'],
    ['remote', 'Work that can be done from anywhere', 'work_culture'],
    ['funds', 'Money of the Union for the next seven years', 'services'],
  ]),
  threats: items([
    ['downturn', 'A downturn would hit those hired last', 'employers'],
    ['leaving', 'Graduates leave for the capital or abroad', 'retention'],
    ['money', 'Project money runs out', 'services'],
    ['rents', 'Rents rise faster than wages', 'housing'],
    ['mood', 'The mood turns against newcomers', 'discrimination'],
    ['rules', 'Rules change every year', 'legal_status'],
  ]),
};

export const practiceTitles = [
  ['house', 'One house for all services', ['coordination', 'information']],
  ['language-at-work', 'Language at the workplace', ['language', 'employers']],
  ['mentors', 'Mentors from the same trade', ['employers', 'work_culture']],
  ['bridge', 'A bridge into the learnt profession', ['recognition']],
  ['families', 'Courses with care for children', ['childcare', 'language']],
  ['bus', 'A bus that waits for the shift', ['mobility']],
  ['flat', 'A flat for the first year', ['housing']],
  ['founders', 'A desk for founders', ['entrepreneurship']],
  ['figures', 'Figures once a year', ['data']],
].map(([id, title, themes]) => ({ id, title, themes }));

export const conditions = [
  'Partners who send staff on fixed days',
  'A building in the centre',
  'An employer of some size',
  'Teachers who drive',
  'A council that decides within the year',
];

export const drafts = [
  'The region lies away from the capital and lives from small firms, a hospital and two schools.',
  'Those who arrive find help soon, and lose their way after the first year.',
  'Every third firm says that it cannot fill its openings, and every second one has never hired anybody from abroad.',
  'Courses begin twice a year; whoever comes in between waits.',
  'The stakeholder group met four times and agreed on most of what is written here.',
  'What is known rests on national surveys, because the sample in the region is too small.',
  'Men find work within two years, women within five, if they look for it at all.',
  'The programme is to be updated, and the study is meant for those who will decide on it.',
  'Partners hold that services complement each other, clients say that they repeat themselves.',
  'A quarter of those who came as students are still here after three years.',
  'Employers and newcomers disagree on how much of the language a first job needs.',
  'Where housing is cheap there is no work, and where there is work there is no housing.',
  'Money comes from projects that end, and with them the people who knew how things are done.',
  'The law leaves the region more room than it has used so far.',
];
