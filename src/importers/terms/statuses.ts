/** Counts of the catalogue by the codes of `wstatus`: labour force status, and status in employment. */
export const countsByStatus: Readonly<Record<string, string>> = {
  POP: 'population',
  ACT: 'labour_force',
  EMP: 'employed',
  UNE: 'unemployed',
  INAC: 'inactive',
  SAL: 'employees',
  SELF: 'self_employed',
};
