import type { ReactNode } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { Tries } from '@/components/attempt/tries';
import { CopyButton } from '@/components/ui/copy-button';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { EndSessions } from './end-sessions';

const { details: texts } = activityTexts;

interface AttemptDetailsProps {
  attempt: AttemptItem;
  mayEndSessions: boolean;
}

/** Everything else the ledger knows about an attempt. */
export function AttemptDetails({ attempt, mayEndSessions }: AttemptDetailsProps) {
  const body = JSON.stringify(attempt.body, null, 2);
  const started = <Moment at={attempt.startedAt} style="full" />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 rounded-md border border-line bg-page p-3.5 text-sm lg:grid-cols-2">
      <dl className="grid grid-cols-[minmax(0,1fr)] content-start gap-y-2.5">
        <Fact name={texts.requestId}>
          <code className="font-mono">{attempt.requestId}</code>
        </Fact>
        <Fact name={texts.intent}>{texts.intents[attempt.intent]}</Fact>
        <Fact name={texts.started}>
          {attempt.supersededBy === null ? started : sentence(texts.superseded(started))}
        </Fact>
        {mayEndSessions ? (
          <Fact name={texts.by}>
            <span className="flex flex-wrap items-center gap-2">
              {attempt.actor.name} <EndSessions attempt={attempt} />
            </span>
          </Fact>
        ) : null}
        <Fact name={texts.tries(attempt.tries.length)}>
          <Tries attempt={attempt} />
        </Fact>
        {attempt.errors.length === 0 ? null : (
          <Fact name={texts.apiErrors}>
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
          <h2 className="font-medium">{attempt.outcome === 'not_sent' ? texts.notSent : texts.sent}</h2>
          <CopyButton text={body} label={texts.copy} />
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
