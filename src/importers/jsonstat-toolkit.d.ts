/** The little of the toolkit that is used here; it brings no types of its own. */
declare module 'jsonstat-toolkit' {
  interface ToolkitDimension {
    /** The codes in their order. */
    readonly id: unknown;
  }

  interface ToolkitDataset {
    /** With `false` the labels of the dimension alone, in the order of its codes. */
    Dimension(index: number): ToolkitDimension | null;
    Dimension(index: number, instance: false): unknown;
  }

  function JSONstat(document: object): ToolkitDataset;
  export = JSONstat;
}
