/** The accounts API's three regional servers. Not the account's own Reporting region. */
export const apiRegions = ['eu', 'us', 'au'] as const;

export type ApiRegion = (typeof apiRegions)[number];

/** True for exactly `eu`, `us` and `au`. */
export function isApiRegion(value: unknown): value is ApiRegion {
  return apiRegions.some((apiRegion) => apiRegion === value);
}

/** Creates a record with something for each API region. */
export function byApiRegion<Value>(make: (apiRegion: ApiRegion) => Value): Record<ApiRegion, Value> {
  return Object.fromEntries(apiRegions.map((apiRegion) => [apiRegion, make(apiRegion)])) as Record<
    ApiRegion,
    Value
  >;
}
