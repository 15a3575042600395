import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';

/** The JSON sent to the accounts API: fields with a value, and '' for those that had one before. */
export function bodyToSend(base: AccountFormValues, typed: AccountFormValues): string {
  const members = accountFields.flatMap((field) => {
    const value = normaliseWhiteSpace(typed[field]);
    return value === '' && base[field] === '' ? [] : [[field, value] as const];
  });
  return JSON.stringify(Object.fromEntries(members), null, 2);
}

/** The same save as a curl command for a POSIX shell. The reader sets the access token in a variable. */
export function toCurl(accountsUrl: string, body: string): string {
  return [
    `curl -X PUT ${quote(accountsUrl)}`,
    '-H "Authorization: Bearer $ACCESS_TOKEN"',
    "-H 'Accept: application/json'",
    "-H 'Content-Type: application/json'",
    `--data-raw ${quote(JSON.stringify(JSON.parse(body)))}`,
  ].join(' \\\n  ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
