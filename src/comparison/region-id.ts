/** How other regions name a region: `fi-jyvaskyla`. A practice of it is `fi-jyvaskyla/<practice>`. */
export function regionId(country: string, slug: string): string {
  return `${country.toLowerCase()}-${slug}`;
}
