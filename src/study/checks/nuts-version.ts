import { nutsCountryVersions, nutsName, nutsVersions } from '../../observations/nuts.ts';
import { isNewIn2024, nutsChange, nutsPredecessors } from '../../observations/nuts-changes.ts';
import { changeWords } from '../nuts-words.ts';
import { type Check, finding } from './check.ts';

const years: readonly string[] = ['2003', '2006', '2010', '2013', '2016', '2021', '2024'];

/** The version that the region names: one that there is, and one that has the region's unit. */
export const checkNutsVersion: Check = (region, context) => {
  const { nuts, nuts_version: version } = region.region;
  if (version === undefined) return [];
  const warn = (key: 'nuts' | 'nuts_version', message: string, hint: string) => [
    finding(context, 'warning', 'study/nuts-version', ['region', key], message, hint),
  ];
  if (!years.includes(version)) {
    const hint = `Write the year of the classification: ${years.slice(0, -1).join(', ')} or ${years.at(-1)}.`;
    return warn('nuts_version', `There is no NUTS ${version}.`, hint);
  }
  if (nutsName(nuts) === null) return [];
  if (version === '2021' && isNewIn2024(nuts)) {
    const before = nutsPredecessors(nuts).filter((code) => nutsVersions(code).includes(2021));
    const named = before.map((code) => `\`${code}\` (${nutsName(code)})`).join(', ');
    const instead = named === '' ? '' : `, or a code of NUTS 2021: ${named}`;
    return warn(
      'nuts',
      `\`${nuts}\` is a unit of NUTS 2024, not of NUTS 2021.`,
      `Write \`nuts_version: 2024\`${instead}.`,
    );
  }
  const is2024Known = nutsCountryVersions(nuts.slice(0, 2)).includes(2024);
  if (version === '2024' && is2024Known && !nutsVersions(nuts).includes(2024)) {
    const change = nutsChange(nuts);
    const became = change === null ? '' : `${changeWords(change)} `;
    return warn(
      'nuts',
      `NUTS 2024 no longer has the unit \`${nuts}\` (${nutsName(nuts)}).`,
      `${became}Write a code of NUTS 2024, or \`nuts_version: 2021\`.`,
    );
  }
  return [];
};
