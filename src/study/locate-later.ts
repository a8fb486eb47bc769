import { parseYaml } from './parse-yaml.ts';
import type { StudySource } from './study.ts';

/**
 * The places of a region file that is known to be sound, of whose document nothing is left but the text: read once more when
 * the first is asked for, which is seldom.
 */
export function locateLater(text: string, file: string): StudySource['locate'] {
  let locate: StudySource['locate'] | null = null;
  return (path, target) => {
    locate ??= parseYaml(text, file).document?.places.locate ?? (() => null);
    return locate(path, target);
  };
}
