/** The API regions that the sandbox copies. Each has its own tokens and accounts. */
export const sandboxApiRegions = ['eu', 'us', 'au'] as const;

export type SandboxApiRegion = (typeof sandboxApiRegions)[number];

/** True for exactly `eu`, `us` and `au`. */
export function isSandboxApiRegion(segment: string): segment is SandboxApiRegion {
  return (sandboxApiRegions as readonly string[]).includes(segment);
}
