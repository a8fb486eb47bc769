// Reads interfaces and types from the sources, with what is said of each key: the dictionary says what the code says.
// It knows as much TypeScript as the formatter of this repository writes, and stops at anything else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What comes after an opening bracket up to its closing one, and where that ends. */
function within(text, from) {
  const closing = { '{': '}', '(': ')', '<': '>', '[': ']' };
  const stack = [];
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else if (text.startsWith('//', at)) at = text.indexOf('\n', at);
    else if (sign === "'") at = text.indexOf("'", at + 1);
    else if (sign in closing) stack.push(closing[sign]);
    else if (sign === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return { inside: text.slice(from + 1, at), end: at + 1 };
    }
  }
  throw new Error(`A bracket is not closed: ${text.slice(from, from + 60)}`);
}

/** Where the first of some signs stands outside every bracket, comment and string; the length where none does. */
function outside(text, signs, from = 0) {
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if (signs.includes(text[at])) return at;
    else if ('{(<['.includes(text[at])) at = within(text, at).end - 1;
  }
  return text.length;
}

function split(text, sign) {
  const parts = [];
  for (let at = 0; at <= text.length; ) {
    const end = outside(text, sign, at);
    parts.push(
      text
        .slice(at, end)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .trim(),
    );
    at = end + 1;
  }
  return parts.filter((part) => part !== '');
}

const plainComment = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Keys of an object type with their types and what is said of them. */
function members(body) {
  const found = [];
  let at = 0;
  while (at < body.length) {
    const head = /\s*(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\s*(?:\/\/[^\n]*\n\s*)*(?:readonly )?(\w+)(\??):\s/y;
    head.lastIndex = at;
    const match = head.exec(body);
    if (match === null) {
      if (body.slice(at).trim() === '') break;
      throw new Error(`Not understood: ${body.slice(at, at + 80)}`);
    }
    const end = outside(body, ';', head.lastIndex);
    const type = body.slice(head.lastIndex, end).trim();
    found.push({ key: match[2], optional: match[3] === '?', type, about: plainComment(match[1] ?? '') });
    at = end + 1;
  }
  return found;
}

/** Every named type of the sources, by its file and name, and where each file has its names from. */
export function readShapes(folder) {
  const interfaces = new Map();
  const types = new Map();
  const imports = new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const declared = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export )?interface (\w+)\s*(?:extends ([\s\S]*?) )?\{/g;
    for (const match of text.matchAll(declared)) {
      const { inside } = within(text, match.index + match[0].length - 1);
      const about = plainComment((match[1] ?? '').trim());
      interfaces.set(`${file}#${match[2]}`, { about, parents: match[3] ?? '', body: inside });
    }
    for (const match of text.matchAll(/(?:^|\n)(?:export )?type (\w+) =\s*/g)) {
      const start = match.index + match[0].length;
      types.set(`${file}#${match[1]}`, text.slice(start, outside(text, ';', start)).trim());
    }
    for (const match of text.matchAll(/const (\w+)(?:: [^=]+)? = \[([^\]]*)\] as const/g)) {
      types.set(`${file}#${match[1]}`, match[2]);
    }
    for (const match of text.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)'/g)) {
      const target = path.posix.join(path.posix.dirname(file), match[2]);
      for (const one of match[1].split(',')) {
        const [name, own = name] = one
          .trim()
          .replace(/^type /, '')
          .split(' as ');
        imports.set(`${file}#${own}`, `${target}#${name}`);
      }
    }
  }
  return { interfaces, types, imports };
}

/**
 * The dictionary's view of the shapes: tables of keys, and which other shapes they name. `elsewhere`: words for shapes that
 * have no table.
 */
export function makeTables({ interfaces, types, imports }, codeLists, elsewhere) {
  const isKnown = (id) => interfaces.has(id) || types.has(id);

  /** Where a name that a file uses is declared; `null` where nothing of ours is called so. */
  function declaration(name, file) {
    let id = `${file}#${name}`;
    while (!isKnown(id)) {
      const from = imports.get(id);
      if (from === undefined) return null;
      id = from;
    }
    return id;
  }

  const nameIn = (id) => id.slice(id.indexOf('#') + 1);
  const fileOf = (id) => id.slice(0, id.indexOf('#'));

  /** The one shape of a name, for whoever names it from outside. */
  function idOf(name) {
    const found = [...interfaces.keys(), ...types.keys()].filter((id) => nameIn(id) === name);
    const objects = found.filter((id) => isObject(nameIn(id), fileOf(id)) || hasVariants(id));
    if (objects.length !== 1) throw new Error(`${objects.length} shapes are called ${name}: ${objects}.`);
    return objects[0];
  }

  const variantsOf = (id) => split(types.get(id) ?? '', '|').filter((one) => one.startsWith('{'));
  const hasVariants = (id) => variantsOf(id).length > 0;
  const literals = (text) => [...text.matchAll(/'([\w-]+)'/g)].map((match) => match[1]);

  /** The keys of a type: those of its interface, of what it extends, of a selection or a sum of others. */
  function keysOf(type, file) {
    const text = type.trim();
    if (text.startsWith('(') && within(text, 0).end === text.length) return keysOf(within(text, 0).inside, file);
    const parts = split(text, '&');
    if (parts.length > 1) return parts.flatMap((part) => keysOf(part, file));
    if (text.startsWith('{')) return members(within(text, 0).inside).map((member) => ({ ...member, file }));
    const call = /^(Pick|Omit)<([\s\S]*)>$/.exec(text);
    if (call !== null) {
      const [of = '', keys = ''] = split(call[2], ',');
      return keysOf(of, file).filter(({ key }) => literals(keys).includes(key) === (call[1] === 'Pick'));
    }
    const record = /^Readonly<Record<([\s\S]*)>>$/.exec(text);
    if (record !== null) {
      const [by = '', value = ''] = split(record[1], ',');
      const names = literals(types.get(declaration(by, file) ?? '') ?? '');
      if (names.length > 0) return names.map((key) => ({ key, optional: false, type: value, about: '', file }));
    }
    const id = declaration(text, file);
    if (id === null) throw new Error(`There is no shape ${text} in ${file}.`);
    const known = interfaces.get(id);
    if (known === undefined) return keysOf(types.get(id), fileOf(id));
    const inherited = split(known.parents, ',').flatMap((parent) => keysOf(parent, fileOf(id)));
    return [...inherited, ...members(known.body).map((member) => ({ ...member, file: fileOf(id) }))];
  }

  function isObject(type, file) {
    try {
      return keysOf(type, file).length > 0;
    } catch {
      return false;
    }
  }

  const link = (name) => `[${name}](#${name.toLowerCase()})`;

  /** A type in words; `named` is told of every shape that has a table of its own. */
  function inWords(type, file, named) {
    const text = type.replace(/^\s*\|/, '').trim();
    const again = (one) => inWords(one, file, named);
    const choices = split(text, '|');
    if (choices.length > 1) {
      const others = choices.filter((one) => !one.startsWith('{')).map(again);
      return [...(others.length < choices.length ? ['object'] : []), ...others].join(' or ');
    }
    if (isList(text)) {
      const one = text.slice('readonly '.length, -2).trim();
      return `list of ${again(one.startsWith('(') ? within(one, 0).inside : one)}`;
    }
    if (text.startsWith('readonly ')) return again(text.slice('readonly '.length));
    if (text.startsWith('[')) return `list of ${split(within(text, 0).inside, ',').length}`;
    const record = /^Readonly<Record<([\s\S]*)>>$/.exec(text);
    if (record !== null) {
      const [by = '', value = ''] = split(record[1], ',');
      return `by ${by === 'string' ? 'name' : again(by)}: ${again(value)}`;
    }
    const plain = { string: 'text', boolean: 'true or false', LocalisedText: 'text (or by language)' };
    if (text in plain) return plain[text];
    if (['number', 'null', 'unknown', 'true', 'false'].includes(text)) return text;
    if (/^'.*'$/.test(text)) return `\`${text.slice(1, -1)}\``;
    const list = /^\(?typeof (\w+)\)?\[number\]$/.exec(text);
    if (list !== null) {
      if (codeLists.has(list[1])) return link(list[1]);
      return literals(types.get(declaration(list[1], file) ?? '') ?? '')
        .map((code) => `\`${code}\``)
        .join(' or ');
    }
    if (/^(\{|Pick<|Omit<)/.test(text) || split(text, '&').length > 1) return 'object';
    const id = declaration(text, file);
    if (id === null) return text.startsWith('typeof ') ? 'object' : `\`${text}\``;
    if (elsewhere.has(nameIn(id))) return elsewhere.get(nameIn(id));
    if (interfaces.has(id) || isObject(text, file) || hasVariants(id)) {
      named(id);
      return link(nameIn(id));
    }
    return inWords(types.get(id), fileOf(id), named);
  }

  const isList = (type) => type.trim().startsWith('readonly ') && type.trim().endsWith('[]');

  /** Rows of a table: one a key, those of objects within under their path. */
  function rows(keys, named, before = '') {
    const seen = new Set();
    return keys.flatMap(({ key, optional, type, about, file }) => {
      // Of two kinds of a shape the key is told once, with both its types.
      if (seen.has(key)) return [];
      seen.add(key);
      const name = `${before}${key}`;
      const same = keys.filter((one) => one.key === key).map((one) => inWords(one.type, one.file, named));
      const row = { key: name, type: [...new Set(same)].join(' or ') + (optional ? ', may be left out' : ''), about };
      const beyond = `${name}${isList(type) ? '[]' : ''}.`;
      return [row, ...inner(type).flatMap((object) => rows(keysOf(object, file), named, beyond))];
    });
  }

  /** Object types without a name within a type: their keys stand in the same table. */
  function inner(type) {
    const text = type.trim();
    if (isList(text)) return inner(text.slice('readonly '.length, -2));
    if (text.startsWith('(') && within(text, 0).end === text.length) return inner(within(text, 0).inside);
    if (text.startsWith('readonly ')) return [];
    const choices = split(text, '|');
    if (choices.length > 1) return choices.flatMap(inner);
    const record = /^Readonly<Record<([\s\S]*)>>$/.exec(text);
    if (record !== null) return inner(split(record[1], ',')[1] ?? '');
    return text.startsWith('{') || text.startsWith('Pick<') || split(text, '&').length > 1 ? [text] : [];
  }

  /** Shapes by name and all that they name, each once, in the order in which they are met; `beyond` are not followed. */
  function tables(names, beyond) {
    const found = new Map();
    const waiting = names.filter((name) => !beyond.has(name)).map(idOf);
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const name = nameIn(id);
      if (found.has(name) || beyond.has(name)) continue;
      const next = [];
      const keys = hasVariants(id)
        ? variantsOf(id).flatMap((one) => keysOf(one, fileOf(id)))
        : keysOf(name, fileOf(id));
      found.set(name, { about: interfaces.get(id)?.about ?? '', rows: rows(keys, (other) => next.push(other)) });
      waiting.unshift(...next);
    }
    return found;
  }
  return { tables };
}
