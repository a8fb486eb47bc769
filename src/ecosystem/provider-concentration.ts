import type { CoverageCell } from './coverage.ts';

/** How much of what is offered lies in how few hands. */
export interface ProviderConcentration {
  /**
   * Herfindahl–Hirschman index of the providers, 0 to 1: the sum of their squared shares of all that is offered, where one
   * provider in one covered cell counts once. One provider alone gives 1, n alike give 1/n.
   *
   * Hirschman 1964, The paternity of an index. American Economic Review 54(5).
   */
  readonly index: number;
  /** The index that as many providers of equal size would have: 1/n. */
  readonly evenIndex: number;
  /** The largest first, then in the order of the file. */
  readonly providers: readonly {
    readonly id: string;
    /** Services that it provides, alone or with others. */
    readonly services: number;
    /** Covered cells that it has a part in. */
    readonly cells: number;
    /** Those of them that it serves alone. */
    readonly alone: number;
    /** Share of all covered cells that it has a part in, 0 to 1; the shares of several providers add up to more than 1. */
    readonly share: number;
  }[];
}

/** The concentration of providers over the covered cells; `null` where there are none. `services` lists the providers of each service. */
export function providerConcentration(
  actors: readonly string[],
  covered: readonly Pick<CoverageCell, 'providers'>[],
  services: readonly (readonly string[])[],
): ProviderConcentration | null {
  if (covered.length === 0) return null;
  const providers = [...new Set([...actors, ...covered.flatMap((cell) => cell.providers)])].flatMap((id) => {
    const own = covered.filter((cell) => cell.providers.includes(id));
    if (own.length === 0) return [];
    const alone = own.filter((cell) => cell.providers.length === 1).length;
    const provided = services.filter((service) => service.includes(id)).length;
    return [{ id, services: provided, cells: own.length, alone, share: own.length / covered.length }];
  });
  const total = providers.reduce((sum, { cells }) => sum + cells, 0);
  const index = providers.reduce((sum, { cells }) => sum + (cells / total) ** 2, 0);
  return { index, evenIndex: 1 / providers.length, providers: providers.sort((a, b) => b.cells - a.cells) };
}
