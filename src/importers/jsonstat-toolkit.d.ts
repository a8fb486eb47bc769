/** The little of the toolkit that is used here; it brings no types of its own. */
declare module 'jsonstat-toolkit' {
  interface ToolkitDimension {
    /** The codes in their order. */
    readonly id: unknown;
    readonly label: string | null;
    readonly role: string | null;
    Category(code: string): { readonly label: string };
  }

  interface ToolkitDataset {
    /** `dataset`, `bundle`, `collection`. */
    readonly class: string;
    readonly id: readonly string[];
    readonly size: readonly (number | string)[];
    readonly value: readonly unknown[] | null;
    Dataset(index: number): ToolkitDataset;
    /** A heading and a row a cell: its codes, status and value. */
    Transform(options: {
      readonly type: 'array';
      readonly content: 'id';
      readonly field: 'id';
      readonly status: true;
    }): readonly (readonly unknown[])[];
    /** With `false` the labels of the dimension alone, in the order of its codes. */
    Dimension(index: number): ToolkitDimension;
    Dimension(index: number, instance: false): unknown;
  }

  function JSONstat(document: object): ToolkitDataset;
  export = JSONstat;
}
