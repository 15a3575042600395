import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

/** The one form on the page, for the code around it. */
export interface OpenForm {
  /** True while the typed values differ from the last saved ones. */
  isChanged(): boolean;
  values(): AccountFormValues;
  /** Shows these values as if they had been typed. Sends nothing: that is up to the person. */
  fill(values: AccountFormValues): void;
}

let current: OpenForm | null = null;
let carried: AccountFormValues | null = null;
let isNameWanted = false;
let beginAgain: ((values: AccountFormValues) => void) | null = null;

/** Registers a mounted form. Returns a function that unregisters it. */
export function registerOpenForm(form: OpenForm): () => void {
  current = form;
  return () => {
    if (current === form) current = null;
  };
}

/** The form on the page, or null. */
export function openForm(): OpenForm | null {
  return current;
}

/** The form that would lose typed values by leaving now, or null. */
export function changedForm(): OpenForm | null {
  return current?.isChanged() ? current : null;
}

/** Makes the page of a new account known; the returned function takes it back. */
export function registerNewAccount(begin: (values: AccountFormValues) => void): () => void {
  beginAgain = begin;
  return () => {
    beginAgain = null;
  };
}

/**
 * Where the page of a new account is open already, its address does not change: its form begins again with
 * these values, unless something typed in it would be lost.
 */
export function startOver(values: AccountFormValues): void {
  if (changedForm() === null) beginAgain?.(values);
}

/** The next form has the focus in its name when it opens, because a key was pressed to type one. */
export function requestName(): void {
  isNameWanted = true;
}

/** True once after a request. */
export function takeNameRequest(): boolean {
  const wasWanted = isNameWanted;
  isNameWanted = false;
  return wasWanted;
}

/** Passes typed values to the next page's form, in memory only: they never reach a URL or disk. */
export function carryOver(values: AccountFormValues): void {
  carried = values;
}

/** True until the next form has taken them. */
export function isCarryingOver(): boolean {
  return carried !== null;
}

/** The values passed on by the previous page. Returns them once. */
export function takeCarriedOver(): AccountFormValues | null {
  const values = carried;
  carried = null;
  return values;
}
