import path from 'node:path';

/** What a folder's region file is called, the usual name first. */
export const regionNames: readonly string[] = ['region.yaml', 'region.yml'];

/** The file's name without ending, or the folder's where the file is called `region.yaml`. */
export function slugOf(file: string, cwd: string): string {
  if (file === '-') return 'region';
  const absolute = path.resolve(cwd, file);
  const name = path.basename(absolute).replace(/\.ya?ml$/i, '');
  const folder = path.basename(path.dirname(absolute));
  const slug = name.toLowerCase() === 'region' && folder !== '' ? folder : name;
  // Names of files that every system takes; what is left of an odd name is still that name.
  return (
    slug
      .replace(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, '-')
      .replace(/^\.+/, '')
      .replace(/[. ]+$/, '')
      // Names of devices, which Windows takes for no file whatever their ending.
      .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '$1_') || 'region'
  );
}
