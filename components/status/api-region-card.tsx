import { nameTexts } from '#messages/names';
import { statusTexts } from '#messages/status/status';
import { Moment } from '@/components/ui/moment';
import { Pill } from '@/components/ui/pill';
import { sentence } from '@/components/ui/sentence';
import { describeTry } from '@/lib/client/words/outcome';
import { formatDuration } from '@/lib/client/words/time';
import type { ApiRegionStatus } from '@/lib/schemas/status';
import { DayPicture } from './day-picture';
import { Card, Fact, Facts } from './facts';
import { TestCredential } from './test-credential';
import { WindowsTable } from './windows-table';

const tones = { ok: 'good', failing: 'bad', paused: 'warn', 'not-configured': 'flat' } as const;

interface ApiRegionCardProps {
  status: ApiRegionStatus;
  /** When it was so. */
  readAt: string;
}

/** One API region: its credential, how saves there went, and whether it is paused. */
export function ApiRegionCard({ status, readAt }: ApiRegionCardProps) {
  const { apiRegion, configured } = status;
  const health = configured ? status.health : 'not-configured';
  return (
    <Card
      heading={
        <>
          {nameTexts.apiRegions[apiRegion]}
          <Pill tone={tones[health]}>{statusTexts.health[health]}</Pill>
        </>
      }
    >
      {configured ? (
        <>
          <Trouble status={status} />
          <ApiRegionFacts status={status} readAt={readAt} />
          <TestCredential apiRegion={apiRegion} />
          <WindowsTable status={status} />
          <DayPicture status={status} readAt={readAt} />
        </>
      ) : (
        <p className="text-sm text-ink-2">{statusTexts.notConfigured}</p>
      )}
    </Card>
  );
}

function Trouble({ status: { health, pausedSince } }: { status: ApiRegionStatus }) {
  if (health === 'failing') return <p className="text-sm text-bad">{statusTexts.failing}</p>;
  if (pausedSince === null) return null;
  return (
    <p className="text-sm text-warn">
      {sentence(statusTexts.pausedSince(<Moment at={pausedSince} style="time" />))}
    </p>
  );
}

function ApiRegionFacts({ status, readAt }: ApiRegionCardProps) {
  const { tokenGrantedAt, lastRefusal, lastSuccessAt, running } = status;
  const { facts } = statusTexts;
  return (
    <Facts>
      <Fact name={facts.credential}>{facts.isSet}</Fact>
      <Fact name={facts.token}>
        {tokenGrantedAt === null ? facts.noToken : facts.tokenAge(ageOf(tokenGrantedAt, readAt))}
      </Fact>
      <Fact name={facts.lastRefusal}>
        {lastRefusal === null
          ? facts.noRefusal
          : sentence(facts.refusal(<Moment at={lastRefusal.at} />, whyOf(lastRefusal)))}
      </Fact>
      <Fact name={facts.lastSuccess}>
        {lastSuccessAt === null ? facts.noSuccess : <Moment at={lastSuccessAt} />}
      </Fact>
      <Fact name={facts.running}>{statusTexts.count(running)}</Fact>
    </Facts>
  );
}

function whyOf({ last }: NonNullable<ApiRegionStatus['lastRefusal']>): string {
  return describeTry(last ?? { status: null, fault: null });
}

function ageOf(then: string, now: string): string {
  return formatDuration(Math.max(0, Math.round((Date.parse(now) - Date.parse(then)) / 1_000)));
}
