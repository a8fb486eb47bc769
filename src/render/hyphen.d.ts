/** The little of the package that is used here; it brings no types of its own. */
declare module 'hyphen' {
  /** Liang's patterns of a language, packed. */
  type Patterns = readonly unknown[];

  function createHyphenator(
    patterns: Patterns,
    options: { readonly html: false; readonly minWordLength: number },
  ): (text: string) => string;
  export = createHyphenator;
}

declare module 'hyphen/patterns/*' {
  const patterns: readonly unknown[];
  export = patterns;
}
