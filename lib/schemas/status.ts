import * as z from 'zod/mini';
import { apiRegions } from './api-region';
import { apiRegionHealthSchema } from './api-region-health';
import { attemptTrySchema } from './attempt-item';

const apiRegionSchema = z.enum(apiRegions);

/**
 * Ways in which saves end. `refused`: the accounts API refused their values, so it works; `failed`: nothing was
 * changed for any other reason; `unknown`: something may have been.
 */
export const savedWays = ['succeeded', 'refused', 'failed', 'unknown'] as const;

export type SavedWay = (typeof savedWays)[number];

/**
 * How saves ended, and the longest that half of them and 19 in 20 took, in milliseconds. Null if there were none.
 */
const figuresSchema = z.object({
  saves: z.record(z.enum(savedWays), z.number()),
  p50Ms: z.nullable(z.number()),
  p95Ms: z.nullable(z.number()),
});

export type Figures = z.infer<typeof figuresSchema>;

/** The periods that the page sums up, in minutes up to now. */
export const windowMinutes = [5, 60, 24 * 60] as const;

/** The length of a step in the charts of the last day. */
export const slotMinutes = 15;

const windowSchema = z.extend(figuresSchema, {
  minutes: z.number(),
  /** The share of successes, from 0 to 1, among saves not refused for their values. Null if there were none. */
  successRate: z.nullable(z.number()),
});

/** Times are ISO 8601 in UTC. */
const apiRegionStatusSchema = z.object({
  apiRegion: apiRegionSchema,
  /** It has a credential. */
  configured: z.boolean(),
  health: apiRegionHealthSchema,
  pausedSince: z.nullable(z.string()),
  /** When a process last got an access token. */
  tokenGrantedAt: z.nullable(z.string()),
  /** The newest save that ended because the credential or its token was refused. */
  lastRefusal: z.nullable(
    z.object({
      at: z.string(),
      last: z.nullable(z.pick(attemptTrySchema, { status: true, fault: true, cause: true })),
    }),
  ),
  lastSuccessAt: z.nullable(z.string()),
  running: z.number(),
  windows: z.array(windowSchema),
  /** The last day in steps of slotMinutes, oldest first. Steps without a save are left out. */
  slots: z.array(z.extend(figuresSchema, { at: z.string() })),
});

export type ApiRegionStatus = z.infer<typeof apiRegionStatusSchema>;

export const statusSchema = z.object({
  readAt: z.string(),
  /** Of the process that answered. */
  version: z.string(),
  startedAt: z.string(),
  ledger: z.object({
    database: z.enum(['sqlite', 'postgres']),
    sizeBytes: z.number(),
    /** How many there have been; old ones may have been deleted. */
    attempts: z.number(),
    /** Those without a known outcome, counted up to `unresolvedLimit`. */
    unresolved: z.number(),
    unresolvedLimit: z.number(),
  }),
  apiRegions: z.array(apiRegionStatusSchema),
});

export type Status = z.infer<typeof statusSchema>;

/** What came back when a token was requested. */
export const credentialTestSchema = z.object({
  granted: z.boolean(),
  /** Why not, in one word; null if it was granted. */
  cause: z.nullable(z.string()),
  durationMs: z.number(),
  /** How long the token will be used, in seconds. */
  usableSeconds: z.nullable(z.number()),
});

export type CredentialTest = z.infer<typeof credentialTestSchema>;
