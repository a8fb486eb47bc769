/** A day of the file's stamp, `YYYY-MM-DD`: of `13/03/25 23:00:00`, `13/03/2025`, `2025-03-13T11:00:00`; else `null`. */
export function updatedDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:\D|$)/.exec(text.trim());
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  // European order: Eurostat writes the day first.
  const european = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?:\D|$)/.exec(text.trim());
  if (!european) return null;
  const year = european[3] ?? '';
  return dayOf(year.length === 2 ? `20${year}` : year, european[2] ?? '', european[1] ?? '');
}

function dayOf(year: string, month: string, day: string): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a reference to a dataset says: `ESTAT:LFSA_ERGAN(1.0)`, `OECD.SDD.NAD:DF_X(1.0): Title`, `LFSA_ERGAN`. */
export interface DatasetReference {
  readonly agency: string | null;
  /** In capitals; the code of a view of the data browser (`$DV_2763`) taken off. */
  readonly dataset: string;
  readonly title: string | null;
}

/** Reads a reference to a dataset; `null` where the text is none. */
export function datasetReference(text: string): DatasetReference | null {
  const match = /^\s*(?:([\w.-]+):)?([\w@$.-]+)(?:\(([\w.+-]*)\))?\s*(?::\s*(.*?))?\s*$/.exec(text.slice(0, 2000));
  const code = match?.[2];
  if (!match || code === undefined) return null;
  return {
    agency: match[1] ?? null,
    dataset: code.replace(/\$.*$/, '').toUpperCase(),
    title: match[4] === undefined || match[4] === '' ? null : match[4],
  };
}

const publishers: Readonly<Record<string, string>> = { ESTAT: 'Eurostat', ILO: 'ILO', ECB: 'ECB', IMF: 'IMF' };

/** Who publishes the tables of an agency: `Eurostat` for `ESTAT`, `OECD` for its directorates, else the code itself. */
export function publisherOf(agency: string): string {
  if (/^OECD(?:\.|$)/.test(agency)) return 'OECD';
  return publishers[agency] ?? agency;
}

/** The themes of Eurostat's codes of datasets; a file called `my_table.tsv` names no dataset. */
const themes =
  /^(?:aact|agr|apro|avia|bd|bop|bsbu|cens|crim|demo|earn|edat|educ|ef|ei|enps|env|gov|hlth|hrst|hsw|htec|icha|ilc|irt|isoc|jvs|lan|lc|lfs[a-z]?|lfst|lmp|mar|met|migr|nama|namq|nasa|nasq|nrg|org|pat|prc|proj|rail|rd|reg|road|sbs|sdg|spr|sts|t2020|tgs|tour|tran|trng|une|urb|yth)_/;

/**
 * The code of Eurostat's dataset that a file is named after (`lfsa_ergan.tsv.gz`, `estat_lfsa_ergan_en.csv`), in capitals;
 * `null` where the name is none of Eurostat's.
 */
export function datasetOfFile(name: string): string | null {
  const base = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const code =
    /^(?:estat_)?([a-z0-9]+(?:_[a-z0-9]+)*?)(?:_(?:en|de|fr|linear|tabular|page)\b.*|_?_custom_.*|[-.$ (].*)?$/.exec(
      base.toLowerCase(),
    )?.[1];
  if (code === undefined) return null;
  return themes.test(code) || /^(?:tps|tesem|tepsr|teilm|teimf|tgs|tipslm)\d/.test(code) ? code.toUpperCase() : null;
}
