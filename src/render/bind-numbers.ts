const space = '\u00a0';

// A year is no quantity: what follows it is not its unit.
const quantity = String.raw`(?<=\d\)? )(?<!(?<![\d.,])(?:1[89]|20|21)\d\d\)? )`;

/** The spaces at which a line may not break, each with what stands before and after it. The same in every language. */
const bonds: readonly RegExp[] = [
  // A sign and its number: ± 0.05, − 3.
  / (?<=[±−+×~≈<>≥≤] )(?=\d)/g,
  // Groups of digits: 184 000.
  / (?=\d{3}(?!\d))(?<=(?<![\d.,])\d{1,3}(?:[ \u00a0]\d{3})* )/g,
  // A day and its month: 14. März.
  / (?<=(?<![\d.,])\d{1,2}\. )(?=\p{L})/gu,
  // A number and a sign: 5.0 %.
  / (?=[%‰°€$£])(?<=\d )/g,
  // A number and its unit, or what it counts: 6.4 pp, 14 March, 600 people.
  new RegExp(String.raw` ${quantity}(?=\p{L}{1,14}(?!\p{L}))`, 'gu'),
  // A short word between two numbers: 4 of 5.
  / (?=\d)(?<=\d\)?\u00a0\p{L}{1,3} )/gu,
  // What is counted through, where no word follows: Table 6, Version 0.3.
  / (?=\d{1,3}(?:[.,]\d+)?(?![\d\p{L}]| ?\p{L}))(?<=(?<!\p{L})\p{Lu}\p{L}{2,11} )/gu,
  // A line of its own that says no more than when or how much: by 2027.
  / (?=\d[\d.,%]*\s*$)(?<=^\s*\p{L}{1,4} )/gu,
];

/** Three numbers with short words between them are no longer one thing: after 15 to 64 | was 18.6% a line may end. */
const chained = /(?<=\d\u00a0\p{L}{1,3}\u00a0[\d.,]+)\u00a0(?=\p{L}{1,3}\u00a0\d)/gu;

/**
 * Text in which a number keeps together with its sign, its unit and what it counts: no-break spaces take the place of spaces, so that
 * the length stays. For running text in any language; what is bound already stays bound.
 */
export function bindNumbers(text: string): string {
  if (!/\d/.test(text)) return text;
  return bonds.reduce((bound, bond) => bound.replaceAll(bond, space), text).replaceAll(chained, ' ');
}

// Short words with a hyphen (non-EU, stand-in), and spans of numbers (15–64, 2021–2024): a hyphen is no space that could be bound.
const number = String.raw`\d{1,4}(?:[.,]\d+)?`;
const within = String.raw`\p{L}\d\u00ad/_@–-`;
const whole = new RegExp(
  String.raw`(?<![.${within}])(?:${number}[–-]${number}|(?=[\p{L}-]{4,9}(?![${within}]))\p{L}+-\p{L}+)(?![${within}])`,
  'gu',
);

/** Where in a text a line may not break although there is a hyphen or a dash: begin and end of each such place. */
export function unbroken(text: string): readonly (readonly [number, number])[] {
  if (!/[–-]/.test(text)) return [];
  return [...text.matchAll(whole)].map((match) => [match.index, match.index + match[0].length]);
}
