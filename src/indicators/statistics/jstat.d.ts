/** The part of jStat that `chi-square-quantile.ts` uses; the package ships no types. */
declare module 'jstat' {
  const jStat: {
    /** The x with P(shape, x) = p. */
    readonly gammapinv: (p: number, shape: number) => number;
  };
  export = jStat;
}
