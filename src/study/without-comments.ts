import { Lexer } from 'yaml';

// What the lexer puts before a scalar; what follows is content even where it begins with a hash.
const scalarFollows = '\u001f';

/** A YAML text without its comments; content, layout and line ends stay. For copies that must not tell what was blanked. */
export function withoutComments(text: string): string {
  let kept = '';
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const isComment = lexeme.startsWith('#') && before !== scalarFollows;
    const isMarker = lexeme === '\u0002' || lexeme === '\u0018' || lexeme === scalarFollows;
    if (!isComment && !isMarker) kept += lexeme;
    before = lexeme;
  }
  return kept;
}
