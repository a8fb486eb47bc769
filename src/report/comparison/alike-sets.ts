import type { ComparableSet, Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { type ComparisonContext, memberName } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';
import { keyWords, measureName, roleWords, setWho } from './row-words.ts';

/** Figures that are alike in everything but what they measure: told in one row. */
interface Alike {
  readonly set: ComparableSet;
  readonly question: Question;
  readonly figures: readonly { readonly question: Question; readonly places: number }[];
}

/** By group, age, period and source; those of most places first. A figure of places of its own stands in a row of its own. */
function alikeSets(questions: readonly Question[]): readonly Alike[] {
  const all = questions
    .flatMap((question) => question.sets.map((set) => ({ question, set })))
    .sort((a, b) => b.set.members.length - a.set.members.length);
  const found: { key: string; set: ComparableSet; question: Question; figures: Alike['figures'][number][] }[] = [];
  for (const { question, set } of all) {
    const { formula: _formula, unit: _unit, ...rest } = set.key;
    const key = JSON.stringify([rest, set.period]);
    const figure = { question, places: set.members.length };
    const row = found.find((one) => one.key === key && set.members.every(({ place }) => placesOf(one.set).has(place)));
    if (row === undefined) found.push({ key, set, question, figures: [figure] });
    else row.figures.push(figure);
  }
  const order = new Map(questions.map((question, index) => [question, index]));
  const at = ({ question }: { question: Question }): number => order.get(question) ?? 0;
  return found.map((row) => ({ ...row, figures: [...row.figures].sort((a, b) => at(a) - at(b)) }));
}

const placesOf = ({ members }: ComparableSet): ReadonlySet<string> => new Set(members.map(({ place }) => place));

/** What can be held side by side, in as few rows as say it. */
export function setsTable(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering } = context;
  const shown = comparison.questions.filter(({ form, side }) => form === 'level' && side !== 'reference');
  const rows = alikeSets(shown);
  if (rows.length === 0) return [prose(markdown(locale.t('comparison.sets.none')))];
  const table = numbering.next('table');
  return [
    prose(markdown(locale.t('comparison.sets.lead', { ref: reference(table) }))),
    fullTable(
      table,
      { title: locale.t('comparison.sets.table'), subtitle: locale.t('comparison.sets.subtitle') },
      ['alike', 'figures', 'places'].map((head) => column(locale.t(`comparison.head.${head}`))),
      rows.map(({ set, question, figures }) => {
        const measured = [periodWords(locale, set.period), roleWords(context, set.key), keyWords(context, set.key)];
        const who = setWho(context, { ...question, sex: 'total' }, set);
        return {
          group: '',
          cells: [
            {
              ...textCell(sentenceCase(who)),
              detail: plain(measured.filter((part) => part !== '').join(locale.t('list.comma'))),
            },
            textCell(figuresWords(context, figures, set.members.length)),
            placesCell(context, set),
          ],
        };
      }),
      filesNotes(context, [locale.t('comparison.sets.note')]),
    ),
  ];
}

/** "Employment rate (all, women, men)"; a figure of fewer places says of how many. */
function figuresWords(context: ComparisonContext, figures: Alike['figures'], most: number): string {
  const { locale } = context;
  const bases = [...new Set(figures.map(({ question }) => question.base))];
  return bases
    .map((base) => {
      const own = figures.filter(({ question }) => question.base === base);
      const sexes = own.map(({ question, places }) => {
        const sex = locale.t(`comparison.sex.${question.sex}`);
        return places === most ? sex : locale.t('comparison.sets.fewer', { sex, n: places });
      });
      const name = measureName(context, base);
      const plainly = own.length === 1 && own[0]?.question.sex === 'total' && own[0].places === most;
      return plainly ? name : locale.t('comparison.sets.figure', { name, sexes: sexes.join(locale.t('list.comma')) });
    })
    .join(locale.t('list.semicolon'));
}

/** Places by name while they are few. */
function placesCell(context: ComparisonContext, set: ComparableSet): Cell {
  const { locale } = context;
  const regions = new Set(set.members.flatMap((member) => member.regions)).size;
  const names =
    set.members.length > 12
      ? locale.t('comparison.sets.places', { n: set.members.length, regions })
      : set.members.map((member) => memberName(context, set, member)).join(locale.t('list.semicolon'));
  return { ...textCell(names), sort: set.members.length };
}
