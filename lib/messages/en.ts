import { accountCheckTexts } from './en/account-check';
import { accountFormTexts } from './en/account-form';
import { accountsTexts } from './en/accounts';
import { activityTexts } from './en/activity';
import { adviceTexts } from './en/advice';
import { attemptTexts } from './en/attempts';
import { changeTexts } from './en/changes';
import { characterTexts } from './en/characters';
import { commonTexts } from './en/common';
import { conflictNoteTexts } from './en/conflict-note';
import { csvExportTexts } from './en/csv-export';
import { draftNoteTexts } from './en/draft-note';
import { durationTexts } from './en/durations';
import { failureTexts } from './en/failures';
import { fileImportTexts } from './en/file-import';
import { fileProblemTexts } from './en/file-problems';
import { frameTexts } from './en/frame';
import { historyTexts } from './en/history';
import { languageTexts } from './en/language';
import { leavingTexts } from './en/leaving';
import { ledgerUnavailableTexts } from './en/ledger-unavailable';
import { magicReferenceTexts } from './en/magic-references';
import { nameTexts } from './en/names';
import { noSuchAccountTexts } from './en/no-such-account';
import { pageErrorTexts } from './en/page-error';
import { pageTexts } from './en/pages';
import { parameterTexts } from './en/parameters';
import { pasteOfferTexts } from './en/paste-offer';
import { problemTexts } from './en/problems';
import { refusalTexts } from './en/refusals';
import { requestPreviewTexts } from './en/request-preview';
import { sandboxTexts } from './en/sandbox';
import { saveFailureTexts } from './en/save-failures';
import { saveNoteTexts } from './en/save-notes';
import { shellTexts } from './en/shell';
import { signInTexts } from './en/sign-in';
import { signInAgainTexts } from './en/sign-in-again';
import { successToastTexts } from './en/success-toast';

/** The whole catalogue in English. The app imports its areas one by one: no page loads the texts of all. */
export const en = {
  accountCheckTexts,
  accountFormTexts,
  accountsTexts,
  activityTexts,
  adviceTexts,
  attemptTexts,
  changeTexts,
  characterTexts,
  commonTexts,
  conflictNoteTexts,
  csvExportTexts,
  draftNoteTexts,
  durationTexts,
  failureTexts,
  fileImportTexts,
  fileProblemTexts,
  frameTexts,
  historyTexts,
  languageTexts,
  leavingTexts,
  ledgerUnavailableTexts,
  magicReferenceTexts,
  nameTexts,
  noSuchAccountTexts,
  pageErrorTexts,
  pageTexts,
  parameterTexts,
  pasteOfferTexts,
  problemTexts,
  refusalTexts,
  requestPreviewTexts,
  sandboxTexts,
  saveFailureTexts,
  saveNoteTexts,
  shellTexts,
  signInAgainTexts,
  signInTexts,
  successToastTexts,
};
