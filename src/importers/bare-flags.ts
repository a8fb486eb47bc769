/** `|C` → `C`, `:u` → `u`, `b u` and `b, u` → `bu`. A text of words keeps its blanks. */
export function bareFlags(written: string): string {
  const bare = written.replace(/^[\s:|,]+|[\s:|,]+$/g, '');
  return /[^\s|,:]{4}/.test(bare) ? bare : bare.replace(/[\s|,:]+/g, '');
}
