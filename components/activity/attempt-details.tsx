import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Moment } from '@/components/ui/moment';
import { describeTry, sayMs } from '@/lib/client/describe-tries';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

const intents: Readonly<Record<AttemptItem['intent'], string>> = {
  any: 'Add or update, whichever it is',
  add: 'Add a new account',
  edit: 'Edit the account as last sent from here',
  'edit-unseen': 'Edit an account that was not known here',
};

/** Everything else that the ledger knows of an attempt. */
export function AttemptDetails({ attempt }: { attempt: AttemptItem }) {
  const body = JSON.stringify(attempt.body, null, 2);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 rounded-md border border-line bg-page p-3.5 text-sm lg:grid-cols-2">
      <dl className="grid grid-cols-[minmax(0,1fr)] content-start gap-y-2.5">
        <Fact name="Request id">
          <code className="font-mono">{attempt.requestId}</code>
        </Fact>
        <Fact name="Meant to">{intents[attempt.intent]}</Fact>
        <Fact name="Started">
          <Moment at={attempt.startedAt} style="full" />
          {attempt.supersededBy === null ? null : '; a later save of this name went through'}
        </Fact>
        <Fact name={attempt.tries.length === 1 ? 'Try' : 'Tries'}>
          <Tries attempt={attempt} />
        </Fact>
        {attempt.errors.length === 0 ? null : (
          <Fact name="The API’s errors">
            <ul>
              {attempt.errors.map(({ pointer, detail }) => (
                <li key={`${pointer} ${detail}`}>
                  <code className="font-mono">{pointer}</code> {detail}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-2">
        <div className="flex items-center justify-between gap-2">
          <h2 className="font-medium">
            {attempt.outcome === 'not_sent' ? 'What would have been sent' : 'Exactly what was sent'}
          </h2>
          <CopyButton text={body} label="Copy the body" />
        </div>
        <pre className="rounded-md border border-line bg-sunken p-3 font-mono whitespace-pre-wrap wrap-anywhere">
          {body}
        </pre>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function Tries({ attempt: { tries, outcome } }: { attempt: AttemptItem }) {
  if (tries.length === 0) return outcome === null ? 'It runs now.' : 'None on record.';
  return (
    <ol className="list-inside list-decimal">
      {tries.map((one) => (
        <li key={`${one.requestId} ${one.startedAt}`}>
          <Moment at={one.startedAt} style="time" />, {sayMs(one.durationMs)}: {describeTry(one)}
        </li>
      ))}
    </ol>
  );
}
