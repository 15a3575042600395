import { checkAccount } from '@/lib/client/account/account-check';
import { applyProblemToForm } from '@/lib/client/account/apply-problem-to-form';
import { findRefusedCharacter, removeRefusedCharacters } from '@/lib/schemas/account/refused-characters';
import { readAccounts, readRecentAccounts } from './account-reads';
import { readNearMatches, readSuggestions } from './read-advice';
import { readAgain } from './read-again';
import { runSave } from './run-save';
import { toSaveFailure } from './save-failure';

/**
 * What a save needs, the advice before it, and what reads the list after it, in one chunk: each of its own would
 * bring its own copy of the schemas that they share.
 */
export const saveParts = {
  applyProblemToForm,
  checkAccount,
  findRefusedCharacter,
  readAccounts,
  readAgain,
  readNearMatches,
  readRecentAccounts,
  readSuggestions,
  removeRefusedCharacters,
  runSave,
  toSaveFailure,
};
