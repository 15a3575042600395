import { findRefusedCharacter, removeRefusedCharacters } from '@/lib/schemas/refused-characters';
import { checkAccount } from './account-check';
import { applyProblemToForm } from './apply-problem-to-form';
import { readNearMatches, readSuggestions } from './read-advice';
import { readAgain } from './read-again';
import { runSave } from './run-save';
import { toSaveFailure } from './save-failure';

/**
 * What a save needs, and the advice before it, in one chunk: each of its own would bring its own copy of the
 * schemas that they share.
 */
export const saveParts = {
  applyProblemToForm,
  checkAccount,
  findRefusedCharacter,
  readAgain,
  readNearMatches,
  readSuggestions,
  removeRefusedCharacters,
  runSave,
  toSaveFailure,
};
