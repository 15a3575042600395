/** What there is to know about one account field. */
interface FieldDefinition {
  /** The maximum length in Unicode code points, from the accounts API's page. */
  limit: number;
  required: boolean;
  /** Values repeat from account to account, so known ones are suggested while somebody types. */
  suggested: boolean;
  /** Possible names of its column in a file, in lower case and without punctuation. */
  columns: {
    /** Headers that name the field exactly, the likeliest first. */
    titles: readonly string[];
    /** A word that identifies the field in a longer header. */
    word: RegExp;
  };
}

/**
 * The fields of the accounts API, in the order of its page and of the form. Everything that code knows about them
 * is here; their names on screen are in lib/messages/en/names.ts.
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

/** The fields that every account must have. */
export type RequiredField = FieldsWith<'required'>;

/** The fields whose known values are suggested. */
export type SuggestedField = FieldsWith<'suggested'>;

type FieldsWith<Fact extends 'required' | 'suggested'> = {
  [Field in AccountField]: Definitions[Field][Fact] extends true ? Field : never;
}[AccountField];

/** An account as sent: its required fields, and those of the others that have a value. */
export type Account = Record<RequiredField, string> & Partial<Record<AccountField, string>>;

/** The form's values: every field is text, and '' if empty. */
export type AccountFormValues = Record<AccountField, string>;

export const accountFields = Object.keys(fieldDefinitions) as AccountField[];

export const suggestedFields = accountFields.filter(isSuggestedField);

export function isRequiredField(field: AccountField): field is RequiredField {
  return fieldDefinitions[field].required;
}

export function isSuggestedField(field: AccountField): field is SuggestedField {
  return fieldDefinitions[field].suggested;
}

/** One value for each field, in order. */
export function eachField<Value>(make: (field: AccountField) => Value): Record<AccountField, Value> {
  const values = accountFields.map((field) => [field, make(field)]);
  return Object.fromEntries(values) as Record<AccountField, Value>;
}

export const emptyAccount: Readonly<AccountFormValues> = eachField(() => '');

/** Takes the form's values from anything that has some of the fields. */
export function toFormValues(account: Partial<Record<AccountField, string | undefined>>): AccountFormValues {
  return eachField((field) => account[field] ?? '');
}
