import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Spot, templateFinding } from './template-mistake.ts';
import type { TemplateText } from './templates.ts';

/** Names under which the two guards are called; no template can write them. */
export const valueGuard = '#value';
export const partialGuard = '#partial';
/** Key under which a helper is told where it is called. */
export const spotKey = '#spot';

/** What a template may call. */
export interface Callable {
  /** How many values each helper takes, by its name. */
  readonly helpers: Readonly<Record<string, number>>;
  readonly partials: readonly string[];
}

/** A template with a guard at every value, and what is wrong with it as it stands. */
export interface GuardedTemplate {
  readonly program: hbs.AST.Program;
  readonly findings: readonly Diagnostic[];
  /** Partials that it names outright. */
  readonly places: readonly string[];
}

const blocks: readonly string[] = ['if', 'unless', 'each', 'with'];
const dataNames: readonly string[] = ['root', 'index', 'key', 'first', 'last'];

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isCall = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
const harmless = ['ContentStatement', 'CommentStatement'];

function rangeOf(loc: hbs.AST.SourceLocation): Range {
  return {
    start: { line: loc.start.line, column: loc.start.column + 1 },
    end: { line: loc.end.line, column: loc.end.column + 1 },
  };
}

/** Whether a path is the bare name of something that could be a helper. */
function bareName(path: hbs.AST.PathExpression): string | null {
  const [name, ...rest] = path.parts;
  if (path.data || path.depth > 0 || rest.length > 0 || name === undefined) return null;
  return path.original === name ? name : null;
}

/**
 * Puts a guard at every value of a template, wherever it stands (printed, in a condition, a list, an argument, a partial's
 * context), so that one that the model does not have is told with its place and never passes for an empty one: the
 * library's own strict mode lets conditions, lists and arguments through. `spots` takes down where each guard stands.
 * Finds on the way what is wrong whatever the model holds: partials and helpers that there are not, wrong numbers of values.
 */
export function guardTemplate(
  template: TemplateText,
  program: hbs.AST.Program,
  callable: Callable,
  spots: Spot[],
): GuardedTemplate {
  const findings: Diagnostic[] = [];
  const places: string[] = [];
  const { file } = template;

  const find = (code: string, loc: hbs.AST.SourceLocation, message: string, hint: string): void => {
    findings.push(templateFinding(code, { file, range: rangeOf(loc) }, message, hint));
  };

  function spot(
    loc: hbs.AST.SourceLocation,
    written: string,
    keys: readonly string[],
    use: Spot['use'],
  ): hbs.AST.NumberLiteral {
    spots.push({ file, range: rangeOf(loc), written, keys, use });
    return { type: 'NumberLiteral', value: spots.length - 1, original: spots.length - 1, loc };
  }

  function nameOf(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
    return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
  }

  function noHash(loc: hbs.AST.SourceLocation): hbs.AST.Hash {
    return { type: 'Hash', pairs: [], loc };
  }

  /** The base that is always there, and the guarded way from it. */
  function guarded(path: hbs.AST.PathExpression, use: Spot['use'], scope: readonly string[]): hbs.AST.SubExpression {
    const { loc, parts, data, depth } = path;
    const [head = ''] = parts;
    const scoped = /^(\.|this)([./]|$)/.test(path.original);
    if (data && !dataNames.includes(head))
      find(
        'unknown-value',
        loc,
        `There is no \`${path.original}\`.`,
        didYouMean(
          `@${head}`,
          dataNames.map((name) => `@${name}`),
        ),
      );
    const keepsHead = data || (depth === 0 && !scoped && scope.includes(head));
    const kept = keepsHead ? [head] : [];
    const base: hbs.AST.PathExpression = {
      ...path,
      parts: kept,
      original: data ? `@${head}` : keepsHead ? head : depth === 0 ? 'this' : '../'.repeat(depth),
    };
    const params = [base, spot(loc, path.original, parts.slice(kept.length), use)];
    return { type: 'SubExpression', path: nameOf(valueGuard, loc), params, hash: noHash(loc), loc };
  }

  function expression(node: hbs.AST.Expression, use: Spot['use'], scope: readonly string[]): hbs.AST.Expression {
    if (isCall(node)) return call(node, scope);
    if (!isPath(node)) return node;
    const name = bareName(node);
    if (name !== null && Object.hasOwn(callable.helpers, name) && !scope.includes(name)) {
      return call({ type: 'SubExpression', path: node, params: [], hash: noHash(node.loc), loc: node.loc }, scope);
    }
    return guarded(node, use, scope);
  }

  function hashOf(hash: hbs.AST.Hash | undefined, scope: readonly string[]): readonly hbs.AST.HashPair[] {
    return (hash?.pairs ?? []).map((pair) => ({ ...pair, value: expression(pair.value, 'any', scope) }));
  }

  type Call = Pick<hbs.AST.SubExpression | hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

  /** The values and the named values of a call to a helper, guarded. */
  function valuesOf(
    node: Call,
    use: Spot['use'],
    scope: readonly string[],
  ): Pick<hbs.AST.SubExpression, 'params' | 'hash'> {
    const name = isPath(node.path) ? bareName(node.path) : null;
    const { loc } = node.path;
    const takes = name !== null && Object.hasOwn(callable.helpers, name) ? callable.helpers[name] : undefined;
    const written = isPath(node.path) ? node.path.original : '';
    if (takes === undefined) {
      const isBlockName = blocks.includes(written);
      find(
        'unknown-helper',
        loc,
        isBlockName ? `\`${written}\` begins a block and is no value.` : `There is no helper \`${written}\`.`,
        isBlockName
          ? `Write \`{{#${written} …}}…{{/${written}}}\`.`
          : didYouMean(written, Object.keys(callable.helpers)),
      );
    } else if (takes !== node.params.length) {
      const values = takes === 1 ? 'one value' : `${takes} values`;
      find(
        'helper-values',
        loc,
        `\`${written}\` takes ${values}, and is given ${node.params.length === 0 ? 'none' : node.params.length}.`,
        `docs/templates.md says what \`${written}\` takes.`,
      );
    }
    const params = node.params.map((param) => expression(param, 'any', scope));
    const told: hbs.AST.HashPair = { type: 'HashPair', key: spotKey, value: spot(loc, written, [], use), loc };
    return { params, hash: { type: 'Hash', pairs: [...hashOf(node.hash, scope), told], loc } };
  }

  function call(node: hbs.AST.SubExpression, scope: readonly string[]): hbs.AST.SubExpression {
    return { ...node, ...valuesOf(node, 'any', scope) };
  }

  function mustache(node: hbs.AST.MustacheStatement, scope: readonly string[]): hbs.AST.MustacheStatement {
    const { path, loc } = node;
    if (!node.escaped) {
      find(
        'unescaped',
        loc,
        'Text is placed here with its signs unescaped, so that it could act as part of the page.',
        'Write two braces; `{{rich text}}` and `{{inline text}}` set emphasis and links.',
      );
    }
    if (!isPath(path)) {
      find(
        'syntax',
        loc,
        'A value is written out here instead of named.',
        'Write the words themselves, without braces.',
      );
      return node;
    }
    const name = bareName(path);
    const isHelper = name !== null && Object.hasOwn(callable.helpers, name) && !scope.includes(name);
    if (isHelper || node.params.length > 0 || (node.hash?.pairs ?? []).length > 0)
      return { ...node, ...valuesOf(node, 'print', scope) };
    if (name !== null && blocks.includes(name)) return { ...node, ...valuesOf(node, 'print', scope) };
    const { path: guard, params } = guarded(path, 'print', scope);
    return { ...node, path: guard, params };
  }

  function block(node: hbs.AST.BlockStatement, scope: readonly string[]): hbs.AST.BlockStatement {
    const name = isPath(node.path) ? node.path.original : '';
    const { loc } = node.path;
    if (!blocks.includes(name)) {
      find(
        'unknown-block',
        loc,
        `There is no block \`{{#${name}}}\`.`,
        `${didYouMean(name, blocks)} To go through a list, write \`{{#each ${name}}}\`.`,
      );
    } else if (node.params.length !== 1) {
      find(
        'helper-values',
        loc,
        `\`{{#${name}}}\` takes one value.`,
        name === 'if' ? 'Ask about several with `(or a b)`.' : `Write \`{{#${name} value}}\`.`,
      );
    }
    const use = name === 'each' ? 'list' : 'any';
    const hash: hbs.AST.Hash = { type: 'Hash', pairs: [...hashOf(node.hash, scope)], loc };
    const params = node.params.map((param) => expression(param, use, scope));
    const guardedBlock = { ...node, params, hash, program: programOf(node.program, scope) };
    // The types promise an `else` that a block need not have.
    const { inverse }: { readonly inverse?: hbs.AST.Program } = node;
    return inverse === undefined ? guardedBlock : { ...guardedBlock, inverse: programOf(inverse, scope) };
  }

  function partial(node: hbs.AST.PartialStatement, scope: readonly string[]): hbs.AST.PartialStatement {
    const { name, loc } = node;
    const params = node.params.map((param) => expression(param, 'context', scope));
    const hash: hbs.AST.Hash = { type: 'Hash', pairs: [...hashOf(node.hash, scope)], loc };
    if (isCall(name)) {
      const guard: hbs.AST.SubExpression = {
        type: 'SubExpression',
        path: nameOf(partialGuard, loc),
        params: [call(name, scope), spot(name.loc, 'lookup', [], 'any')],
        hash: noHash(loc),
        loc,
      };
      return { ...node, name: guard, params, hash };
    }
    const written = isPath(name) ? name.original : '';
    if (callable.partials.includes(written)) places.push(written);
    else
      find('unknown-partial', name.loc, `There is no partial \`${written}\`.`, didYouMean(written, callable.partials));
    return { ...node, params, hash };
  }

  function statement(node: hbs.AST.Statement, scope: readonly string[]): hbs.AST.Statement {
    if (isMustache(node)) return mustache(node, scope);
    if (isBlock(node)) return block(node, scope);
    if (isPartial(node)) return partial(node, scope);
    if (!harmless.includes(node.type)) {
      find(
        'unsupported',
        node.loc,
        'Partials within a template, and partials around a block, are not known here.',
        'Put the part into a file of its own and place it with `{{> name}}`.',
      );
    }
    return node;
  }

  function programOf(node: hbs.AST.Program, scope: readonly string[]): hbs.AST.Program {
    const inner = [...scope, ...(node.blockParams ?? [])];
    return { ...node, body: node.body.map((one) => statement(one, inner)) };
  }

  return { program: programOf(program, []), findings, places };
}
