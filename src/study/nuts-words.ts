import { nutsName } from '../observations/nuts.ts';
import type { NutsChange } from '../observations/nuts-changes.ts';

const withName = (code: string): string => {
  const name = nutsName(code);
  return name === null ? `\`${code}\`` : `\`${code}\` (${name})`;
};

function joined(codes: readonly string[]): string {
  const named = codes.map(withName);
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** What became of a code, in a sentence or two for a hint. */
export function changeWords({ name, kind, since, successors }: NutsChange): string {
  const heirs = joined(successors);
  switch (kind) {
    case 'recoded':
      return `It was ${name}; since NUTS ${since} the code is ${heirs}.`;
    case 'same_name':
      return `Since NUTS ${since} the name ${name} belongs to ${heirs}. A new code often means that borders moved.`;
    case 'changed':
      return `It was ${name}; since NUTS ${since} the nearest to it is ${heirs}, with other borders.`;
    case 'split':
      return `It was ${name}; NUTS ${since} divided it among ${heirs}.`;
    case 'merged':
      return `It was ${name}; since NUTS ${since} it is part of ${heirs}.`;
    case 'gone':
      return `It was ${name}, until NUTS ${since}.`;
  }
}
