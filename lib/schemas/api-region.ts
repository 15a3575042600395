/** The accounts API's three regional servers. Not the account's own Reporting region. */
export const apiRegions = ['eu', 'us', 'au'] as const;

export type ApiRegion = (typeof apiRegions)[number];

/** The one spelling of each API region on screen. */
export const apiRegionLabels: Readonly<Record<ApiRegion, string>> = {
  eu: 'Europe (EU)',
  us: 'United States (US)',
  au: 'Australia (AU)',
};

/** True for exactly `eu`, `us` and `au`; a path segment is anything until this says so. */
export function isApiRegion(value: unknown): value is ApiRegion {
  return apiRegions.some((apiRegion) => apiRegion === value);
}
