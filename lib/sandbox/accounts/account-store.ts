import { type AccountChange, applyChange, type SandboxAccount } from './account-fields';
import { appendAccount, loadAccounts } from './account-log';

export interface SavedAccount {
  account: SandboxAccount;
  created: boolean;
}

/** The accounts of one API region, in one log on disk. Saves run one after another. */
export class AccountStore {
  readonly #logPath: string;
  #accounts: Map<string, SandboxAccount> | undefined;
  #lastSave: Promise<unknown> = Promise.resolve();

  constructor(logPath: string) {
    this.#logPath = logPath;
  }

  /** Adds or updates one account. Resolves once the save is in the log. */
  put(change: AccountChange): Promise<SavedAccount> {
    const save = this.#lastSave.then(() => this.#save(change));
    this.#lastSave = save.catch(() => undefined);
    return save;
  }

  async #save(change: AccountChange): Promise<SavedAccount> {
    this.#accounts ??= await loadAccounts(this.#logPath);
    const known = this.#accounts.get(change.reference);
    const account = applyChange(known, change);
    try {
      await appendAccount(this.#logPath, account);
    } catch (error) {
      // The failed write may have left half a line. The next save reads the log again and repairs it.
      this.#accounts = undefined;
      throw error;
    }
    this.#accounts.set(account.reference, account);
    return { account, created: known === undefined };
  }
}
