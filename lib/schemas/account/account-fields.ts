/** The five fields of the accounts API, in the order of its page and of the form. */
export const accountFields = ['reference', 'number', 'manager', 'parent', 'region'] as const;

export type AccountField = (typeof accountFields)[number];

/** Most characters a field may have, in Unicode code points. Source: the accounts API's page. */
export const accountFieldLimits: Readonly<Record<AccountField, number>> = {
  reference: 128,
  number: 255,
  manager: 128,
  parent: 128,
  region: 128,
};

/** An account as it is sent: `reference` always, of the others those that have a value. */
export interface Account {
  reference: string;
  number?: string;
  manager?: string;
  parent?: string;
  region?: string;
}

/** The form's values: every field is text, an empty one is ''. */
export type AccountFormValues = Record<AccountField, string>;

export const emptyAccount: Readonly<AccountFormValues> = {
  reference: '',
  number: '',
  manager: '',
  parent: '',
  region: '',
};

/** Reads the form's values out of anything that carries some of the five fields. */
export function toFormValues(account: Partial<Record<AccountField, string | undefined>>): AccountFormValues {
  return {
    reference: account.reference ?? '',
    number: account.number ?? '',
    manager: account.manager ?? '',
    parent: account.parent ?? '',
    region: account.region ?? '',
  };
}
