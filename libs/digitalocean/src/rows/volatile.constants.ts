/** What DigitalOcean changes inside an embedded region without the resource having changed. JSON pointers. */
export const REGION_CATALOGUE = [
  '/raw/region/sizes',
  '/raw/region/features',
  '/raw/region/available',
  '/raw/region/name',
] as const;
