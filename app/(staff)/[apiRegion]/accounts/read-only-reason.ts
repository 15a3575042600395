import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import { maySave, type Role } from '@/lib/schemas/role';

/** Why a person of this role cannot save accounts in the API region, or null where they can. */
export function readOnlyReason(role: Role | null, apiRegion: ApiRegion): string | null {
  if (maySave(role)) return null;
  const region = apiRegionLabels[apiRegion];
  return `Your role in ${region} is Viewer. Ask an administrator for the role of Editor to save accounts there.`;
}
