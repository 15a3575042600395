import { checkAccount } from './account-check';
import { applyProblemToForm } from './apply-problem-to-form';
import { readAgain } from './read-again';
import { runSave } from './run-save';
import { toSaveFailure } from './save-failure';

/** What a save needs, in one chunk: each of its own would bring its own copy of the schemas that they share. */
export const saveParts = { applyProblemToForm, checkAccount, readAgain, runSave, toSaveFailure };
