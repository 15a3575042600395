import 'server-only';

export type Claims = Readonly<Record<string, unknown>>;

/** The groups that a claim lists. `odd`: the types of values among them that are not groups. */
export interface ListedGroups {
  groups: string[];
  odd: string[];
}

/**
 * The groups in the claim of this name, which may have dots, as a URL does. Without such a claim, the dots are a
 * path into the claims, such as `realm_access.roles`. Null if there is nothing by that name.
 *
 * Providers give a list, or text: one group, or several with commas between them.
 */
export function readGroups(claims: Claims, claim: string): ListedGroups | null {
  const value = findClaim(claims, claim);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return { groups: groupsInText(value), odd: [] };
  const elements = Array.isArray(value) ? value : [value];
  const groups = elements.filter((element) => typeof element === 'string');
  const odd = elements.filter((element) => typeof element !== 'string');
  return { groups, odd: odd.map((element) => (element === null ? 'null' : typeof element)) };
}

/**
 * True if the provider says that the person has more groups than fit into a token, and sends none: a reference in
 * their place (OpenID Connect Core 1.0, section 5.6.2), or Entra ID's `hasgroups`.
 */
export function leftGroupsOut(claims: Claims, claim: string): boolean {
  if (readGroups(claims, claim) !== null) return false;
  const hasGroups = claims['hasgroups'];
  return (
    hasGroups === true ||
    hasGroups === 'true' ||
    findClaim(asClaims(claims['_claim_names']), claim) !== undefined
  );
}

function findClaim(claims: Claims, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim.split('.').reduce<unknown>((value, name) => {
    const members = asClaims(value);
    return Object.hasOwn(members, name) ? members[name] : undefined;
  }, claims);
}

function asClaims(value: unknown): Claims {
  return typeof value === 'object' && value !== null ? (value as Claims) : {};
}

/** Includes the whole text, because a distinguished name contains commas. */
function groupsInText(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return [...new Set([text, ...parts])].filter((group) => group !== '');
}
