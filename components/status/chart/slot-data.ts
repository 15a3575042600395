import type { AlignedData } from 'uplot';
import { type ApiRegionStatus, savedWays, slotMinutes } from '@/lib/schemas/status';

type Slot = ApiRegionStatus['slots'][number];

const slotSeconds = slotMinutes * 60;
const slotsOfDay = (24 * 60) / slotMinutes;

/** Every step of the last day, in seconds since the epoch, with what is known of it. */
function eachSlot(slots: readonly Slot[], readAt: string): [atSeconds: number, slot: Slot | undefined][] {
  const bySeconds = new Map(slots.map((slot) => [Date.parse(slot.at) / 1_000, slot]));
  const last = Math.floor(Date.parse(readAt) / 1_000 / slotSeconds) * slotSeconds;
  return Array.from({ length: slotsOfDay + 1 }, (_, index) => {
    const at = last - (slotsOfDay - index) * slotSeconds;
    return [at, bySeconds.get(at)];
  });
}

/** Bars one above the other: each series holds its way of ending and those below it, the highest first. */
export function savesData(slots: readonly Slot[], readAt: string): AlignedData {
  const each = eachSlot(slots, readAt);
  const series = savedWays.map((_, index) =>
    each.map(([, slot]) =>
      savedWays.slice(0, index + 1).reduce((sum, way) => sum + (slot?.saves[way] ?? 0), 0),
    ),
  );
  return [each.map(([at]) => at), ...series.reverse()];
}

/** In milliseconds; a step without a figure is a gap. */
export function latencyData(slots: readonly Slot[], readAt: string): AlignedData {
  const each = eachSlot(slots, readAt);
  return [
    each.map(([at]) => at),
    each.map(([, slot]) => slot?.p50Ms ?? null),
    each.map(([, slot]) => slot?.p95Ms ?? null),
  ];
}
