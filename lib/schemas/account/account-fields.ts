/** What there is to know of one field of an account. */
interface FieldDefinition {
  /** Most characters, in Unicode code points. Source: the accounts API's page. */
  limit: number;
  required: boolean;
  /** Its values repeat from account to account, so that known ones are offered while somebody types. */
  suggested: boolean;
  /** How its column may be called in a file. All in lower case and without punctuation. */
  columns: {
    /** Headers that name the field outright, the likeliest first. */
    titles: readonly string[];
    /** A word by which a longer header is taken for the field. */
    word: RegExp;
  };
}

/**
 * The fields of the accounts API, in the order of its page and of the form. All that is said of them in code is
 * said here; their names on screen are in lib/messages/en/names.ts.
 */
export const fieldDefinitions = {
  reference: {
    limit: 128,
    required: true,
    suggested: false,
    columns: {
      titles: [
        ...['reference', 'account reference', 'account name', 'account', 'name', 'company name', 'company'],
        ...['customer name', 'customer', 'client name', 'client', 'organisation', 'organization'],
      ],
      word: /\b(reference|name)\b/,
    },
  },
  number: {
    limit: 255,
    required: false,
    suggested: false,
    columns: {
      titles: [
        ...['number', 'account number', 'account no', 'account nr', 'account id', 'account code'],
        ...['customer number', 'customer no', 'customer id', 'external id', 'id', 'no', 'nr', 'code'],
      ],
      word: /\b(number|no|nr|id|code)\b/,
    },
  },
  manager: {
    limit: 128,
    required: false,
    suggested: true,
    columns: {
      titles: [
        ...['account manager', 'manager', 'account owner', 'owner', 'responsible', 'csm'],
        ...['customer success manager', 'account executive', 'sales rep', 'sales representative'],
      ],
      // The parent's manager is somebody else.
      word: /^(?!.*\bparent\b).*\b(manager|owner)\b/,
    },
  },
  parent: {
    limit: 128,
    required: false,
    suggested: true,
    columns: {
      titles: [
        ...['parent account', 'parent', 'parent account name', 'parent name', 'parent company'],
        ...['ultimate parent', 'group', 'holding'],
      ],
      word: /\bparent\b/,
    },
  },
  region: {
    limit: 128,
    required: false,
    suggested: true,
    columns: {
      titles: ['reporting region', 'region', 'account region', 'territory', 'area'],
      word: /\bregion\b/,
    },
  },
} as const satisfies Record<string, FieldDefinition>;

type Definitions = typeof fieldDefinitions;

export type AccountField = keyof Definitions;

/** The fields that every account has a value of. */
export type RequiredField = FieldsWith<'required'>;

/** The fields whose known values are offered. */
export type SuggestedField = FieldsWith<'suggested'>;

type FieldsWith<Fact extends 'required' | 'suggested'> = {
  [Field in AccountField]: Definitions[Field][Fact] extends true ? Field : never;
}[AccountField];

/** An account as it is sent: its required fields, of the others those that have a value. */
export type Account = Record<RequiredField, string> & Partial<Record<AccountField, string>>;

/** The form's values: every field is text, an empty one is ''. */
export type AccountFormValues = Record<AccountField, string>;

export const accountFields = Object.keys(fieldDefinitions) as AccountField[];

export const suggestedFields = accountFields.filter(isSuggestedField);

export function isRequiredField(field: AccountField): field is RequiredField {
  return fieldDefinitions[field].required;
}

export function isSuggestedField(field: AccountField): field is SuggestedField {
  return fieldDefinitions[field].suggested;
}

/** One value for each field, in their order. */
export function eachField<Value>(make: (field: AccountField) => Value): Record<AccountField, Value> {
  const values = accountFields.map((field) => [field, make(field)]);
  return Object.fromEntries(values) as Record<AccountField, Value>;
}

export const emptyAccount: Readonly<AccountFormValues> = eachField(() => '');

/** Reads the form's values out of anything that carries some of the fields. */
export function toFormValues(account: Partial<Record<AccountField, string | undefined>>): AccountFormValues {
  return eachField((field) => account[field] ?? '');
}
