import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

/** The one form on the page, as the shell needs to know it before it leads away from it. */
export interface UnsavedForm {
  /** True while the typed values differ from the last saved ones. */
  isChanged(): boolean;
  values(): AccountFormValues;
}

let current: UnsavedForm | null = null;
let carried: AccountFormValues | null = null;

/** Makes a mounted form known to the shell; the returned function takes it back. */
export function registerUnsavedForm(form: UnsavedForm): () => void {
  current = form;
  return () => {
    if (current === form) current = null;
  };
}

/** The form whose typed values would be lost by leaving now, or null. */
export function changedForm(): UnsavedForm | null {
  return current?.isChanged() ? current : null;
}

/** Hands typed values to the form of the next page (in memory: they never reach a URL or a disk). */
export function carryOver(values: AccountFormValues): void {
  carried = values;
}

/** True from then on until the next form has them. */
export function isGoingAlong(): boolean {
  return carried !== null;
}

/** The values handed over by the page before, once. */
export function takeCarriedOver(): AccountFormValues | null {
  const values = carried;
  carried = null;
  return values;
}
