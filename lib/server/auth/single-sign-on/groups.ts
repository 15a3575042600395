import 'server-only';

export type Claims = Readonly<Record<string, unknown>>;

/** The groups that a claim lists. `odd`: the types of what stood among them and is no group. */
export interface ListedGroups {
  groups: string[];
  odd: string[];
}

/**
 * The groups under the claim: by its literal name, which may have dots as a URL has, or else by its dots as a path
 * into the claims, such as `realm_access.roles`. Null where there is nothing by that name.
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
 * True where the provider says that the person has more groups than it puts into a token, and puts none: a reference
 * in their place (OpenID Connect Core 1.0, section 5.6.2), or Entra ID's `hasgroups`.
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

/** The whole text too: a distinguished name has commas of its own. */
function groupsInText(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return [...new Set([text, ...parts])].filter((group) => group !== '');
}
