import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

/** The one form on the page, as what stands around it needs to know it. */
export interface OpenForm {
  /** True while the typed values differ from the last saved ones. */
  isChanged(): boolean;
  values(): AccountFormValues;
  /** Shows these values as if they had been typed. Nothing is sent: that stays the person's to do. */
  fill(values: AccountFormValues): void;
}

let current: OpenForm | null = null;
let carried: AccountFormValues | null = null;
let beginAgain: ((values: AccountFormValues) => void) | null = null;

/** Makes a mounted form known; the returned function takes it back. */
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

/** The form whose typed values would be lost by leaving now, or null. */
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

/** Hands typed values to the form of the next page (in memory: they never reach a URL or a disk). */
export function carryOver(values: AccountFormValues): void {
  carried = values;
}

/** True from then on until the next form has them. */
export function isCarryingOver(): boolean {
  return carried !== null;
}

/** The values handed over by the page before, once. */
export function takeCarriedOver(): AccountFormValues | null {
  const values = carried;
  carried = null;
  return values;
}
