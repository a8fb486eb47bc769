/** The part of jStat that `distributions.ts` uses; the package ships no types. */
declare module 'jstat' {
  const jStat: {
    /** The regularised lower incomplete gamma function P(shape, x). */
    readonly lowRegGamma: (shape: number, x: number) => number;
    /** The x with P(shape, x) = p. */
    readonly gammapinv: (p: number, shape: number) => number;
  };
  export = jStat;
}
