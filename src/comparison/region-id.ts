/** How other regions name a region: `fi-jyvaskyla`. A practice of it is `fi-jyvaskyla/<practice>`. */
export { regionReference as regionId } from '../study/region-reference.ts';
