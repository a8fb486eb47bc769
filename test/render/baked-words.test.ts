import { describe, expect, it, vi } from 'vitest';
import { compareStudies } from '../../src/analysis/compare-studies.ts';
import { progressBetween } from '../../src/analysis/progress.ts';
import { loadResources, makeComparisonReport, makeProgressReport, makeReport } from '../../src/build/make-report.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { textBefore, textNow } from '../analysis/progress/pair.ts';
import { analysed, analysedExample, englishMessages, messagesOf } from '../report/composed.ts';
import { disguised, pseudoMessages } from '../report/pseudo-locale.ts';
import { wordsIn } from './words-in.ts';

// What the study says is disguised as well, but for its placeholders, whose verbs code reads: what is left in Latin letters
// is neither a message nor a text of the study, and what the platform says of dates and countries is Greek.
vi.mock(import('../../src/report/locale/localised.ts'), async (original) => {
  const { localised } = await original();
  return {
    localised: (given, lang, languages) => {
      const text = localised(given, lang, languages);
      const parts = text.text.split(/(\{\{[^}]*\}\})/);
      return { ...text, text: parts.map((part, index) => (index % 2 === 1 ? part : disguised(part))).join('') };
    },
  };
});

const messages = pseudoMessages(englishMessages());

/** Names that a study gives and nobody translates: authors, raters, what is known of a region elsewhere by its id alone. */
const givenNames = [
  'MILEstone project team',
  'Third sector',
  'Residents who have immigrated',
  'City',
  'Employers',
  'Schools',
  'Migration agency',
];

/** Regions keep the names that they have in their own languages. */
function partnerNames(): readonly string[] {
  return Object.entries(messagesOf('el')).flatMap(([key, name]) => (key.startsWith('partner.') ? [name] : []));
}

async function pageOf(document: string, words = messages): Promise<string> {
  const input = document === 'progress' || document === 'comparison' ? document : 'study';
  // Figures within the study's texts are worded as the page is: those texts are disguised, so that they have no language.
  const resources = {
    ...(await loadResources(document, nodeFiles(), input)),
    messages: async () => words,
    languages: ['el'],
  };
  if (input === 'comparison') {
    const names = ['burgenlandkreis', 'jyvaskyla', 'piemonte', 'het-hogeland'];
    const analyses = await Promise.all(names.map(analysedExample));
    return (await makeComparisonReport(compareStudies(analyses), 'el', resources)).html;
  }
  if (input === 'progress') {
    const [before, now] = [await analysed(textBefore, 'then.yaml'), await analysed(textNow, 'now.yaml')];
    return (await makeProgressReport(progressBetween(before, now), 'el', resources)).html;
  }
  return (await makeReport(await analysedExample('jyvaskyla'), 'el', resources, async () => null)).html;
}

const documents = [
  'baseline-study',
  'policy-brief',
  'draft-decision',
  'consultation-pack',
  'swot-poster',
  'progress',
  'comparison',
];

/** Names, and abbreviations of the European statistical system, that Greek writes in Latin letters. */
const latinInGreek = [
  'milestone',
  'MILEstone',
  'Eurostat',
  'Zaragoza',
  'Settling In',
  'Kendall',
  'Oaxaca',
  'Kitagawa',
  'Duncan',
  'Freeman',
  'Herfindahl',
  'Hirschman',
  'Kaufman',
  'Latapy',
  'Newcombe',
  'Rousseeuw',
  'Saaty',
  'k-medoids',
  'SHA',
  'NUTS',
  'Interreg',
  'Europe',
];

describe('a report in Greek', () => {
  it.each(documents)('has no word of English left: %s', async (document) => {
    const page = await pageOf(document, messagesOf('el'));
    expect(page).toContain('Πηγή');
    expect(wordsIn(page, [...givenNames, ...latinInGreek, ...partnerNames()])).toEqual([]);
  });
});

describe('a report in a language that nobody speaks', () => {
  it.each(documents)('has no word that stands in code or templates: %s', async (document) => {
    const page = await pageOf(document);
    expect(page).toContain(disguised('Source'));
    expect(wordsIn(page, givenNames)).toEqual([]);
  });
});
