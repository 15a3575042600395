import { nameTexts } from '#messages/names';
import { pageTexts } from '#messages/shell/pages';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { maySave, type Role } from '@/lib/schemas/role';

/** Why a person with this role cannot save accounts in the API region, or null if they can. */
export function readOnlyReason(role: Role | null, apiRegion: ApiRegion): string | null {
  if (maySave(role)) return null;
  return pageTexts.readOnly(nameTexts.apiRegions[apiRegion]);
}
