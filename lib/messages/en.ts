import { accountCheckTexts } from './en/account/account-check';
import { accountFormTexts } from './en/account/account-form';
import { adviceTexts } from './en/account/advice';
import { changeTexts } from './en/account/changes';
import { characterTexts } from './en/account/characters';
import { conflictNoteTexts } from './en/account/conflict-note';
import { draftNoteTexts } from './en/account/draft-note';
import { pasteOfferTexts } from './en/account/paste-offer';
import { requestPreviewTexts } from './en/account/request-preview';
import { saveFailureTexts } from './en/account/save-failures';
import { saveNoteTexts } from './en/account/save-notes';
import { successToastTexts } from './en/account/success-toast';
import { failureTexts } from './en/api/failures';
import { openApiTexts } from './en/api/openapi';
import { parameterTexts } from './en/api/parameters';
import { problemTexts } from './en/api/problems';
import { refusalTexts } from './en/api/refusals';
import { commonTexts } from './en/common';
import { durationTexts } from './en/durations';
import { fileImportTexts } from './en/import/file-import';
import { fileProblemTexts } from './en/import/file-problems';
import { languageTexts } from './en/language';
import { accountsTexts } from './en/lists/accounts';
import { activityTexts } from './en/lists/activity';
import { attemptTexts } from './en/lists/attempts';
import { csvExportTexts } from './en/lists/csv-export';
import { endSessionsTexts } from './en/lists/end-sessions';
import { historyTexts } from './en/lists/history';
import { noSuchAccountTexts } from './en/lists/no-such-account';
import { nameTexts } from './en/names';
import { magicReferenceTexts } from './en/sandbox/magic-references';
import { sandboxTexts } from './en/sandbox/sandbox';
import { frameTexts } from './en/shell/frame';
import { leavingTexts } from './en/shell/leaving';
import { ledgerUnavailableTexts } from './en/shell/ledger-unavailable';
import { pageErrorTexts } from './en/shell/page-error';
import { pageTexts } from './en/shell/pages';
import { shellTexts } from './en/shell/shell';
import { signInTexts } from './en/shell/sign-in';
import { signInAgainTexts } from './en/shell/sign-in-again';
import { healthTexts } from './en/status/health';
import { statusTexts } from './en/status/status';

/** The whole catalogue in English. The app imports areas one by one, so that no page loads every text. */
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
  endSessionsTexts,
  failureTexts,
  fileImportTexts,
  fileProblemTexts,
  frameTexts,
  healthTexts,
  historyTexts,
  languageTexts,
  leavingTexts,
  ledgerUnavailableTexts,
  magicReferenceTexts,
  nameTexts,
  noSuchAccountTexts,
  openApiTexts,
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
  statusTexts,
  successToastTexts,
};
